// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../../contracts/governance/IGovernedParameters.sol";
import {ParameterFixture} from "../ParameterFixture.sol";
import {Vm, vm} from "../../Vm.sol";

/// @dev Votes, a steward who comes and goes, strangers and time, in any order. What each step must keep is looked at on the
/// spot and kept as a word, as a revert here would only be taken back. The ghosts below are made of events alone.
contract ParameterHandler is ParameterFixture {
    struct Change {
        uint256 oldValue;
        uint256 newValue;
        uint256 setSeconds;
        uint256 inForceSeconds;
    }

    struct Sample {
        uint256 atSeconds;
        uint256 value;
    }

    string public violation;
    uint256 public changes;
    mapping(uint8 parameter => Change[]) private _history;
    mapping(uint8 parameter => Sample[]) private _samples;
    bool private _appointed;

    /// @dev Once: it is also among the functions that the fuzzer calls.
    function setUp() public override {
        if (address(dials) != address(0)) return;
        super.setUp();
        for (uint8 which = 0; which < 3; ++which) {
            uint256 value = dials.parameter(which);
            _history[which].push(Change(0, value, block.timestamp, block.timestamp));
        }
    }

    /// @dev A value near what is in force, on either side of what a step reaches.
    function voteNear(uint8 which, uint16 share, bool up) external {
        which %= 3;
        uint256 step = _maxStep(which);
        uint256 way = (step / 1_000) * (share % 1_101) + (share % 3);
        uint256 value = dials.parameter(which);
        _set(
            which,
            up
                ? value + way
                : value > way
                    ? value - way
                    : 0,
            address(this)
        );
    }

    function voteAnything(uint8 which, uint256 value) external {
        _set(which % 3, value, address(this));
    }

    /// @dev Where a ramp goes, or where it is.
    function voteTheSame(uint8 which, bool destination) external {
        which %= 3;
        _set(which, destination ? _last(which).newValue : dials.parameter(which), address(this));
    }

    function voteTheEnds(uint8 which, bool greatest) external {
        which %= 3;
        IGovernedParameters.Rail memory rail = dials.rail(which);
        _set(which, greatest ? rail.max : rail.min, address(this));
    }

    function moveAsSteward(uint8 which, uint16 share) external {
        which %= 3;
        _set(which, dials.parameter(which) + (share % 600), STEWARD);
    }

    function moveAsStranger(uint8 which, uint256 value) external {
        _set(which % 3, value, STRANGER);
    }

    function appoint(bool present) external {
        _appointed = present;
        dials.appoint(present ? STEWARD : address(0));
    }

    function pass(uint32 seconds_) external {
        uint256[3] memory before = [dials.parameter(0), dials.parameter(1), dials.parameter(2)];
        uint256 untilSeconds = block.timestamp + (seconds_ % 40 days);
        vm.warp(untilSeconds);
        for (uint8 which = 0; which < 3; ++which) _look(which, before[which]);
    }

    /// @dev To the second when a ramp ends or a delay is over.
    function passTo(uint8 which, bool rampEnd, uint8 shortOf) external {
        which %= 3;
        uint256 atSeconds = rampEnd ? _last(which).inForceSeconds : dials.nextChangeSeconds(which);
        uint256 early = shortOf % 2;
        if (atSeconds > block.timestamp + early) vm.warp(atSeconds - early);
        _look(which, dials.parameter(which));
    }

    /// @dev Everything that was seen, against what all events say of that time.
    function historyHolds() external view returns (bool) {
        for (uint8 which = 0; which < 3; ++which) {
            Sample[] storage samples = _samples[which];
            for (uint256 i = 0; i < samples.length; ++i) {
                if (_rebuilt(which, samples[i].atSeconds) != samples[i].value) return false;
            }
            if (_rebuilt(which, block.timestamp) != dials.parameter(which)) return false;
        }
        return true;
    }

    function onRails() external view returns (bool) {
        for (uint8 which = 0; which < 3; ++which) {
            IGovernedParameters.Rail memory rail = dials.rail(which);
            uint256 value = dials.parameter(which);
            if (value < rail.min || value > rail.max) return false;
        }
        return true;
    }

    function _set(uint8 which, uint256 value, address by) private {
        (uint256 before, Change memory last) = (dials.parameter(which), _last(which));
        bool allowed = _allowed(which, value, by);
        vm.recordLogs();
        if (by != address(this)) vm.prank(by);
        try dials.setParameter(which, value) {
            _check(allowed, "a change that the rules refuse");
            _take(which, vm.getRecordedLogs(), by);
            Change memory change = _last(which);
            _check(change.oldValue == before, "an event with another old value than was in force");
            _check(change.newValue == value, "an event with another new value");
            bool first = _history[which].length == 2;
            uint256 waitedSeconds = block.timestamp - last.setSeconds;
            _check(first || waitedSeconds >= dials.rail(which).minDelaySeconds, "a change before its delay");
            IGovernedParameters.Rail memory rail = dials.rail(which);
            uint256 rampSeconds =
                value > before
                    ? rail.rampUpSeconds
                    : value < before
                        ? rail.rampDownSeconds
                        : 0;
            _check(
                change.inForceSeconds == block.timestamp + rampSeconds,
                "in force at another time than its rail says"
            );
            _check(dials.parameter(which) == (rampSeconds == 0 ? value : before), "a jump where a ramp begins");
            ++changes;
        } catch {
            _check(!allowed, "a change refused that the rules allow");
            _check(dials.parameter(which) == before, "a refused change changed something");
        }
    }

    /// @dev The rules once more, by the ghosts alone.
    function _allowed(uint8 which, uint256 value, address by) private view returns (bool) {
        bool mayMove = by == address(this) || (by == STEWARD && _appointed && which == THRESHOLD);
        IGovernedParameters.Rail memory rail = dials.rail(which);
        Change memory last = _last(which);
        bool ready = _history[which].length == 1 || block.timestamp >= last.setSeconds + rail.minDelaySeconds;
        uint256 before = _rebuilt(which, block.timestamp);
        uint256 way = value > before ? value - before : before - value;
        bool on = value >= rail.min && value <= rail.max;
        return mayMove && ready && on && way <= _maxStep(which) && value != last.newValue;
    }

    function _take(uint8 which, Vm.Log[] memory logs, address by) private {
        _check(logs.length == 1, "a change is not one event");
        bool itself =
            logs[0].topics[0] == IGovernedParameters.ParameterSet.selector &&
                uint256(logs[0].topics[1]) == which &&
                address(uint160(uint256(logs[0].topics[2]))) == by;
        _check(itself, "an event of something else, or of somebody else");
        (uint256 oldValue, uint256 newValue, uint256 inForce) = abi.decode(logs[0].data, (uint256, uint256, uint256));
        _history[which].push(Change(oldValue, newValue, block.timestamp, inForce));
        // Of a second counts what is in force at its end.
        Sample[] storage samples = _samples[which];
        while (samples.length > 0 && samples[samples.length - 1].atSeconds == block.timestamp) samples.pop();
    }

    function _look(uint8 which, uint256 before) private {
        uint256 value = dials.parameter(which);
        _samples[which].push(Sample(block.timestamp, value));
        Change memory last = _last(which);
        bool rises = last.newValue >= last.oldValue;
        _check(rises ? value >= before : value <= before, "a ramp that turned");
        bool between =
            rises ? value >= last.oldValue && value <= last.newValue : value <= last.oldValue && value >= last.newValue;
        _check(between || _history[which].length == 1, "a ramp past its ends");
        bool over = block.timestamp >= last.inForceSeconds;
        _check(!over || value == last.newValue, "not at its value when the event said");
        _check(
            over == (dials.ramp(which).untilSeconds == 0),
            "a ramp that is said to run and does not, or the reverse"
        );
    }

    function _maxStep(uint8 which) private view returns (uint256) {
        IGovernedParameters.Rail memory rail = dials.rail(which);
        uint256 share = (_rebuilt(which, block.timestamp) * rail.maxStepBps) / 10_000;
        return share > rail.maxStep ? share : rail.maxStep;
    }

    function _last(uint8 which) private view returns (Change memory) {
        return _history[which][_history[which].length - 1];
    }

    /// @dev By the last event until then.
    function _rebuilt(uint8 which, uint256 atSeconds) private view returns (uint256) {
        Change[] storage history = _history[which];
        for (uint256 i = history.length; i > 0; --i) {
            Change memory change = history[i - 1];
            if (change.setSeconds > atSeconds) continue;
            return _onLine(change.oldValue, change.newValue, change.setSeconds, change.inForceSeconds, atSeconds);
        }
        return 0;
    }

    function _check(bool holds, string memory broken) private {
        if (!holds) violation = broken;
    }
}
