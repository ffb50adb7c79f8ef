// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IElections} from "../IElections.sol";
import {ICommitteeSeats} from "../ICommitteeSeats.sol";
import {ElectionRails, ElectionTerms} from "./ElectionTerms.sol";

/// @title The elections of the committee, one after another
/// @notice Candidates register with a bond and the proof of their key, holders endorse them, those with enough qualify,
/// the vetter may exclude a few, holders approve several on one ballot, and anyone has the ballots counted.
/// @dev Elections are numbered from 1. Times are timestamps in seconds, weights in the token's smallest unit.
/// A phase lasts from its first second up to, and without, the first of the next. Votes are read as they stood a second
/// before endorsement, and a second before the vote, began.
///
/// A qualified candidate has a place, from 0, in the order of qualification; `approvals` is a bitmap of places. Ballots
/// that approve the same candidates are one combination, and the count looks at combinations alone.
///
/// The count: as many rounds as there are seats. Each elects the candidate with the greatest support, of equals the one
/// that registered first. By the proportional rule a ballot with e elected candidates then counts 1 / (1 + e), exactly.
/// Excluded candidates are passed over, and so is the candidate of an organisation that has its cap of winners. The
/// rounds go on for the runners-up, without the cap: whoever fills a vacancy looks at the organisations that then sit.
/// Every seat is filled for which a candidate is left; the cap is never waived, and what it leaves empty stays empty, as
/// when too few have qualified.
///
/// A by-election fills seats of the running term. It gives way when the whole committee's election is opened, due or by
/// vote, and none is opened that could last until that is due.
///
/// Trust assumptions:
/// - The token follows IVotes honestly, with a timestamp clock, and never has more than 2^112 - 1 units.
/// - The timelock (votes) sets the terms of later elections inside fixed rails, may open one early, and may restore whom
///   the vetter excluded.
/// - The vetter may exclude a few candidates in its window, never so many that the least number of seats is left empty.
/// - Organisations are what candidates say. The cap helps where they are truthful.
/// - Whoever carries a signed ballot chooses when it is counted, up to the date that was signed, and so what it weighs once
/// weights fall; it can also hold it back. A voter who does not trust it votes in person: that ballot counts, and the
/// signed one then no more.
/// - The seats tell when an election is due and who may stand. They can hold up elections, not decide them.
///
/// Invariants:
/// - What an election is held by does not change once it has opened.
/// - Nothing keeps the election of the whole committee from opening once it is due, or called by vote, but another one of
/// the whole committee.
/// - No ballot weighs more than one of the same votes a second earlier, extended or not.
/// - A holder's endorsements never exceed its votes; a holder votes once, with its own weight at most.
/// - Between an election that is settled and its seating, for 14 days, nobody but a vote opens another.
/// - The weights of all combinations add up to those of all ballots.
/// - At most 200 candidates qualify, and at most 2,000 combinations of several are opened.
/// - The count is the same in one call and in any pages, and no ballot or candidate can make it fail.
interface ICommitteeElections is IElections {
    enum Phase {
        None,
        Registration,
        Endorsement,
        Vetting,
        Voting,
        Counting,
        Settled,
        Failed,
        GaveWay
    }

    /// @notice Why a ballot does not count.
    enum Refusal {
        None,
        NoApproval,
        UnknownPlace,
        TooManyApprovals,
        AlreadyVoted,
        InvalidSignature,
        NoVotes,
        CombinationTooLight,
        TooLate
    }

    /// @param statementURI where the statement is
    /// @param organisation what the candidate belongs to, by any name that its candidates agree on; 0 for none
    struct Candidacy {
        address candidate;
        bytes32 organisation;
        bytes32 statementHash;
        string statementURI;
    }

    /// @param untilSeconds last second in which it may be counted
    struct SignedBallot {
        address voter;
        uint256 approvals;
        uint48 untilSeconds;
        bytes signature;
    }

    /// @param registration number in the order of registration, from 1; 0 for who has not registered
    /// @param place valid if qualified
    /// @param excludedOnce whether the vetter ever excluded it
    struct CandidateRecord {
        uint32 registration;
        uint8 place;
        bool qualified;
        bool excludedOnce;
        bool bondPaidOut;
        uint112 endorsedTokens;
        bytes32 organisation;
    }

    /// @notice When the vote ends, with an extension if there is one by now, and what it needs.
    /// @param minEndorsementTokens 0 before endorsement began
    /// @param minCombinationTokens 0 before the vote began
    struct Standing {
        Phase phase;
        bool byElection;
        bool extended;
        uint48 endorsementSeconds;
        uint48 vettingSeconds;
        uint48 votingSeconds;
        uint48 votingEndSeconds;
        uint256 candidates;
        uint256 qualified;
        uint256 combinations;
        uint256 excludedPlaces;
        uint256 minEndorsementTokens;
        uint256 minCombinationTokens;
        uint256 turnoutFloorTokens;
        uint256 turnoutTokens;
    }

