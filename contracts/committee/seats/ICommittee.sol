// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeSeats} from "../ICommitteeSeats.sol";
import {IElections} from "../IElections.sol";

/// @title Who sits on the committee, until when
/// @notice Elections, recalls, resignations, key rotations and runner-ups change who sits; the seating module carries that
/// over to the Safe, and the guard lets nobody else's signature count. Power lapses by itself at the end of the term.
/// @dev Times are timestamps in seconds. A key is an account that owns the Safe for a member.
///
/// Trust assumptions:
/// - The timelock (votes) recalls members and names the elections contract. It never names a member.
/// - The elections contract is honest. If it were not, a vote replaces it; what it can do meanwhile is to seat up to
///   twelve accounts for 730 days at most.
/// - A key stands for a person. Nobody on a chain can tell two keys of one person apart, nor see a seat handed on with
///   its key. So recall, limit of terms and refusal bind keys and those that they were rotated to.
/// - The deployer names the first elections contract, once; it has no other power.
///
/// Invariants:
/// - At most twelve members, each once; none is zero, 0x1, the Safe, a key that was rotated away, or recalled this term.
/// - After the term only the veto is left, for 90 days; nobody who was recalled or resigned has even that.
/// - The seating number never falls, and rises whenever an election or a runner-up takes seats. What is signed names it, and
///   a signature counts as long as its member has sat, without a break and by the same key, since that number or before. So
///   nobody but a member itself voids what it signed; a larger committee may need more signatures, by `threshold`.
/// - An election seats once, and never after a later one.
/// - No account can make seating fail: who cannot sit is skipped, and the next in order sits. Where too few follow, fewer
///   than the least sit, and a by-election may fill the rest.
/// - In one term votes recall less than half of the seats, but for the call that is meant for more, as that also ends the
///   veto. A recall reaches who sits in the term that it names, or left it by resigning, and nobody else.
/// - By-elections and runners-up seat nobody whose organisation holds the cap of their election among all who sit.
interface ICommittee is ICommitteeSeats {
    /// @param leastThreshold no fewer signatures than these ever move the Safe; fixed
    /// @param leastSeats an election of fewer does not take office, and fewer left call for a by-election; fixed
    /// @param termLimit terms that one may have in a row; fixed. Who does not sit when a term begins starts anew, and the
    /// founding term does not count
    /// @param leadSeconds how long before the end of a term the next election may be opened; fixed
    /// @param foundingMembers who sit first
    /// @param foundingOrganisations of each of them; zero for none
    /// @param foundingUntilSeconds last second of their term, at most 180 days away
    struct CommitteeConfig {
        address timelock;
        address safe;
        uint8 leastThreshold;
        uint8 leastSeats;
        uint8 termLimit;
        uint32 leadSeconds;
        address[] foundingMembers;
        bytes32[] foundingOrganisations;
        uint48 foundingUntilSeconds;
    }

    /// @param number of the term, from 1, the founding committee's
    /// @param endsSeconds last second of the term
    /// @param seating raised whenever anybody takes a seat
    /// @param seats how many the committee has, filled or not
    /// @param filled how many members sit
    /// @param recalled seats that were taken by recalls in this term
    /// @param leftEmpty whether the last election had too few candidates for its seats
    /// @param someLeft whether anybody was recalled or resigned in this term
    /// @param vacantSinceSeconds since when a seat is empty; 0 while none is
    /// @param election last one that seated anybody, whose runner-ups fill vacancies; 0 for none
    /// @param source elections contract which that was, by its place in the order of their naming
    struct Term {
        uint16 number;
        uint48 endsSeconds;
        uint32 seating;
        uint8 seats;
        uint8 filled;
        uint8 recalled;
        bool leftEmpty;
        bool someLeft;
        uint48 vacantSinceSeconds;
        uint32 election;
        uint8 source;
    }

    /// @param account that owns the Safe for this member
    /// @param election that the member stood in; 0 for the founding committee
    /// @param source elections contract which that was
    /// @param place among the winners, then the runner-ups, of that election
    /// @param terms begun in a row, this one included
    /// @param sinceSeating number since which this account has sat without a break
    struct Seat {
        address account;
        uint32 election;
        uint8 source;
        uint8 place;
        uint8 terms;
        uint32 sinceSeating;
    }

    /// @notice What a member's signature is good for.
    enum Standing {
        Lapsed,
        Caretaker,
        InTerm
    }

    enum SkipReason {
        CannotOwn,
        AlreadySits,
        TermLimit,
        RecalledThisTerm,
        OrganisationCap
    }

