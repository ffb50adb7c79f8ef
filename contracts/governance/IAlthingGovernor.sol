// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ClassRule, RiskClass} from "./RiskClass.sol";

/// @title The governor: OpenZeppelin's, with risk classes, a code pin, expiry, a guardian with a sunset and ballots by
/// signature in batches
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
///
/// Invariants:
/// - Votes counted never exceed the supply at the snapshot; nobody's votes count twice.
/// - The class of a proposal is fixed when it is made, its quorum and majority at its snapshot; a decided proposal keeps
///   its outcome.
/// - Nothing executes that was not passed, queued and unexpired, or whose targets' code changed since it was proposed.
/// - What treasury-class proposals send or approve never exceeds an asset's cap in any period.
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
        uint32 lateExtensionSeconds;
        uint32 gracePeriodSeconds;
        ClassRule[3] classRules;
        RiskClass settingsClass;
        PolicyEntry[] policies;
        SpendingCap[] spendingCaps;
        address guardian;
        uint48 guardianUntilSeconds;
    }

    /// @param support 0 against, 1 for, 2 abstain
    /// @param reason shown beside the vote, may be empty
    /// @param signature of SignedBallot(uint256 proposalId,address voter,string choice,string reason), where choice is
    /// "Against", "For" or "Abstain": 65 bytes of an account's key, or whatever its ERC-1271 contract takes
    struct SignedBallot {
        address voter;
        uint8 support;
        string reason;
        bytes signature;
    }

    enum SkipReason {
        AlreadyVoted,
        UnknownSupport,
        InvalidSignature,
        NoVotes
    }

    /// @notice A proposal was made: its class, and the code of each target (zero for a target without code).
    event ProposalClassified(uint256 indexed proposalId, RiskClass class, uint200 codePin, bytes32[] codeHashes);
    /// @notice The quorum was reached or the outcome flipped at the last moment, so voting goes on.
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);
    event ProposalCanceledByGuardian(uint256 indexed proposalId, address indexed guardian, bytes32 reasonHash);
    /// @notice A signed ballot did not count; the others of its batch did.
    event BallotSkipped(uint256 indexed proposalId, address indexed voter, SkipReason reason);
    event ClassRuleSet(RiskClass indexed class, ClassRule oldRule, ClassRule newRule);
    event PolicySet(address indexed target, bytes4 indexed selector, RiskClass oldClass, RiskClass newClass);
    event SpendingCapSet(address indexed asset, uint256 oldCapTokens, uint256 newCapTokens);
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

    /// @notice Most that treasury-class proposals may send of an asset in a period, in its smallest unit.
    function spendingCap(address asset) external view returns (uint256 capTokens);

    /// @notice What treasury-class proposals sent of an asset in this period, and when the period ends.
    function spending(address asset) external view returns (uint256 spentTokens, uint48 periodEndsAtSeconds);

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

    /// @notice How long voting goes on after a late swing; fixed for this governor.
    function lateExtensionSeconds() external view returns (uint256);

    /// @notice How long a passed proposal stays valid; fixed for this governor.
    function gracePeriodSeconds() external view returns (uint256);

    function guardian() external view returns (address account, uint48 untilSeconds);

    /// @notice Changes what proposals of a class need, for snapshots from now on. By vote only.
    function setClassRule(RiskClass class, ClassRule calldata rule) external;

    /// @notice Gives a known call its class. By vote only; refuses what must stay constitutional.
    function setPolicy(address target, bytes4 selector, RiskClass class) external;

    /// @notice Sets an asset's cap. By vote only. A lower cap binds proposals that have passed already.
    function setSpendingCap(address asset, uint256 capTokens) external;

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
    /// @dev Needs no nonce: a voter votes once. A ballot counts only if none of its voter's votes are used.
    /// @return counted how many ballots counted
    function castVotesBySig(uint256 proposalId, SignedBallot[] calldata ballots) external returns (uint256 counted);
}
