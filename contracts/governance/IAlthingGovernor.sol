// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ClassRule, RiskClass} from "./RiskClass.sol";

/// @title The governor: OpenZeppelin's, with risk classes, a hard cap, an objection period, a code pin, expiry, a guardian
/// with a sunset and ballots by signature in batches
/// @notice Any client of an OpenZeppelin governor can read it: same ids, events, `state`, `proposalVotes` and
/// `COUNTING_MODE`.
/// @dev Times are ERC-6372 timestamps, in seconds. Token amounts are in the token's smallest unit.
///
/// Trust assumptions:
/// - The token follows IVotes honestly, with a timestamp clock; its past look-ups never change.
/// - The timelock is OpenZeppelin's, with this governor as its only proposer and only executor. With an open executor
///   role a stranger could run an expired proposal, or one whose target changed, straight at the timelock.
/// - The guardian can stop proposals until its date, and nothing else.
/// - Constitutional voters are trusted with the constitution: the timelock's delay has no upper bound on the chain, and
///   one of years would end governance. The action catalogue refuses more than 30 days.
/// - The code pin covers the target of a call, not what lies behind a proxy or a contract that the target calls.
/// - Whoever executes chooses the gas, and a call may swallow the failure of what it calls in turn: such a proposal is
///   executed without effect. An amount counts when the call is made: a token that answers false counts as paid.
/// - Whoever carries a signed ballot chooses when to send it, until the date in it, or never.
/// - A listed or capped asset does what its standard says of each function that the governor knows. The hard cap counts
///   calls of proposals to the asset itself: not what a spender takes by an earlier approval, what an owner of the asset
///   could do through another contract, or an unknown function that a vote had made routine before the asset was listed,
///   in proposals made before. An NFT that does not say so by ERC-165, and answers `decimals`, can be listed by mistake.
///
/// Invariants:
/// - Votes counted never exceed the supply at the snapshot; nobody's votes count twice.
/// - The class of a proposal is fixed when it is made, its quorum and majority at its snapshot; a decided proposal keeps
///   its outcome.
/// - Nothing executes that was not passed, queued and unexpired, or whose targets' code changed since it was proposed.
/// - What treasury-class proposals send or approve never exceeds an asset's cap in any period.
/// - What proposals of any class let out of a listed asset in a period never exceeds the share in force of what the
///   treasury held when the period began; a larger share, or a shorter list, was known 30 days before it counts.
/// - A proposal that turns to passing inside the window before its deadline takes only votes against after it.
interface IAlthingGovernor {
    /// @param target contract that is called
    /// @param selector function that is called
    /// @param class class of such a call; constitutional is the same as no entry
    struct PolicyEntry {
        address target;
        bytes4 selector;
        RiskClass class;
    }

    /// @param asset token, or zero for the chain's own coin
    /// @param capTokens most that treasury-class proposals may send in a period, in the asset's smallest unit
    struct SpendingCap {
        address asset;
        uint256 capTokens;
    }

    /// @param objectionPeriodSeconds length of the window before a vote's end, and of the objections after it
    /// @param hardCapShareBps share of a listed asset that may leave the treasury in a period, in basis points
    /// @param hardCappedAssets zero stands for the chain's own coin
    /// @param settingsClass class of the governor's own voting delay, voting period and proposal threshold
    /// @param policies classes of known calls
    /// @param guardian may be zero, for none
    struct GovernorConfig {
        string name;
        address token;
        address payable timelock;
        uint48 votingDelaySeconds;
        uint32 votingPeriodSeconds;
        uint256 proposalThresholdTokens;
        uint32 objectionPeriodSeconds;
        uint32 gracePeriodSeconds;
        ClassRule[3] classRules;
        RiskClass settingsClass;
        PolicyEntry[] policies;
        SpendingCap[] spendingCaps;
        uint16 hardCapShareBps;
        address[] hardCappedAssets;
        address guardian;
        uint48 guardianUntilSeconds;
    }

    /// @param shareBps share of a listed asset that may leave the treasury in a period of 30 days, in basis points
    /// @param nextShareBps what it will be from `nextShareSinceSeconds` on; both zero where no raise is announced
    /// @param listedUntilSeconds zero for an asset that is not listed, the largest number for one listed for good
    /// @param heldTokens what the treasury held when the period began
    /// @param goneTokens what proposals let out since
    /// @param leftTokens what they still may
    struct HardCapStanding {
        uint16 shareBps;
        uint16 nextShareBps;
        uint48 nextShareSinceSeconds;
        uint48 listedUntilSeconds;
        uint256 heldTokens;
        uint256 goneTokens;
        uint256 leftTokens;
        uint48 periodEndsAtSeconds;
    }

