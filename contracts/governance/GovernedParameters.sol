// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IGovernedParameters} from "./IGovernedParameters.sol";
import {OnlyTimelock} from "./OnlyTimelock.sol";

/// @dev The rails of parameters, and the pace at which votes move them; see IGovernedParameters. The module keeps the values,
/// packed as it likes: what it reads on a hot path costs what it would cost without this contract.
abstract contract GovernedParameters is OnlyTimelock, IGovernedParameters {
    uint256 private constant BPS = 10_000;
    /// @dev No two changes in one proposal, nor in two that are executed together.
    uint256 private constant LEAST_DELAY_SECONDS = 1 days;
    uint256 private constant MOST_DELAY_SECONDS = 365 days;
    uint256 private constant MOST_RAMP_SECONDS = 365 days;

    /// @param leastDelaySeconds a day at least, whatever this says
    /// @param mostRampSeconds 0 where the module reads the value from its own storage; a year at most, whatever this says
    struct Limits {
        uint256 least;
        uint256 most;
        uint256 leastDelaySeconds;
        uint256 mostRampSeconds;
    }

    /// @dev The latest change, in one slot.
    /// @param fromValue where its ramp began; not read where it has none
    struct Move {
        uint128 fromValue;
        uint48 setSeconds;
        uint48 inForceSeconds;
    }

    mapping(uint8 parameter => Rail) private _rails;
    mapping(uint8 parameter => Move) private _moves;

    /// @inheritdoc IGovernedParameters
    function setParameter(uint8 parameter_, uint256 value) external {
        if (msg.sender != TIMELOCK && !_isSteward(parameter_, msg.sender)) {
            revert OnlyTimelock_Refused(msg.sender, TIMELOCK);
        }
        _beforeSet(parameter_);

        Rail memory rail_ = rail(parameter_);
        _checkRail(parameter_, value, rail_);
        uint256 goal = _read(parameter_);
        if (value == goal) revert Parameter_Unchanged(parameter_, value);
        Move memory last = _moves[parameter_];
        uint256 readySeconds = _readySeconds(last, rail_);
        if (block.timestamp < readySeconds) revert Parameter_StepTooSoon(parameter_, block.timestamp, readySeconds);
        uint256 oldValue = _onItsWay(last, goal);
        // From beyond the rail, where a module may have moved the value itself, no step of its own might reach back.
        uint256 from = Math.min(Math.max(oldValue, rail_.min), rail_.max);
        uint256 maxStep = Math.max(rail_.maxStep, (from * rail_.maxStepBps) / BPS);
        if (Math.max(from, value) - Math.min(from, value) > maxStep) {
            revert Parameter_StepTooLarge(parameter_, oldValue, value, maxStep);
        }

        uint256 rampSeconds = value > oldValue ? rail_.rampUpSeconds : rail_.rampDownSeconds;
        if (value == oldValue) rampSeconds = 0; // a ramp that stops where it is
        uint256 inForceSeconds = block.timestamp + rampSeconds;
        // Cut off only where it is not read: what has a ramp lies on its rail.
        _moves[parameter_] = Move(uint128(oldValue), uint48(block.timestamp), uint48(inForceSeconds));
        _write(parameter_, value);
        emit ParameterSet(parameter_, oldValue, value, inForceSeconds, msg.sender);
    }

    /// @inheritdoc IGovernedParameters
    function parameter(uint8 parameter_) external view returns (uint256) {
        _checkDeclared(parameter_);
        return _inForce(parameter_);
    }

    /// @inheritdoc IGovernedParameters
    function ramp(uint8 parameter_) external view returns (Ramp memory) {
        _checkDeclared(parameter_);
        Move memory move = _moves[parameter_];
        if (block.timestamp >= move.inForceSeconds) return Ramp(0, 0, 0, 0);
        return Ramp(move.fromValue, _read(parameter_), move.setSeconds, move.inForceSeconds);
    }

    /// @inheritdoc IGovernedParameters
    function nextChangeSeconds(uint8 parameter_) external view returns (uint256) {
        return _readySeconds(_moves[parameter_], rail(parameter_));
    }

    /// @inheritdoc IGovernedParameters
    function rail(uint8 parameter_) public view returns (Rail memory) {
        _checkDeclared(parameter_);
        return _rails[parameter_];
    }

    /// @dev Once for each parameter, from the module's constructor.
    function _declare(uint8 parameter_, uint256 value, Rail memory rail_) internal {
        if (_rails[parameter_].maxStep != 0) revert Parameter_Declared(parameter_);
        Limits memory limits = _limits(parameter_);
        if (rail_.min < limits.least || rail_.max > limits.most || rail_.min > rail_.max) {
            revert Parameter_BadRail(parameter_, rail_.min, rail_.max, limits.least, limits.most);
        }
        if (rail_.maxStep == 0) revert Parameter_NoStep(parameter_);
        uint256 leastSeconds = Math.max(limits.leastDelaySeconds, LEAST_DELAY_SECONDS);
        if (rail_.minDelaySeconds < leastSeconds || rail_.minDelaySeconds > MOST_DELAY_SECONDS) {
            revert Parameter_BadDelay(parameter_, rail_.minDelaySeconds, leastSeconds, MOST_DELAY_SECONDS);
        }
        uint256 mostSeconds = Math.min(limits.mostRampSeconds, MOST_RAMP_SECONDS);
        if (rail_.rampUpSeconds > mostSeconds || rail_.rampDownSeconds > mostSeconds) {
            revert Parameter_BadRamp(parameter_, rail_.rampUpSeconds, rail_.rampDownSeconds, mostSeconds);
        }
        _checkRail(parameter_, value, rail_);

        _rails[parameter_] = rail_;
        _write(parameter_, value);
        emit RailSet(parameter_, rail_);
        emit ParameterSet(parameter_, 0, value, block.timestamp, msg.sender);
    }

    /// @dev The value in force of a parameter that is declared. Where it has no ramp, `_read` is the same for less gas.
    function _inForce(uint8 parameter_) internal view returns (uint256) {
        return _onItsWay(_moves[parameter_], _read(parameter_));
    }

    /// @dev What the module does before a value changes: what is due, under the values that stand. It calls nobody who could
    /// come back to `setParameter`, and may move values.
    function _beforeSet(uint8 parameter_) internal virtual {}

    /// @dev Whether somebody beside the timelock may set a parameter. See the trust assumptions of IGovernedParameters.
    function _isSteward(uint8, address) internal view virtual returns (bool) {
        return false;
    }

    /// @dev Keeps a value, which lies inside `_limits`, so that no cast need cut anything off. It calls nobody.
    function _write(uint8 parameter_, uint256 value) internal virtual;

    /// @dev The value that was written last, or what the module made of it.
    function _read(uint8 parameter_) internal view virtual returns (uint256);

    /// @dev What no deployment may leave, whatever rail it gives.
    function _limits(uint8 parameter_) internal pure virtual returns (Limits memory);

    /// @dev Where the ramp of a change is that goes to `goal`.
    function _onItsWay(Move memory move, uint256 goal) private view returns (uint256) {
        if (block.timestamp >= move.inForceSeconds) return goal;
        uint256 passedSeconds = block.timestamp - move.setSeconds;
        uint256 rampSeconds = move.inForceSeconds - move.setSeconds;
        return
            goal > move.fromValue
                ? move.fromValue + ((goal - move.fromValue) * passedSeconds) / rampSeconds
                : move.fromValue - ((move.fromValue - goal) * passedSeconds) / rampSeconds;
    }

    function _checkDeclared(uint8 parameter_) private view {
        if (_rails[parameter_].maxStep == 0) revert Parameter_Unknown(parameter_);
    }

    function _readySeconds(Move memory last, Rail memory rail_) private pure returns (uint256) {
        return last.setSeconds == 0 ? 0 : uint256(last.setSeconds) + rail_.minDelaySeconds;
    }

    function _checkRail(uint8 parameter_, uint256 value, Rail memory rail_) private pure {
        if (value < rail_.min || value > rail_.max) {
            revert Parameter_OutsideRail(parameter_, value, rail_.min, rail_.max);
        }
    }
}