    /// @notice At deployment; they never change.
    event RailsSet(ElectionRails rails);
    event NextTermsSet(ElectionTerms oldTerms, ElectionTerms newTerms);
    event ElectionOpened(uint256 indexed number, bool byElection, address indexed by, ElectionTerms terms);
    event CandidateRegistered(
        uint256 indexed number,
        address indexed candidate,
        bytes32 indexed organisation,
        uint256 registration,
        bytes32 statementHash,
        string statementURI
    );
    event CandidateEndorsed(
        uint256 indexed number,
        address indexed candidate,
        address indexed holder,
        uint256 weightTokens,
        uint256 totalTokens
    );
    event CandidateQualified(uint256 indexed number, address indexed candidate, uint256 place);
    event CandidateExcluded(uint256 indexed number, address indexed candidate, bytes32 reasonHash);
    event CandidateRestored(uint256 indexed number, address indexed candidate);
    event BondPaidOut(uint256 indexed number, address indexed candidate, address to, uint256 bondWei);
    /// @param weightTokens the voter's votes, for the turnout
    /// @param countedTokens what the ballot counts, after the decline of late ballots
    event BallotCast(
        uint256 indexed number,
        address indexed voter,
        uint256 approvals,
        uint256 weightTokens,
        uint256 countedTokens
    );
    event BallotSkipped(uint256 indexed number, address indexed voter, Refusal refusal);
    event CombinationOpened(uint256 indexed number, uint256 approvals);
    event VoteExtended(uint256 indexed number, uint256 turnoutTokens, uint256 floorTokens, uint256 untilSeconds);
    event BallotsLoaded(uint256 indexed number, uint256 loaded, uint256 total);
    /// @param rank from 0, the runners-up after the winners
    /// @param supportUnits in 1/27720 of a token's smallest unit
    event CandidateRanked(
        uint256 indexed number,
        uint256 indexed place,
        uint256 rank,
        bool winner,
        uint256 supportUnits
    );
    event ElectionSettled(uint256 indexed number, uint256 winners, uint256 runnersUp);
    /// @notice A by-election ended for an election of the whole committee. Its bonds go back at once.
    event ElectionGaveWay(uint256 indexed number, uint256 indexed to);
    event ElectionFailed(uint256 indexed number, uint256 winners, uint256 minSeats);

    error Elections_TermOutOfBounds(bytes32 term, uint256 value, uint256 min, uint256 max);
    error Elections_SupplyTooLarge(uint256 supplyTokens, uint256 maxTokens);
    error Elections_NoCode(address account);
    error Elections_WrongPhase(uint256 number, Phase phase, Phase needed);
    /// @notice The latest election is not over yet.
    error Elections_Running(uint256 number, Phase phase);
    error Elections_NotDue(uint256 nowSeconds, uint256 dueSeconds);
    error Elections_NoOpenSeats();
    /// @notice A by-election opened now could last into the time of the whole committee's.
    error Elections_RunsIntoTheNext(uint256 endSeconds, uint256 dueSeconds);
    /// @notice The latest election is settled and waits to be seated: seat it, or open another from `untilSeconds` on.
    error Elections_AwaitsSeating(uint256 number, uint256 untilSeconds);
    error Elections_WrongBond(uint256 sentWei, uint256 bondWei);
    /// @notice Nobody's account, one that a Safe cannot list, the Safe itself, or one that the seats refuse.
    error Elections_MayNotStand(address candidate);
    error Elections_AlreadyRegistered(address candidate);
    error Elections_BadSignature(address candidate);
    error Elections_NotRegistered(address candidate);
    error Elections_NotQualified(address candidate);
    error Elections_BadEndorsements(uint256 candidates, uint256 weights);
    error Elections_EmptyEndorsement(address candidate);
    error Elections_EndorsementsExceedVotes(address holder, uint256 endorsedTokens, uint256 votesTokens);
    error Elections_NotVetter(address caller, address vetter);
    error Elections_NoReason();
    error Elections_TooManyExclusions(uint256 maxExclusions);
    /// @notice The exclusion would leave fewer candidates than the least number of seats.
    error Elections_TooFewLeft(uint256 left, uint256 minSeats);
    error Elections_ExcludedBefore(address candidate);
    error Elections_NotExcluded(address candidate);
    error Elections_BondNotDue(uint256 nowSeconds, uint256 dueSeconds);
    error Elections_BondPaidOut(address candidate);
    error Elections_BallotRefused(address voter, uint256 approvals, Refusal refusal);
    error Elections_CombinationTooLight(uint256 approvals, uint256 weightTokens, uint256 minTokens);
    error Elections_GasTooLow(uint256 gasLeft, uint256 neededGas);
    /// @notice Smaller pages would make the count dearer for whoever ends it.
    error Elections_PageTooSmall(uint256 steps, uint256 minSteps);