    event Seated(
        uint32 indexed seating,
        uint256 indexed election,
        uint16 term,
        address[] members,
        uint48 endsSeconds,
        bool byElection
    );
    /// @notice A winner or runner-up does not sit, and the next in order may.
    event CandidateSkipped(uint256 indexed election, address indexed candidate, SkipReason reason);
    event VacancyFilled(uint32 indexed seating, uint256 indexed election, address indexed member);
    /// @param sat false for one who had resigned in this term, and now may not come back in it
    event Recalled(uint16 indexed term, address indexed account, bool sat);
    event Resigned(address indexed account);
    event KeyRotated(address indexed oldKey, address indexed newKey);
    event Answered(uint16 indexed term, address indexed runnerUp, bool accepts);
    event ElectionsSet(address oldElections, address newElections);

    /// @notice A setting (its name, in ASCII) lies outside its bounds.
    error Committee_OutOfBounds(bytes32 setting, uint256 value, uint256 min, uint256 max);
    /// @notice A founding member cannot sit: zero, 0x1, the Safe, or named twice.
    error Committee_CannotSit(address account);
    error Committee_NoCode(address account);
    /// @notice An elections contract that was replaced stays so: its old elections could seat again.
    error Committee_KnownElections(address elections);
    error Committee_NoElections();
    error Committee_NotSettled(uint256 election);
    /// @notice This election, or a later one, has seated already.
    error Committee_ElectionPassed(uint256 election, uint256 lastElection);
    /// @notice Too few were elected, or none of them can sit; those in office stay until another election.
    error Committee_TooFew(uint256 canSit, uint256 least);
    /// @notice A by-election, or a runner-up, only completes a running term.
    error Committee_TermEnded(uint256 nowSeconds, uint256 endsSeconds);
    error Committee_NoVacancy();
    error Committee_NoRunnerUp();
    /// @notice A better-ranked runner-up may still answer, until `untilSeconds`.
    error Committee_AwaitingAnswer(address runnerUp, uint256 untilSeconds);
    error Committee_NotMember(address account);
    /// @notice The recall was voted for another term.
    error Committee_OtherTerm(uint256 term, uint256 current);
    /// @notice None of these accounts sits, or resigned in this term.
    error Committee_NobodyToRecall(uint256 term);
    /// @notice With these, half of the seats or more would be recalled in this term: that takes `recallMany`.
    error Committee_NoMinority(uint256 recalled, uint256 seats);
    /// @notice The new key was used before, is a candidate's, or cannot own the Safe.
    error Committee_KeyRefused(address newKey);
    /// @notice The new key did not sign KeyRotation(address oldKey,address newKey).
    error Committee_KeyNotProved(address newKey);

    // solhint-disable-next-line func-name-mixedcase
    function SAFE() external view returns (address);

    // solhint-disable-next-line func-name-mixedcase
    function LEAST_THRESHOLD() external view returns (uint256);

    function elections() external view returns (IElections);

    function term() external view returns (Term memory);

    /// @notice Accounts of those who sit, whatever their standing.
    function members() external view returns (address[] memory);

    /// @notice The seats that are filled, in the order of `members`.
    function filledSeats() external view returns (Seat[] memory);

    /// @notice Accounts of those who sit, and the seating number since which each has sat without a break.
    function tenures() external view returns (address[] memory accounts, uint256[] memory sinceSeatings);

    /// @notice Organisation that a member named when it stood; zero for none.
    function organisationOf(address member) external view returns (bytes32);

    /// @notice What every member's signature is good for now.
    function standing() external view returns (Standing);

    function seating() external view returns (uint256);

    /// @notice Signatures that the Safe needs: two thirds of those who sit, rounded up, and never fewer than the least.
    function threshold() external view returns (uint256);

    /// @notice The key that a key was rotated to in the end; itself if it never was.
    function currentKey(address key) external view returns (address);

    /// @notice What a new key signs (EIP-712), or its contract accepts (ERC-1271), to take over a member's seat.
    function digestOfRotation(address oldKey, address newKey) external view returns (bytes32);

    /// @notice Seats a settled election. Anyone may call.
    function seat(uint256 election) external;

    /// @notice Seats the next runner-up who accepts, while its organisation has fewer seats than that election's cap. Anyone
    /// may call. In the first seven days of a vacancy it waits for the answers of those ranked before.
    function fillVacancy() external;

    /// @notice By a runner-up: whether it takes a seat that falls vacant this term. The last answer counts.
    function answer(bool accepts) external;

    /// @notice By a member: leaves.
    function resign() external;

    /// @notice By a member: hands its seat to a new key of its own, which proves itself by `signature`, and has not stood in
    /// the latest election. What the old key signed counts no more.
    function rotateKey(address newKey, bytes calldata signature) external;

    /// @notice Takes the seats of these accounts, and bars them for the rest of the running term, which has to be named.
    /// By vote only. One who resigned in the term is barred; who never sat in it is passed over. An account that was rotated
    /// away stands for its current key. In one term this takes less than half of the seats.
    function recall(uint16 term, address[] calldata accounts) external;

    /// @notice The same without that limit: for a vote of the highest class, as it may also end the veto.
    function recallMany(uint16 term, address[] calldata accounts) external;

    /// @notice Names the elections contract: by vote, the first one also by the deployer.
    function setElections(address newElections) external;
}
