// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ISlashingGate} from "../providers/ISlashingGate.sol";
import {IGovernedParameters} from "../governance/IGovernedParameters.sol";
import {ISignedPanel} from "../governance/ISignedPanel.sol";

/// @title When providers were not there, by maps that checkers sign
/// @notice An epoch has 96 slots. Each checker signs, for a provider and an epoch, a map of the slots in which it found that
/// provider unavailable; where all was well nothing is signed. After the epoch anyone posts the maps, and a slot is bad where
/// a quorum of the checkers marks it. What is not posted is available. A bad epoch can cost the provider the reward of that
/// epoch, and a part of its stake.
/// @dev An epoch of one provider is called a day here, as it is of the length of one in most networks. A map is EIP-712 data,
/// AvailabilityMap(uint32 provider,uint24 epoch,uint96 badSlots,address checker), of the domain {name "Althing Availability",
/// version "1", chainId, verifyingContract}: it counts for one provider and one epoch, here and nowhere else. Bit s is slot s,
/// which begins s / 96 of an epoch's length after the epoch's start. The checkers are the reporters of ISignedPanel.
///
/// The times of a day, from its epoch's end on:
/// - until the epoch's cut-off, one window after its end, it is posted, and flagged;
/// - then, for AnswerEpochs, the provider's operator may answer it, with a bond;
/// - then, for RulingEpochs, and before it once there is an answer, the arbiter rules on the answer;
/// - a slash may be asked for once nothing of that is open: for `SLASH_EPOCHS` after the last of these times.
/// A day keeps the parameters of when it was first posted, but for the bond: what a vote changes binds what is posted after it.
///
/// Trust assumptions:
/// - Fewer than a quorum of the checkers lie. So many can mark any slot of any provider; fewer can mark none. A slot that an
///   honest quorum saw stays unmarked where checkers that are needed for the quorum keep theirs back: then silence is
///   availability. The quorum is more than half of all checkers.
/// - An honest checker signs one map a provider and epoch. Of one who signs two, either counts: a slot is marked by whoever
///   marked it in a map that was posted.
/// - The timelock (votes) names the checkers and the arbiter, usually the committee's `CommitteeAvailability`, and sets the
///   parameters. At first there is no arbiter: then every answer lapses, and the day stands.
/// - The arbiter can void days that were answered, and send the bonds of answers to the treasury. It cannot add a bad slot,
///   void a day that nobody answered, nor take a bond for itself. If it is silent, the day stands and the bond goes back.
/// - Votes make this contract the flagger of the commitments, and list it as a slasher at the gate, for `GROUND`. Until then
///   `flag` and `slash` fail there. A slash waits, can be stopped and is capped as every other one.
/// - What was flagged and is ruled wrong later is not paid by this contract: the reward of an epoch is shared at its cut-off,
///   before anybody can answer. A vote may pay it from the treasury.
/// - The bond's token is that of the vault. A transfer that fails is refused.
///
/// Invariants:
/// - A slot is bad only if a quorum of those who were checkers when it was posted signed it as bad, for that provider, that
///   epoch, this chain and this contract. Who posts, in how many calls, in which order and with which duplicates, adds none.
/// - Bad slots of a day are only ever added, and only between its epoch's end and cut-off. Where less was posted first,
///   anyone posts the rest.
/// - A day counts as if it had never been posted once it is void, in every answer of this contract.
/// - A provider's days are by its number: neither another operator nor another organisation sheds them.
/// - A day is answered once at most, ruled or lapsed once at most, flagged once at most, and slashed once at most; never once
///   it is void, and never while it can be answered or waits for a ruling.
/// - A ruling corrects the sums of at most MOST_ANSWER_EPOCHS + MOST_RULING_EPOCHS + 1 days, however long the history is.
/// - The contract holds at least the bonds of answers that wait and all that is credited.
interface IAvailabilityPanel is IGovernedParameters, ISignedPanel {
    /// @notice The parameters of IGovernedParameters, by their numbers.
    /// - NoRewardBelowBps: a day available less than that earns nothing, once it is flagged; and is one of an outage
    /// - SlashBelowBps: for a day available less than that a slash may be asked for
    /// - SlashBps: how much, as the gate counts it
    /// - AnswerEpochs: how long the operator may answer, from the cut-off on
    /// - RulingEpochs: how long the arbiter may rule after that
    /// - BondTokens: what an answer needs
    enum Parameter {
        NoRewardBelowBps,
        SlashBelowBps,
        SlashBps,
        AnswerEpochs,
        RulingEpochs,
        BondTokens
    }