    /// @param support 0 against, 1 for, 2 abstain
    /// @param untilSeconds last second at which it may be counted
    /// @param reason shown beside the vote, may be empty
    /// @param signature of SignedBallot(uint256 proposalId,address voter,string choice,string reason,uint48 untilSeconds),
    /// where choice is "Against", "For" or "Abstain": 65 bytes of an account's key, or whatever its ERC-1271 contract takes
    struct SignedBallot {
        address voter;
        uint8 support;
        uint48 untilSeconds;
        string reason;
        bytes signature;
    }

    enum SkipReason {
        AlreadyVoted,
        UnknownSupport,
        InvalidSignature,
        NoVotes,
        TooLate,
        Withdrawn,
        OnlyObjections
    }

    /// @notice A proposal was made: its class, and the code of each target (zero for a target without code).
    event ProposalClassified(uint256 indexed proposalId, RiskClass class, uint200 codePin, bytes32[] codeHashes);
    /// @notice The proposal turned to passing at the last moment, so votes against are taken until the later deadline.
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);
    event ProposalCanceledByGuardian(uint256 indexed proposalId, address indexed guardian, bytes32 reasonHash);
    /// @notice A signed ballot did not count; the others of its batch did.
    event BallotSkipped(uint256 indexed proposalId, address indexed voter, SkipReason reason);
    /// @notice No ballot that the voter signed for this proposal counts from now on.
    event BallotsWithdrawn(uint256 indexed proposalId, address indexed voter);
    event ClassRuleSet(RiskClass indexed class, ClassRule oldRule, ClassRule newRule);
    event PolicySet(address indexed target, bytes4 indexed selector, RiskClass oldClass, RiskClass newClass);
    event SpendingCapSet(address indexed asset, uint256 oldCapTokens, uint256 newCapTokens);
    /// @notice A treasury-class proposal let this much out, and all of them in the period that ends then.
    event SpendingCounted(
        address indexed asset,
        uint256 amountTokens,
        uint256 spentTokens,
        uint256 periodEndsAtSeconds
    );
    /// @param sinceSeconds from when on the new share counts; later than now for a raise
    event HardCapShareSet(uint16 oldShareBps, uint16 newShareBps, uint48 sinceSeconds);
    /// @param newUntilSeconds the largest number for an asset put on the list
    event HardCappedSet(address indexed asset, uint48 oldUntilSeconds, uint48 newUntilSeconds);
    /// @notice A proposal let this much out of a listed asset, and all proposals in the period that ends then.
    event OutflowCounted(
        address indexed asset,
        uint256 amountTokens,
        uint256 goneTokens,
        uint256 heldTokens,
        uint256 periodEndsAtSeconds
    );
    event GuardianSet(address oldGuardian, uint48 oldUntilSeconds, address newGuardian, uint48 newUntilSeconds);

    /// @notice A setting (its name, in ASCII) lies outside its bounds.
    error Governor_OutOfBounds(bytes32 setting, uint256 value, uint256 min, uint256 max);
    /// @notice The token must keep time in timestamps.
    error Governor_TokenClockMismatch(uint48 tokenClock, uint48 governorClock);
    /// @notice Calls of this kind are constitutional, or follow a spending cap, and cannot be given another class.
    error Governor_PolicyLocked(address target, bytes4 selector);
    /// @notice The code of a target is not what it was when the proposal was made.
    error Governor_TargetCodeChanged(uint256 proposalId, uint200 pinned, uint200 found);
    /// @notice The asset's cap is used up until the next period starts.
    error Governor_SpendingCapExceeded(
        address asset,
        uint256 amountTokens,
        uint256 leftTokens,
        uint256 nextPeriodSeconds
    );
    /// @notice More of a listed asset would leave than the hard cap leaves until the period ends. An amount of all ones
    /// stands for all of it: the call is one whose amount the governor cannot read.
    error Governor_HardCapExceeded(
        address asset,
        uint256 amountTokens,
        uint256 leftTokens,
        uint256 periodEndsAtSeconds
    );
    /// @notice The call would let others order the treasury, past the hard cap: it needs a share of 10000 in force.
    error Governor_OpensTreasury(address target, bytes4 selector, uint256 shareBps);
    /// @notice Some functions of the asset are below the constitutional class; take those entries out first.
    error Governor_AssetHasPolicies(address asset, uint256 entries);
    /// @notice An asset whose amounts a cap can count answers `decimals`, and is no NFT.
    error Governor_NotFungible(address asset);
    /// @notice A call to an account without code does nothing, or runs what nobody voted on; deploy first, then propose.
    error Governor_TargetWithoutCode(address target);
    /// @notice Voting is over but for votes against.
    error Governor_OnlyObjections(uint256 proposalId, uint256 untilSeconds);
    error Governor_NotGuardian(address caller, address guardian);
    error Governor_GuardianTermEnded(uint256 nowSeconds, uint256 untilSeconds);
    /// @notice The guardian cannot stop a vote on its own end.
    error Governor_GuardianCannotCancelItsEnd(uint256 proposalId);
    /// @notice Not enough gas left to check a contract's signature; send the batch again with more, or split it.
    error Governor_GasTooLow(uint256 leftGas, uint256 neededGas);
    /// @notice The timelock holds every role, so the governor cannot leave it; replace the governor instead.
    error Governor_TimelockIsPermanent();

    /// @notice What a proposal of this class needs from now on.
    function classRule(RiskClass class) external view returns (ClassRule memory);

    /// @notice What a proposal of this class needs if its snapshot is at `timepoint` (past or present).
    function classRuleAt(RiskClass class, uint48 timepoint) external view returns (ClassRule memory);

    /// @notice Class of a call by the table; constitutional where nothing is listed.
    function policy(address target, bytes4 selector) external view returns (RiskClass);

    /// @notice Whether no vote can lower the class of such a call: calls to the timelock, the token, a listed asset or
    /// the governor (but for its three settings), and functions that carry calls, move power or move tokens, as far as
    /// `ConstitutionalSelectors` names them.
    function policyLocked(address target, bytes4 selector) external view returns (bool);

    /// @notice Most that treasury-class proposals may send of an asset in a period, in its smallest unit.
    function spendingCap(address asset) external view returns (uint256 capTokens);

    /// @notice What treasury-class proposals sent of an asset in this period, and when the period ends.
    function spending(address asset) external view returns (uint256 spentTokens, uint48 periodEndsAtSeconds);

    /// @notice How the hard cap stands for an asset. Where no period runs, as if one began now.
    function hardCap(address asset) external view returns (HardCapStanding memory);

    /// @notice The class a proposal of these calls would have now.
    function classify(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas
    ) external view returns (RiskClass);

    function proposalClass(uint256 proposalId) external view returns (RiskClass);

    /// @notice For + abstain votes that the proposal needs. Reverts before its snapshot has passed.
    function proposalQuorum(uint256 proposalId) external view returns (uint256 tokens);

    /// @notice Share of for + against that "for" must exceed.
    function proposalMajorityBps(uint256 proposalId) external view returns (uint256);

    /// @notice 200 bits over the code hashes of the targets when the proposal was made.
    function proposalCodePin(uint256 proposalId) external view returns (uint200);

    /// @notice Last second at which a passed proposal can be queued, or executed if it was queued.
    function proposalExpiry(uint256 proposalId) external view returns (uint256 seconds_);

    /// @notice Supply without the votes parked at the sentinel.
    function votableSupply(uint256 timepoint) external view returns (uint256 tokens);

    /// @notice Last second at which any vote is taken. From then until `proposalDeadline`, where that is later, only
    /// votes against are, and the proposal is Active.
    function proposalVoteEnd(uint256 proposalId) external view returns (uint256 seconds_);

    /// @notice How long votes against are taken after a late turn to passing, and how close to the end is late; fixed for
    /// this governor.
    function objectionPeriodSeconds() external view returns (uint256);

    /// @notice Whether the voter withdrew what it signed for the proposal.
    function ballotsWithdrawn(uint256 proposalId, address voter) external view returns (bool);

    /// @notice How long a passed proposal stays valid; fixed for this governor.
    function gracePeriodSeconds() external view returns (uint256);

    function guardian() external view returns (address account, uint48 untilSeconds);

    /// @notice Changes what proposals of a class need, for snapshots from now on. By vote only.
    function setClassRule(RiskClass class, ClassRule calldata rule) external;

    /// @notice Gives a known call its class. By vote only; refuses what must stay constitutional.
    function setPolicy(address target, bytes4 selector, RiskClass class) external;

    /// @notice Sets an asset's cap. By vote only. A lower cap binds proposals that have passed already.
    function setSpendingCap(address asset, uint256 capTokens) external;

    /// @notice Sets the hard cap's share. By vote only. A lower one counts at once, a higher one 30 days later.
    function setHardCapShare(uint16 shareBps) external;

    /// @notice Puts an asset on the hard cap's list at once, or takes it off 30 days later. By vote only.
    function setHardCapped(address asset, bool listed) external;

    /// @notice Appoints or, with zeros, ends the guardian. By vote only.
    function setGuardian(address account, uint48 untilSeconds) external;

    /// @notice Stops a proposal at any stage before execution. By the guardian, until its date.
    /// @param reasonHash hash of the published reason
    function cancelByGuardian(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash,
        bytes32 reasonHash
    ) external returns (uint256 proposalId);

    /// @notice Counts signed ballots; a bad one is reported and skipped. Anyone may send them.
    /// @dev Needs no nonce: a voter votes once. A ballot counts only if none of its voter's votes are used, and until the
    /// date in it. In the objection period only ballots against count.
    /// @return counted how many ballots counted
    function castVotesBySig(uint256 proposalId, SignedBallot[] calldata ballots) external returns (uint256 counted);

    /// @notice Withdraws whatever the caller signed for a proposal, for good; it can still vote in person.
    /// @dev Once anybody has, each later ballot of the proposal costs one more read of storage.
    function withdrawBallots(uint256 proposalId) external;
}
