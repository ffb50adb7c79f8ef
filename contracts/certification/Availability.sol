// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {EpochClock} from "../emissions/EpochClock.sol";
import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {SignedPanel} from "../governance/SignedPanel.sol";
import {Commitments} from "../providers/Commitments.sol";
import {IProviderRegistry} from "../providers/IProviderRegistry.sol";
import {ISlashingGate} from "../providers/ISlashingGate.sol";
import {SENTINEL} from "../token/Sentinel.sol";
import {AvailabilityDays} from "./AvailabilityDays.sol";
import {IAvailabilityPanel} from "./IAvailabilityPanel.sol";
import {addMap, markedByAtLeast, SlotCounts} from "./SlotCounts.sol";

/// @title Signed maps of when providers were not there, and what follows from them; see IAvailabilityPanel
contract Availability is AvailabilityDays, SignedPanel, EIP712, GovernedParameters {
    using SafeERC20 for IERC20;

    bytes32 public constant AVAILABILITY_MAP_TYPEHASH = keccak256(
        "AvailabilityMap(uint32 provider,uint24 epoch,uint96 badSlots,address checker)"
    );
    /// @inheritdoc IAvailabilityPanel
    bytes32 public constant GROUND = "availability";
    /// @inheritdoc IAvailabilityPanel
    uint256 public constant SLASH_EPOCHS = 30;
    /// @inheritdoc IAvailabilityPanel
    uint256 public constant MOST_ANSWER_EPOCHS = 14;
    /// @inheritdoc IAvailabilityPanel
    uint256 public constant MOST_RULING_EPOCHS = 30;

    /// @dev The parameters, in one slot.
    struct Terms {
        uint16 noRewardBelowBps;
        uint16 slashBelowBps;
        uint16 slashBps;
        uint8 answerEpochs;
        uint8 rulingEpochs;
        uint96 bondTokens;
    }

    Commitments public immutable COMMITMENTS;
    IProviderRegistry public immutable REGISTRY;
    /// @inheritdoc IAvailabilityPanel
    ISlashingGate public immutable GATE;
    IERC20 public immutable TOKEN;

    /// @inheritdoc IAvailabilityPanel
    address public arbiter;
    /// @inheritdoc IAvailabilityPanel
    mapping(address account => uint256) public creditedTokens;

    Terms private _terms;
    mapping(uint32 provider => mapping(uint256 epoch => Answer)) private _answers;

    /// @param values initial value of each parameter, in the order of `Parameter`
    /// @param rails of each parameter, in the order of `Parameter`; fixed
    constructor(
        Commitments commitments,
        ISlashingGate gate,
        address[] memory checkers,
        uint8 quorum_,
        uint256[6] memory values,
        Rail[6] memory rails
    )
        SignedPanel(commitments.TIMELOCK(), checkers, quorum_)
        EpochClock(commitments.schedule())
        EIP712("Althing Availability", "1")
    {
        COMMITMENTS = commitments;
        REGISTRY = commitments.REGISTRY();
        GATE = gate;
        TOKEN = commitments.VAULT().TOKEN();
        for (uint8 i = 0; i < rails.length; ++i) _declare(i, values[i], rails[i]);
        IVotes(address(TOKEN)).delegate(SENTINEL);
    }

    /// @inheritdoc IAvailabilityPanel
    function post(Report[] calldata reports) external {
        uint256 needed = _panel.quorum;
        Day memory terms = _termsOfDay();
        bool anyNew = false;
        for (uint256 i = 0; i < reports.length; ++i) {
            if (_post(reports[i], needed, terms)) anyNew = true;
        }
        if (!anyNew) revert Availability_NothingBad();
    }

    /// @inheritdoc IAvailabilityPanel
    function flag(uint32 provider, uint256 epoch) external {
        Day storage day = _dayAt(provider, epoch);
        _checkOpen(epoch);
        if (day.flagged) revert Availability_AlreadyFlagged(provider, epoch);
        uint96 badSlots = day.badSlots;
        _checkBelow(badSlots, day.noRewardBelowBps);
        day.flagged = true;
        emit DayFlagged(provider, epoch, badSlots);
        COMMITMENTS.flag(provider, epoch, evidenceOf(provider, epoch, badSlots));
    }

    /// @inheritdoc IAvailabilityPanel
    function answer(uint32 provider, uint256 epoch, bytes32 reasonHash) external {
        address operator = REGISTRY.providerOf(provider).operator;
        if (msg.sender != operator) revert Availability_NotOperator(msg.sender, operator);
        if (reasonHash == 0) revert Availability_NoReason();
        Day storage day = _dayIn(State.Posted, provider, epoch);
        Times memory times = _timesOf(day);
        if (block.timestamp < times.answerFromSeconds) {
            revert Availability_TooEarly(block.timestamp, times.answerFromSeconds);
        }
        if (block.timestamp >= times.answerUntilSeconds) {
            revert Availability_TooLate(block.timestamp, times.answerUntilSeconds);
        }
        uint96 bondTokens = _terms.bondTokens;
        day.state = State.Answered;
        _answers[provider][epoch] = Answer(operator, bondTokens);
        emit DayAnswered(provider, epoch, operator, bondTokens, reasonHash);
        TOKEN.safeTransferFrom(operator, address(this), bondTokens);
    }

    /// @inheritdoc IAvailabilityPanel
    function rule(uint32 provider, uint256 epoch, bool stands, bytes32 reasonHash) external {
        if (msg.sender != arbiter) revert Availability_NotArbiter(msg.sender, arbiter);
        Day storage day = _dayIn(State.Answered, provider, epoch);
        uint256 untilSeconds = _timesOf(day).rulingUntilSeconds;
        if (block.timestamp >= untilSeconds) revert Availability_TooLate(block.timestamp, untilSeconds);
        emit DayRuled(provider, epoch, stands, reasonHash);
        if (stands) {
            day.state = State.Stands;
            TOKEN.safeTransfer(TIMELOCK, _answers[provider][epoch].bondTokens);
        } else {
            _void(provider, epoch);
            _credit(provider, epoch);
        }
    }

    /// @inheritdoc IAvailabilityPanel
    function lapse(uint32 provider, uint256 epoch) external {
        Day storage day = _dayIn(State.Answered, provider, epoch);
        uint256 untilSeconds = _timesOf(day).rulingUntilSeconds;
        if (block.timestamp < untilSeconds) revert Availability_TooEarly(block.timestamp, untilSeconds);
        day.state = State.Stands;
        emit DayLapsed(provider, epoch);
        _credit(provider, epoch);
    }

    /// @inheritdoc IAvailabilityPanel
    function slash(uint32 provider, uint256 epoch) external returns (uint256 request) {
        Day storage day = _dayAt(provider, epoch);
        State state = day.state;
        if (state != State.Posted && state != State.Stands) {
            revert Availability_WrongState(provider, epoch, state);
        }
        if (day.slashed) revert Availability_AlreadySlashed(provider, epoch);
        uint96 badSlots = day.badSlots;
        _checkBelow(badSlots, day.slashBelowBps);
        Times memory times = _timesOf(day);
        if (state == State.Posted && block.timestamp < times.answerUntilSeconds) {
            revert Availability_TooEarly(block.timestamp, times.answerUntilSeconds);
        }
        if (block.timestamp >= times.slashUntilSeconds) {
            revert Availability_TooLate(block.timestamp, times.slashUntilSeconds);
        }
        day.slashed = true;
        uint16 slashBps = day.slashBps;
        request = GATE.request(provider, GROUND, slashBps, evidenceOf(provider, epoch, badSlots));
        emit DaySlashed(provider, epoch, request, slashBps);
    }

    /// @inheritdoc IAvailabilityPanel
    function withdrawBonds(address to) external returns (uint256 amountTokens) {
        amountTokens = creditedTokens[msg.sender];
        if (amountTokens == 0) revert Availability_NothingCredited(msg.sender);
        creditedTokens[msg.sender] = 0;
        emit BondsWithdrawn(msg.sender, to, amountTokens);
        TOKEN.safeTransfer(to, amountTokens);
    }

    /// @inheritdoc IAvailabilityPanel
    function setArbiter(address newArbiter) external onlyTimelock {
        emit ArbiterSet(arbiter, newArbiter);
        arbiter = newArbiter;
    }

    /// @inheritdoc IAvailabilityPanel
    function timesOf(uint32 provider, uint256 epoch) external view returns (Times memory) {
        return _timesOf(_dayAt(provider, epoch));
    }

    /// @inheritdoc IAvailabilityPanel
    function answerOf(uint32 provider, uint256 epoch) external view returns (Answer memory) {
        return _answers[provider][epoch];
    }

    /// @inheritdoc IAvailabilityPanel
    function digestOf(uint32 provider, uint24 epoch, uint96 badSlots, address checker) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(AVAILABILITY_MAP_TYPEHASH, provider, epoch, badSlots, checker)));
    }

    /// @inheritdoc IAvailabilityPanel
    function evidenceOf(uint32 provider, uint256 epoch, uint96 badSlots) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), provider, epoch, badSlots));
    }

    /// @dev Whether the report marks a slot that was not bad yet.
    function _post(Report calldata report, uint256 needed, Day memory terms) private returns (bool isNew) {
        (uint32 provider, uint24 epoch) = (report.provider, report.epoch);
        _checkOpen(epoch);
        uint256 count = report.maps.length;
        if (count < needed) revert Availability_TooFewMaps(provider, epoch, count, needed);
        SlotCounts memory counts;
        bytes32[] memory maps = new bytes32[](count);
        uint256 seen = 0;
        for (uint256 i = 0; i < count; ++i) {
            Map calldata map = report.maps[i];
            (address checker, uint96 badSlots) = (map.checker, map.badSlots);
            uint256 bit = _signedBit(checker, digestOf(provider, epoch, badSlots, checker), map.signature);
            if (seen & bit != 0) revert Availability_CheckerTwice(provider, epoch, checker);
            seen |= bit;
            addMap(counts, badSlots);
            maps[i] = bytes32((uint256(uint160(checker)) << SLOTS) | badSlots);
        }
        uint96 marked = markedByAtLeast(counts, needed);
        (uint96 oldSlots, uint96 newSlots) = _addSlots(provider, epoch, marked, terms);
        isNew = newSlots != oldSlots;
        if (isNew) emit DayPosted(provider, epoch, oldSlots, newSlots, maps);
    }

    function _credit(uint32 provider, uint256 epoch) private {
        Answer memory given = _answers[provider][epoch];
        creditedTokens[given.by] += given.bondTokens;
    }

    function _write(uint8 which, uint256 value) internal override {
        if (which == uint8(Parameter.NoRewardBelowBps)) _terms.noRewardBelowBps = uint16(value);
        else if (which == uint8(Parameter.SlashBelowBps)) _terms.slashBelowBps = uint16(value);
        else if (which == uint8(Parameter.SlashBps)) _terms.slashBps = uint16(value);
        else if (which == uint8(Parameter.AnswerEpochs)) _terms.answerEpochs = uint8(value);
        else if (which == uint8(Parameter.RulingEpochs)) _terms.rulingEpochs = uint8(value);
        else _terms.bondTokens = uint96(value);
    }

    function _read(uint8 which) internal view override returns (uint256) {
        if (which == uint8(Parameter.NoRewardBelowBps)) return _terms.noRewardBelowBps;
        if (which == uint8(Parameter.SlashBelowBps)) return _terms.slashBelowBps;
        if (which == uint8(Parameter.SlashBps)) return _terms.slashBps;
        if (which == uint8(Parameter.AnswerEpochs)) return _terms.answerEpochs;
        if (which == uint8(Parameter.RulingEpochs)) return _terms.rulingEpochs;
        return _terms.bondTokens;
    }

    function _dayIn(State state, uint32 provider, uint256 epoch) private view returns (Day storage day) {
        day = _dayAt(provider, epoch);
        if (day.state != state) revert Availability_WrongState(provider, epoch, day.state);
    }

    function _termsOfDay() private view returns (Day memory day) {
        Terms memory terms = _terms;
        (day.noRewardBelowBps, day.slashBelowBps) = (terms.noRewardBelowBps, terms.slashBelowBps);
        (day.slashBps, day.answerEpochs) = (terms.slashBps, terms.answerEpochs);
        day.rulingEpochs = terms.rulingEpochs;
    }

    function _timesOf(Day memory day) private view returns (Times memory times) {
        times.answerFromSeconds = _cutoffSeconds(day.epoch);
        times.answerUntilSeconds = times.answerFromSeconds + day.answerEpochs * EPOCH_SECONDS;
        times.rulingUntilSeconds = times.answerUntilSeconds + day.rulingEpochs * EPOCH_SECONDS;
        uint256 lastSeconds = day.state == State.Posted ? times.answerUntilSeconds : times.rulingUntilSeconds;
        times.slashUntilSeconds = lastSeconds + SLASH_EPOCHS * EPOCH_SECONDS;
    }

    function _checkOpen(uint256 epoch) private view {
        (uint256 endSeconds, uint256 cutoffSeconds) = (_endSeconds(epoch), _cutoffSeconds(epoch));
        if (block.timestamp < endSeconds || block.timestamp >= cutoffSeconds) {
            revert Availability_NotOpen(epoch, block.timestamp, endSeconds, cutoffSeconds);
        }
    }

    function _checkBelow(uint96 badSlots, uint256 belowBps) private pure {
        if (!_isBelow(badSlots, belowBps)) revert Availability_NotBelow(badSlots, belowBps);
    }

    /// @dev No ramp: a day keeps what it was posted under.
    function _limits(uint8 which) internal pure override returns (Limits memory) {
        if (which == uint8(Parameter.AnswerEpochs)) return Limits(1, MOST_ANSWER_EPOCHS, 7 days, 0);
        if (which == uint8(Parameter.RulingEpochs)) return Limits(1, MOST_RULING_EPOCHS, 7 days, 0);
        if (which == uint8(Parameter.BondTokens)) return Limits(0, type(uint96).max, 7 days, 0);
        return Limits(0, BPS, 7 days, 0);
    }
}