    /// @notice `Stands` is a day that was answered and stays, by a ruling or as nobody ruled in time.
    enum State {
        Unknown,
        Posted,
        Answered,
        Stands,
        Void
    }

    /// @param badSlots a bit for each slot
    /// @param signature of `digestOf`
    struct Map {
        address checker;
        uint96 badSlots;
        bytes signature;
    }

    struct Report {
        uint32 provider;
        uint24 epoch;
        Map[] maps;
    }

    /// @param sumSlots bad slots of this day and all before it, those of void days left out
    /// @param noRewardBelowBps this and the next four as the parameters were when it was first posted
    struct Day {
        uint24 epoch;
        uint96 badSlots;
        uint32 sumSlots;
        State state;
        bool flagged;
        bool slashed;
        uint16 noRewardBelowBps;
        uint16 slashBelowBps;
        uint16 slashBps;
        uint8 answerEpochs;
        uint8 rulingEpochs;
    }

    /// @param by the operator that answered, to whom the bond is credited
    struct Answer {
        address by;
        uint96 bondTokens;
    }

    /// @param answerFromSeconds the epoch's cut-off; each time is the end of the one before it
    /// @param slashUntilSeconds of a day that nobody answered, `SLASH_EPOCHS` after `answerUntilSeconds`, else after
    /// `rulingUntilSeconds`
    struct Times {
        uint256 answerFromSeconds;
        uint256 answerUntilSeconds;
        uint256 rulingUntilSeconds;
        uint256 slashUntilSeconds;
    }

    /// @param maps those that were posted, each the checker's 20 bytes and the 12 of its bad slots
    event DayPosted(
        uint32 indexed provider,
        uint256 indexed epoch,
        uint256 oldBadSlots,
        uint256 newBadSlots,
        bytes32[] maps
    );
    event DayFlagged(uint32 indexed provider, uint256 indexed epoch, uint256 badSlots);
    event DayAnswered(
        uint32 indexed provider,
        uint256 indexed epoch,
        address indexed by,
        uint256 bondTokens,
        bytes32 reasonHash
    );
    /// @param stands whether it stays; then the bond is the treasury's, else it is credited to who answered
    event DayRuled(uint32 indexed provider, uint256 indexed epoch, bool stands, bytes32 reasonHash);
    /// @notice Nobody ruled in time: it stands, and the bond is credited to who answered.
    event DayLapsed(uint32 indexed provider, uint256 indexed epoch);
    /// @param request number of the slash at the gate
    event DaySlashed(uint32 indexed provider, uint256 indexed epoch, uint256 indexed request, uint256 bps);
    event BondsWithdrawn(address indexed account, address to, uint256 amountTokens);
    event ArbiterSet(address oldArbiter, address newArbiter);

    /// @notice A day is posted, and flagged, from its epoch's end up to, and without, the epoch's cut-off.
    error Availability_NotOpen(uint256 epoch, uint256 nowSeconds, uint256 endSeconds, uint256 cutoffSeconds);
    /// @notice So few maps can mark nothing.
    error Availability_TooFewMaps(uint32 provider, uint256 epoch, uint256 maps, uint256 quorum);
    /// @notice One report holds one map of each checker.
    error Availability_CheckerTwice(uint32 provider, uint256 epoch, address checker);
    /// @notice No report marks a slot that is not bad already.
    error Availability_NothingBad();
    error Availability_NoDay(uint32 provider, uint256 epoch);
    error Availability_NotBelow(uint256 badSlots, uint256 belowBps);
    error Availability_AlreadyFlagged(uint32 provider, uint256 epoch);
    error Availability_AlreadySlashed(uint32 provider, uint256 epoch);
    /// @notice The day is in another state than this needs.
    error Availability_WrongState(uint32 provider, uint256 epoch, State state);
    error Availability_TooEarly(uint256 nowSeconds, uint256 fromSeconds);
    error Availability_TooLate(uint256 nowSeconds, uint256 untilSeconds);
    error Availability_NotOperator(address caller, address operator);
    error Availability_NotArbiter(address caller, address arbiter);
    error Availability_NoReason();
    error Availability_NothingCredited(address account);