    /// @notice Sets what later elections are held by. By vote only.
    function setNextTerms(ElectionTerms calldata terms) external;

    /// @notice Opens an election for the seats that wait for one; anyone may, unless one runs or waits to be seated, or it
    /// could last into the time of the whole committee's.
    function openByElection() external returns (uint256 number);

    /// @notice Registers a candidate, with the bond. Anyone may send it; the candidate's signature proves its key.
    /// @param signature of the EIP-712 message `Candidacy(uint256 election,address candidate,bytes32 organisation,
    /// bytes32 statementHash,string statementURI)`, by the key or by ERC-1271
    function register(uint256 number, Candidacy calldata candidacy, bytes calldata signature) external payable;

    /// @notice Spends the sender's votes on candidates; what is left may be spent later. Votes spent stay spent.
    function endorse(uint256 number, address[] calldata candidates, uint256[] calldata weightsTokens) external;

    /// @notice Takes a candidate out of the count. By the vetter, in its window; once a candidate.
    function exclude(uint256 number, address candidate, bytes32 reasonHash) external;

    /// @notice Takes an excluded candidate in again, until the vote ends. By vote only.
    function restore(uint256 number, address candidate) external;

    /// @notice After endorsement, pays a bond to the candidate, or to the treasury if it was endorsed too little. Anyone
    /// may call it.
    function payOutBond(uint256 number, address candidate) external;

    /// @notice The same by the candidate, to where it says: for a contract that takes no ether.
    function collectBond(uint256 number, address to) external;

    /// @notice Casts the sender's ballot: approves the candidates of these places.
    function vote(uint256 number, uint256 approvals) external;

    /// @notice Casts ballots that their voters have signed. One that is refused is skipped, with an event. Ballots for a
    /// combination that is not open yet count if they reach its minimum together.
    /// @dev Signed is the EIP-712 message `ElectionBallot(uint256 election,address voter,address[] approved,
    /// uint48 untilSeconds)`, the approved candidates in the order of their places, by the key or by ERC-1271 with limited
    /// gas.
    function voteBySig(uint256 number, SignedBallot[] calldata ballots) external returns (uint256 counted);

    /// @notice Counts. All at once if the steps suffice for every combination and every rank; else by pages, the first of
    /// which load combinations, 256 at least and 750 at most, and the later ones rank candidates, one a step. Anyone may
    /// call it.
    /// @dev At 200 candidates and 2,000 combinations of 6, a page of 550 steps takes 6.3 million gas, and all ranks take 4.3
    /// million. At worst (12 seats, 12 runners-up, ballots for 12 of the same few) a rank takes 2 million.
    function count(uint256 number, uint256 maxSteps) external;

    /// @notice The number of the latest election; 0 before the first.
    function latest() external view returns (uint256);

    function nextTerms() external view returns (ElectionTerms memory);

    function rails() external view returns (ElectionRails memory);

    function termsOf(uint256 number) external view returns (ElectionTerms memory);

    function phaseOf(uint256 number) external view returns (Phase);

    function standingOf(uint256 number) external view returns (Standing memory);

    function candidateOf(uint256 number, address candidate) external view returns (CandidateRecord memory);

    /// @notice The qualified candidates by place.
    function qualifiedOf(uint256 number) external view returns (address[] memory);

    /// @notice What a holder has spent on endorsements.
    function endorsedBy(uint256 number, address holder) external view returns (uint256);

    /// @notice What a voter has approved; 0 for who has not voted.
    function ballotOf(uint256 number, address voter) external view returns (uint256 approvals);

    function combinationOf(uint256 number, uint256 approvals) external view returns (bool open, uint256 weightTokens);

    /// @notice The combination at an index: the single candidates by place first, then in the order of opening.
    function combinationAt(uint256 number, uint256 index) external view returns (uint256 approvals);

    /// @notice What a ballot cast now by a holder would count.
    function weightNow(uint256 number, address voter) external view returns (uint256);

    /// @notice How far the count is.
    function tallyOf(uint256 number) external view returns (uint256 loaded, uint256 total, uint256 ranked);

    // solhint-disable-next-line func-name-mixedcase
    function SEATS() external view returns (ICommitteeSeats);

    // solhint-disable-next-line func-name-mixedcase
    function TOKEN() external view returns (address);

    // solhint-disable-next-line func-name-mixedcase
    function SAFE() external view returns (address);
}
