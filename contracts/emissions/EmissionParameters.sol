// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EmissionLaw} from "./EmissionLaw.sol";
import {IEmissionController} from "./IEmissionController.sol";

/// @dev The parameters, their fixed rails, and the pace at which votes may move them.
abstract contract EmissionParameters is IEmissionController {
    uint256 private constant STEP_SECONDS = 30 days;

    /// @param loweredUntilEpoch epochs before it are under the guardian's limit, `loweredBps`
    /// @param leftTokens what is left of the budget
    struct Ledger {
        uint24 nextEpoch;
        uint24 loweredUntilEpoch;
        uint16 loweredBps;
        uint96 baselineTokens;
        uint96 leftTokens;
    }

    EmissionLaw.Terms internal _terms;
    EmissionLaw.Demand internal _demand;
    Ledger internal _ledger;
    /// @dev In one slot, as every poke reads both.
    uint96 internal _epochCapTokens;
    address public revenueSource;

    mapping(Parameter parameter => Rail) private _rails;
    mapping(Parameter parameter => uint256 setSeconds) private _setSeconds;

    constructor(uint256[10] memory values, Rail[10] memory rails) {
        for (uint8 i = 0; i < rails.length; ++i) {
            Parameter which = Parameter(i);
            Rail memory rail_ = rails[i];
            (uint256 least, uint256 most) = _limits(which);
            if (rail_.min < least || rail_.max > most || rail_.min > rail_.max || rail_.maxStepBps == 0) {
                revert Emission_BadRail(which, rail_.min, rail_.max, least, most);
            }
            _rails[which] = rail_;
            emit RailSet(which, rail_.min, rail_.max, rail_.maxStepBps);
            _checkRail(which, values[i]);
            _write(which, values[i]);
            emit ParameterSet(which, 0, values[i]);
        }
        // So that a vote can never cross the two.
        uint256 lowestMax = _rails[Parameter.MaxMultiplierBps].min;
        Rail memory minRail = _rails[Parameter.MinMultiplierBps];
        if (minRail.max > lowestMax) {
            revert Emission_BadRail(Parameter.MinMultiplierBps, minRail.min, minRail.max, 1, lowestMax);
        }
    }

    /// @inheritdoc IEmissionController
    function rail(Parameter parameter_) external view returns (Rail memory) {
        return _rails[parameter_];
    }

    /// @inheritdoc IEmissionController
    function nextChangeSeconds(Parameter parameter_) public view returns (uint256) {
        uint256 setSeconds = _setSeconds[parameter_];
        return setSeconds == 0 ? 0 : setSeconds + STEP_SECONDS;
    }

    /// @inheritdoc IEmissionController
    function parameter(Parameter parameter_) public view returns (uint256) {
        if (parameter_ == Parameter.ReferenceRevenueUsd8) return _terms.referenceUsd8;
        if (parameter_ == Parameter.KappaHalves) return _terms.kappaHalves;
        if (parameter_ == Parameter.MinMultiplierBps) return _terms.minMultiplierBps;
        if (parameter_ == Parameter.MaxMultiplierBps) return _terms.maxMultiplierBps;
        if (parameter_ == Parameter.DeadBandBps) return _terms.deadBandBps;
        if (parameter_ == Parameter.SlewDownBps) return _terms.slewDownBps;
        if (parameter_ == Parameter.SlewUpBps) return _terms.slewUpBps;
        if (parameter_ == Parameter.DecayPpm) return _terms.decayPpm;
        if (parameter_ == Parameter.EpochCapTokens) return _epochCapTokens;
        return _ledger.baselineTokens;
    }

    function _setParameter(Parameter which, uint256 value) internal {
        _checkRail(which, value);
        uint256 readySeconds = nextChangeSeconds(which);
        if (block.timestamp < readySeconds) revert Emission_StepTooSoon(which, block.timestamp, readySeconds);
        uint256 oldValue = parameter(which);
        // A decayed baseline may lie below its rail, from where no step of its own reached it again.
        uint256 from = Math.max(oldValue, _rails[which].min);
        uint256 maxStep = Math.max(1, (from * _rails[which].maxStepBps) / EmissionLaw.BPS);
        uint256 change = Math.max(from, value) - Math.min(from, value);
        if (change > maxStep) revert Emission_StepTooLarge(which, oldValue, value, maxStep);

        _setSeconds[which] = block.timestamp;
        _write(which, value);
        emit ParameterSet(which, oldValue, value);
    }

    function _checkRail(Parameter which, uint256 value) private view {
        Rail memory rail_ = _rails[which];
        if (value < rail_.min || value > rail_.max) {
            revert Emission_OutsideRail(which, value, rail_.min, rail_.max);
        }
    }

    /// @dev The rails lie inside `_limits`, so that no cast cuts anything off.
    function _write(Parameter which, uint256 value) private {
        if (which == Parameter.ReferenceRevenueUsd8) _terms.referenceUsd8 = uint64(value);
        else if (which == Parameter.KappaHalves) _terms.kappaHalves = uint8(value);
        else if (which == Parameter.MinMultiplierBps) _terms.minMultiplierBps = uint16(value);
        else if (which == Parameter.MaxMultiplierBps) _terms.maxMultiplierBps = uint16(value);
        else if (which == Parameter.DeadBandBps) _terms.deadBandBps = uint16(value);
        else if (which == Parameter.SlewDownBps) _terms.slewDownBps = uint16(value);
        else if (which == Parameter.SlewUpBps) _terms.slewUpBps = uint16(value);
        else if (which == Parameter.DecayPpm) _terms.decayPpm = uint32(value);
        else if (which == Parameter.EpochCapTokens) _epochCapTokens = uint96(value);
        else _ledger.baselineTokens = uint96(value);
    }

    /// @dev What no deployment may leave.
    function _limits(Parameter which) private pure returns (uint256 least, uint256 most) {
        if (which == Parameter.ReferenceRevenueUsd8) return (1_000, type(uint64).max);
        if (which == Parameter.KappaHalves) return (1, 2);
        if (which == Parameter.MinMultiplierBps) return (1, 10_000);
        if (which == Parameter.MaxMultiplierBps) return (1, 12_500);
        if (which == Parameter.DeadBandBps) return (0, 5_000);
        if (which == Parameter.SlewDownBps) return (1, 5_000);
        if (which == Parameter.SlewUpBps) return (1, 2_000);
        if (which == Parameter.DecayPpm) return (0, 100_000);
        return (0, type(uint96).max);
    }
}