    /// @notice Posts signed maps of epochs that have ended. By anyone. A report that marks nothing new is passed over; a call
    /// that marks nothing new at all fails.
    function post(Report[] calldata reports) external;

    /// @notice Takes the reward of a day from a provider, where it was available too little. By anyone, before the cut-off.
    function flag(uint32 provider, uint256 epoch) external;

    /// @notice Says that a day was marked wrongly, with a bond, which the caller has approved. By the provider's operator.
    /// @param reasonHash hash of what is published as the reason; not zero
    function answer(uint32 provider, uint256 epoch, bytes32 reasonHash) external;

    /// @notice Rules on an answer. By the arbiter.
    /// @param stands false where the day was marked wrongly: it is void from now on
    /// @param reasonHash hash of what is published as the reason
    function rule(uint32 provider, uint256 epoch, bool stands, bytes32 reasonHash) external;

    /// @notice Ends an answer on which nobody ruled in time. By anyone.
    function lapse(uint32 provider, uint256 epoch) external;

    /// @notice Asks the gate to slash for a day on which the provider was available far too little. By anyone.
    function slash(uint32 provider, uint256 epoch) external returns (uint256 request);

    /// @notice Pays the caller what is credited to it.
    function withdrawBonds(address to) external returns (uint256 amountTokens);

    /// @notice Names who rules on answers, or, with zero, nobody. By vote only.
    function setArbiter(address arbiter) external;

    /// @notice How much of its last so many epochs a provider was available, of those whose cut-off has passed; rounded down.
    /// 10,000 for a window of 0 epochs. Epochs before the first count as available.
    function availabilityBps(uint32 provider, uint256 windowEpochs) external view returns (uint256);

    /// @notice Whether a provider earned nothing in so many epochs in a row, of which the last is one of the last two that
    /// ended; by their share, flagged or not. Never for 0 epochs. Costs as much as there are epochs.
    function isOut(uint32 provider, uint256 epochs) external view returns (bool);

    /// @notice State Unknown where nothing was posted.
    function dayOf(uint32 provider, uint256 epoch) external view returns (Day memory);

    /// @notice How many days of a provider were posted.
    function dayCount(uint32 provider) external view returns (uint256);

    /// @notice Days in the order of their epochs, `count` at most.
    function daysFrom(uint32 provider, uint256 first, uint256 count) external view returns (Day[] memory);

    /// @notice The times of a day that was posted.
    function timesOf(uint32 provider, uint256 epoch) external view returns (Times memory);

    /// @notice Zeros where nobody answered.
    function answerOf(uint32 provider, uint256 epoch) external view returns (Answer memory);

    /// @notice Bonds that an account can withdraw.
    function creditedTokens(address account) external view returns (uint256);

    /// @notice What a checker signs.
    function digestOf(uint32 provider, uint24 epoch, uint96 badSlots, address checker) external view returns (bytes32);

    /// @notice The evidence by which a day is flagged, or slashed: the hash of chain, contract, provider, epoch and bad slots,
    /// each as a word of 32 bytes. What it stands for is in the events.
    function evidenceOf(uint32 provider, uint256 epoch, uint96 badSlots) external view returns (bytes32);

    function arbiter() external view returns (address);

    // solhint-disable-next-line func-name-mixedcase
    function GATE() external view returns (ISlashingGate);

    /// @notice What this contract is listed for at the gate.
    // solhint-disable-next-line func-name-mixedcase
    function GROUND() external view returns (bytes32);

    // solhint-disable-next-line func-name-mixedcase
    function SLOTS() external view returns (uint256);

    // solhint-disable-next-line func-name-mixedcase
    function SLASH_EPOCHS() external view returns (uint256);

    // solhint-disable-next-line func-name-mixedcase
    function MOST_ANSWER_EPOCHS() external view returns (uint256);

    // solhint-disable-next-line func-name-mixedcase
    function MOST_RULING_EPOCHS() external view returns (uint256);
}
