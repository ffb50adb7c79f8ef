// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EmissionGuardian} from "./EmissionGuardian.sol";
import {EmissionLaw} from "./EmissionLaw.sol";
import {EmissionParameters} from "./EmissionParameters.sol";
import {EmissionReserve} from "./EmissionReserve.sol";
import {EpochClock} from "./EpochClock.sol";
import {GuardedRead} from "../governance/GuardedRead.sol";
import {IEmissionController} from "./IEmissionController.sol";
import {IMarketSource, IRevenueSource} from "./IEmissionSources.sol";
import {RewardHolder} from "./RewardHolder.sol";
import {SENTINEL} from "../token/Sentinel.sol";

/// @title The emission controller; see IEmissionController
contract EmissionController is EmissionGuardian {
    using EmissionLaw for EmissionLaw.Terms;

    /// @dev Above 1 the multiplier rises only in a market that is used, and not in a falling or doubtful one.
    uint256 private constant LEAST_UTILISATION_BPS = 6_000;
    uint256 private constant LEAST_PRICE_BPS = 9_500;
    uint256 private constant MOST_SPREAD_BPS = 150;

    uint256 private constant MAX_START_SECONDS = 365 days;

    /// @inheritdoc IEmissionController
    uint256 public constant MAX_BACKLOG = 32;
    /// @inheritdoc IEmissionController
    uint256 public immutable MAX_BUDGET_TOKENS;
    /// @inheritdoc IEmissionController
    EmissionReserve public immutable RESERVE;

    mapping(uint256 epoch => EpochRecord) private _records;

    /// @inheritdoc IEmissionController
    uint256 public budgetTokens;
    /// @inheritdoc IEmissionController
    address public marketSource;
    /// @inheritdoc IEmissionController
    address public rewards;

    /// @dev What is due keeps the settings under which it became due.
    modifier afterDueEpochs() {
        _account();
        _;
    }

    constructor(
        EmissionConfig memory config
    )
        EmissionParameters(config.timelock, config.values, config.rails)
        EpochClock(config.schedule)
        EmissionGuardian(config.guardian, config.guardianUntilSeconds)
    {
        // In the past nothing may be due yet; far in the future nothing would come.
        uint256 least = block.timestamp - EPOCH_SECONDS;
        uint256 most = block.timestamp + MAX_START_SECONDS;
        if (START_SECONDS < least || START_SECONDS > most) {
            revert Emission_StartOutOfBounds(START_SECONDS, least, most);
        }
        uint256 startBps = config.startMultiplierBps;
        if (startBps < _terms.minMultiplierBps || startBps > _terms.maxMultiplierBps || startBps > EmissionLaw.BPS) {
            revert Emission_StartMultiplierOutOfBounds(startBps, _terms.minMultiplierBps, _terms.maxMultiplierBps);
        }
        if (config.maxBudgetTokens > type(uint96).max) {
            revert Emission_BudgetOutOfBounds(config.maxBudgetTokens, 0, type(uint96).max);
        }
        uint64 usual = _terms.referenceUsd8;
        _demand = EmissionLaw.Demand(uint64(EmissionLaw.fromBps(startBps)), usual, usual, usual);
        MAX_BUDGET_TOKENS = config.maxBudgetTokens;
        RESERVE = new EmissionReserve(config.token, config.timelock);
        _setRewards(address(new RewardHolder(RESERVE)));
        _setRevenueSource(config.revenueSource);
    }

    /// @inheritdoc IEmissionController
    function poke() external {
        if (_account() == 0) revert Emission_NothingDue(block.timestamp, nextPokeSeconds());
    }

    /// @inheritdoc IEmissionController
    function setBudget(uint256 newTokens) external onlyTimelock afterDueEpochs {
        uint256 emitted = emittedTokens();
        uint256 funded = RESERVE.fundedTokens();
        uint256 most = funded < MAX_BUDGET_TOKENS ? funded : MAX_BUDGET_TOKENS;
        if (newTokens < emitted || newTokens > most) revert Emission_BudgetOutOfBounds(newTokens, emitted, most);
        emit BudgetSet(budgetTokens, newTokens);
        budgetTokens = newTokens;
        _ledger.leftTokens = uint96(newTokens - emitted);
    }

    /// @inheritdoc IEmissionController
    function setRevenueSource(address source) external onlyTimelock afterDueEpochs {
        _setRevenueSource(source);
    }

    /// @inheritdoc IEmissionController
    function setMarketSource(address source) external onlyTimelock afterDueEpochs {
        if (source != address(0) && source.code.length == 0) revert Emission_NoCode(source);
        emit MarketSourceSet(marketSource, source);
        marketSource = source;
    }

    /// @inheritdoc IEmissionController
    function setRewards(address newRewards) external onlyTimelock {
        _setRewards(newRewards);
    }

    /// @inheritdoc IEmissionController
    function lift() external onlyTimelock afterDueEpochs {
        _lift();
    }

    /// @inheritdoc IEmissionController
    function demand() external view returns (EmissionLaw.Demand memory) {
        return _demand;
    }

    /// @inheritdoc IEmissionController
    function epochRecord(uint256 epoch) external view returns (EpochRecord memory) {
        return _records[epoch];
    }

    /// @inheritdoc IEmissionController
    function nextEpoch() external view returns (uint256) {
        return _ledger.nextEpoch;
    }

    /// @inheritdoc IEmissionController
    function nextPokeSeconds() public view returns (uint256) {
        return _cutoffSeconds(_ledger.nextEpoch);
    }

    /// @inheritdoc IEmissionController
    function emittedTokens() public view returns (uint256) {
        return budgetTokens - _ledger.leftTokens;
    }

    /// @dev What is due keeps the parameters under which it became due. The sources that this asks can write nothing.
    function _beforeSet(uint8) internal override {
        _account();
    }

    /// @dev Missed epochs first, at the multiplier that stands; then the newest, which may move it.
    function _account() private returns (uint256 due) {
        Ledger memory ledger = _ledger;
        uint256 closed = _closedEpochs();
        due = closed - ledger.nextEpoch;
        if (due == 0) return 0;

        EmissionLaw.Terms memory terms = _terms;
        EmissionLaw.Demand memory state = _demand;
        if (due > MAX_BACKLOG) _lapse(ledger, terms, due - MAX_BACKLOG);
        if (due > 1) {
            EpochRecord memory missed = EpochRecord(state.multiplierWad, 0, 0, Outcome.Missed);
            while (ledger.nextEpoch + 1 < closed) _record(ledger, terms, state, missed);
        }
        _record(ledger, terms, state, _move(ledger, terms, state));
        _demand = state;
        _ledger = ledger;
    }

    /// @dev Takes in the epoch's revenue, changing `state` but for its multiplier, and says how that moves.
    function _move(
        Ledger memory ledger,
        EmissionLaw.Terms memory terms,
        EmissionLaw.Demand memory state
    ) private view returns (EpochRecord memory record) {
        (uint256 epoch, uint256 multiplier) = (ledger.nextEpoch, state.multiplierWad);
        record = EpochRecord(state.multiplierWad, 0, 0, Outcome.RevenueUnknown);
        (bool known, uint64 revenueUsd8) = _revenueOf(epoch);
        if (!known) return record;

        EmissionLaw.observe(state, revenueUsd8, terms.referenceUsd8);
        uint256 moved = terms.step(multiplier, terms.target(state.smoothedUsd8));
        record.revenueUsd8 = revenueUsd8;
        record.outcome = moved == multiplier ? Outcome.InDeadBand : Outcome.Moved;
        if (moved > multiplier) {
            uint256 most = type(uint64).max;
            if (epoch < ledger.loweredUntilEpoch) most = multiplier;
            else if (moved > EmissionLaw.WAD && !_marketAllowsRaise(epoch)) {
                most = multiplier > EmissionLaw.WAD ? multiplier : EmissionLaw.WAD;
            }
            if (moved > most) (moved, record.outcome) = (most, Outcome.RaiseRefused);
        }
        record.multiplierWad = uint64(moved);
    }

    /// @dev Writes one epoch down and goes to the next.
    function _record(
        Ledger memory ledger,
        EmissionLaw.Terms memory terms,
        EmissionLaw.Demand memory state,
        EpochRecord memory record
    ) private {
        uint256 epoch = ledger.nextEpoch;
        uint256 paidWad = record.multiplierWad;
        if (epoch < ledger.loweredUntilEpoch) paidWad = Math.min(paidWad, EmissionLaw.fromBps(ledger.loweredBps));
        record.emissionTokens = uint96(
            EmissionLaw.emission(ledger.baselineTokens, paidWad, _epochCapTokens, ledger.leftTokens)
        );
        emit EpochAccounted(
            epoch,
            record.outcome,
            state.multiplierWad,
            record.multiplierWad,
            record.revenueUsd8,
            state.smoothedUsd8,
            record.emissionTokens
        );
        _records[epoch] = record;
        state.multiplierWad = record.multiplierWad;
        ledger.baselineTokens = uint96(EmissionLaw.decayed(ledger.baselineTokens, terms.decayPpm));
        unchecked {
            // An epoch emits at most what is left, and there are fewer than 2^24 epochs of an hour in a millennium.
            ledger.leftTokens -= record.emissionTokens;
            ++ledger.nextEpoch;
        }
    }

    function _lapse(Ledger memory ledger, EmissionLaw.Terms memory terms, uint256 epochs) private {
        emit EpochsLapsed(ledger.nextEpoch, ledger.nextEpoch + epochs - 1);
        ledger.baselineTokens = uint96(EmissionLaw.decayedBy(ledger.baselineTokens, terms.decayPpm, epochs));
        ledger.nextEpoch += uint24(epochs);
    }

    function _revenueOf(uint256 epoch) private view returns (bool known, uint64 revenueUsd8) {
        bytes memory data = abi.encodeCall(IRevenueSource.revenueOf, (epoch));
        (bool answered, uint256[3] memory words) = GuardedRead.read(revenueSource, data, 2);
        known = answered && words[0] == 1 && words[1] <= type(uint64).max;
        return (known, known ? uint64(words[1]) : 0);
    }

    function _marketAllowsRaise(uint256 epoch) private view returns (bool) {
        bytes memory data = abi.encodeCall(IMarketSource.marketOf, (epoch));
        (bool answered, uint256[3] memory words) = GuardedRead.read(marketSource, data, 3);
        return
            answered && words[0] >= LEAST_UTILISATION_BPS && words[1] > LEAST_PRICE_BPS && words[2] <= MOST_SPREAD_BPS;
    }

    function _setRewards(address newRewards) private {
        if (newRewards.code.length == 0) revert Emission_NoCode(newRewards);
        address delegatee = IVotes(address(RESERVE.TOKEN())).delegates(newRewards);
        if (delegatee != SENTINEL) revert Emission_RewardsCouldVote(newRewards, delegatee);
        emit RewardsSet(rewards, newRewards);
        rewards = newRewards;
    }

    function _setRevenueSource(address source) private {
        if (source.code.length == 0) revert Emission_NoCode(source);
        Schedule memory own = Schedule(uint48(START_SECONDS), uint32(EPOCH_SECONDS), uint32(WINDOW_SECONDS));
        Schedule memory other = IRevenueSource(source).schedule();
        if (keccak256(abi.encode(own)) != keccak256(abi.encode(other))) revert Emission_ScheduleMismatch(own, other);
        emit RevenueSourceSet(revenueSource, source);
        revenueSource = source;
    }
}
