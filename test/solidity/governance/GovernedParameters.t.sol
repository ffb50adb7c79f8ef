// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {Dials} from "../../contracts/Dials.sol";
import {ParameterFixture} from "./ParameterFixture.sol";
import {Vm, vm} from "../Vm.sol";

contract GovernedParametersTest is ParameterFixture {
    // ---- declaring -------------------------------------------------------------------------------------------------

    function test_WhenDeclared_EachRailAndValueIsInAnEvent() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        vm.recordLogs();
        newDials(values, rails);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 6, "two each");
        for (uint256 i = 0; i < 3; ++i) {
            (Vm.Log memory rail, Vm.Log memory set) = (logs[2 * i], logs[2 * i + 1]);
            vm.assertTrue(rail.topics[0] == IGovernedParameters.RailSet.selector, "the rail");
            vm.assertEq(uint256(rail.topics[1]), i, "of the parameter");
            vm.assertEq(keccak256(rail.data), keccak256(abi.encode(rails[i])), "as deployed");
            vm.assertTrue(set.topics[0] == IGovernedParameters.ParameterSet.selector, "the value");
            vm.assertEq(uint256(set.topics[1]), i, "of the same");
            vm.assertEq(address(uint160(uint256(set.topics[2]))), address(this), "by who deployed");
            vm.assertEq(keccak256(set.data), keccak256(abi.encode(0, values[i], block.timestamp)), "in force");
        }
    }

    function test_WhenDeclared_ItHasItsValueAndCanBeSet() external view {
        vm.assertEq(dials.parameter(THRESHOLD), 6_000, "value");
        vm.assertEq(dials.nextChangeSeconds(THRESHOLD), 0, "at any time");
        vm.assertEq(dials.ramp(THRESHOLD).untilSeconds, 0, "no ramp");
        vm.assertEq(dials.rail(CAP).max, ALL_BITS, "rail");
    }

    function test_WhenDeclared_ItTakesEachBoundAndNothingBeyond() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        rails[THRESHOLD] = IGovernedParameters.Rail(1, 10_000, 0, 1, 3 days, 30 days, 30 days);
        newDials(values, rails);
        _expectBadRail(0, 10_000);
        _deployWith(IGovernedParameters.Rail(0, 10_000, 0, 1, 3 days, 0, 0));
        _expectBadRail(1, 10_001);
        _deployWith(IGovernedParameters.Rail(1, 10_001, 0, 1, 3 days, 0, 0));
        _expectBadRail(6_001, 6_000);
        _deployWith(IGovernedParameters.Rail(6_001, 6_000, 0, 1, 3 days, 0, 0));
        for (uint256 way = 0; way < 2; ++way) {
            (uint32 up, uint32 down) = way == 0 ? (uint32(30 days + 1), uint32(0)) : (uint32(0), uint32(30 days + 1));
            vm.expectRevert(
                abi.encodeWithSelector(IGovernedParameters.Parameter_BadRamp.selector, THRESHOLD, up, down, 30 days)
            );
            _deployWith(IGovernedParameters.Rail(1, 10_000, 0, 1, 3 days, up, down));
        }
        uint32[2] memory delays = [uint32(3 days - 1), uint32(365 days + 1)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IGovernedParameters.Parameter_BadDelay.selector,
                    THRESHOLD,
                    delays[i],
                    3 days,
                    365 days
                )
            );
            _deployWith(IGovernedParameters.Rail(1, 10_000, 0, 1, delays[i], 0, 0));
        }
        _deployWith(IGovernedParameters.Rail(1, 10_000, 0, 1, 365 days, 0, 0));
    }

    function test_WhenAModuleLimitsNothing_ADelayIsStillADayAndARampAYear() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        newDials(values, rails);
        rails[CAP].minDelaySeconds = 1 days - 1;
        vm.expectPartialRevert(IGovernedParameters.Parameter_BadDelay.selector);
        this.newDials(values, rails);
        (rails[CAP].minDelaySeconds, rails[CAP].rampUpSeconds) = (1 days, 365 days + 1);
        vm.expectPartialRevert(IGovernedParameters.Parameter_BadRamp.selector);
        this.newDials(values, rails);
    }

    function test_RevertWhen_AModuleThatReadsItsOwnStorageIsGivenARamp() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        rails[FEE].rampDownSeconds = 1;
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_BadRamp.selector, FEE, 0, 1, 0));
        this.newDials(values, rails);
    }

    function test_RevertWhen_TheFirstValueIsOutsideItsRail() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        values[FEE] = 1_001;
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedParameters.Parameter_OutsideRail.selector, FEE, 1_001, 50, 1_000)
        );
        this.newDials(values, rails);
    }

    function test_RevertWhen_AParameterIsDeclaredAgain() external {
        (, IGovernedParameters.Rail[3] memory rails) = _config();
        rails[FEE].max = type(uint64).max;
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_Declared.selector, FEE));
        dials.declareAgain(FEE, 100, rails[FEE]);
    }

    function test_RevertWhen_AParameterIsUnknown() external {
        bytes memory unknown = abi.encodeWithSelector(IGovernedParameters.Parameter_Unknown.selector, 3);
        vm.expectRevert(unknown);
        dials.parameter(3);
        vm.expectRevert(unknown);
        dials.rail(3);
        vm.expectRevert(unknown);
        dials.ramp(3);
        vm.expectRevert(unknown);
        dials.nextChangeSeconds(3);
        vm.expectRevert(unknown);
        dials.setParameter(3, 0);
    }

    // ---- setting ---------------------------------------------------------------------------------------------------

    function test_WhenSet_ItIsOneEventThatSaysAll() external {
        vm.recordLogs();
        dials.setParameter(FEE, 110);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 1, "one");
        vm.assertTrue(logs[0].topics[0] == IGovernedParameters.ParameterSet.selector, "set");
        vm.assertEq(uint256(logs[0].topics[1]), FEE, "which");
        vm.assertEq(address(uint160(uint256(logs[0].topics[2]))), address(this), "by whom");
        vm.assertEq(keccak256(logs[0].data), keccak256(abi.encode(100, 110, block.timestamp)), "old, new, when");
    }

    function test_WhenARampBegins_TheEventSaysWhenItEnds() external {
        vm.recordLogs();
        dials.setParameter(THRESHOLD, 5_500);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 1, "one");
        bytes memory said = abi.encode(6_000, 5_500, block.timestamp + 14 days);
        vm.assertEq(keccak256(logs[0].data), keccak256(said), "old, new, when");
        vm.warp(block.timestamp + 20 days);
        dials.parameter(THRESHOLD);
        vm.assertEq(vm.getRecordedLogs().length, 0, "and its end says nothing more");
    }

    function test_WhenSet_WhatIsDueComesFirst() external {
        dials.setParameter(FEE, 110);
        vm.assertEq(dials.lastDue(), 100, "under the old value");
    }

    function test_RevertWhen_AnyoneElseSets() external {
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(this)));
        dials.setParameter(FEE, 110);
    }

    function test_RevertWhen_AStepIsTooLarge() external {
        _expectTooLarge(THRESHOLD, 6_000, 6_501, 500);
        dials.setParameter(THRESHOLD, 6_501);
        _expectTooLarge(THRESHOLD, 6_000, 5_499, 500);
        dials.setParameter(THRESHOLD, 5_499);
        _expectTooLarge(FEE, 100, 111, 10);
        dials.setParameter(FEE, 111);
        _expectTooLarge(FEE, 100, 89, 10);
        dials.setParameter(FEE, 89);
        dials.setParameter(THRESHOLD, 6_500);
        dials.setParameter(FEE, 90);
    }

    function test_RevertWhen_TheDelayHasNotPassed() external {
        dials.setParameter(FEE, 110);
        uint256 readySeconds = block.timestamp + 30 days;
        vm.assertEq(dials.nextChangeSeconds(FEE), readySeconds, "said");
        vm.warp(readySeconds - 1);
        _expectTooSoon(FEE, readySeconds);
        dials.setParameter(FEE, 115);
        vm.warp(readySeconds);
        dials.setParameter(FEE, 115);
        dials.setParameter(CAP, 5);
        vm.assertEq(dials.parameter(FEE), 115, "each has a delay of its own");
    }

    function test_RevertWhen_AValueIsOutsideItsRail() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        (values[THRESHOLD], values[FEE]) = (9_000, 50);
        dials = newDials(values, rails);
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedParameters.Parameter_OutsideRail.selector, THRESHOLD, 9_001, 3_000, 9_000)
        );
        dials.setParameter(THRESHOLD, 9_001);
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_OutsideRail.selector, FEE, 49, 50, 1_000));
        dials.setParameter(FEE, 49);
    }

    function test_WhenAValueIsZero_ItMovesByTheStepInUnits() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        (values[FEE], rails[FEE].min, rails[FEE].maxStep) = (0, 0, 3);
        dials = newDials(values, rails);
        _expectTooLarge(FEE, 0, 4, 3);
        dials.setParameter(FEE, 4);
        dials.setParameter(FEE, 3);
        vm.assertEq(dials.parameter(FEE), 3, "not stuck");
    }

    function test_WhenAModuleMovedAValueOffItsRail_AVoteStepsFromItsEnd() external {
        dials.wear(90);
        vm.assertEq(dials.parameter(FEE), 10, "far below");
        _expectTooLarge(FEE, 10, 56, 5);
        dials.setParameter(FEE, 56);
        dials.setParameter(FEE, 55);
        vm.warp(block.timestamp + 30 days);
        dials.grow(10_000);
        _expectTooLarge(FEE, 10_055, 899, 100);
        dials.setParameter(FEE, 899);
        dials.setParameter(FEE, 900);
        vm.assertEq(dials.parameter(FEE), 900, "from far above");
    }

    // ---- ramps -----------------------------------------------------------------------------------------------------

    function test_WhenTheRailHasARampOneWay_TheOtherIsAtOnce() external {
        dials.setParameter(THRESHOLD, 6_500);
        vm.assertEq(dials.parameter(THRESHOLD), 6_500, "up at once");
        vm.assertEq(dials.ramp(THRESHOLD).untilSeconds, 0, "no ramp");
        vm.warp(block.timestamp + 3 days);
        dials.setParameter(THRESHOLD, 6_000);
        vm.assertEq(dials.parameter(THRESHOLD), 6_500, "down later");
        IGovernedParameters.Ramp memory ramp = dials.ramp(THRESHOLD);
        vm.assertEq(ramp.fromValue, 6_500, "from");
        vm.assertEq(ramp.toValue, 6_000, "to");
        vm.assertEq(ramp.fromSeconds, block.timestamp, "since");
        vm.assertEq(ramp.untilSeconds, block.timestamp + 14 days, "until");
        vm.warp(ramp.fromSeconds + 7 days);
        vm.assertEq(dials.parameter(THRESHOLD), 6_250, "half way");
        vm.warp(ramp.untilSeconds - 1);
        vm.assertEq(dials.parameter(THRESHOLD), 6_001, "not before its end");
        vm.warp(ramp.untilSeconds);
        vm.assertEq(dials.parameter(THRESHOLD), 6_000, "at its end");
        vm.assertEq(dials.ramp(THRESHOLD).untilSeconds, 0, "over");
    }

    function testFuzz_ARamp_NeverTurnsAndEndsExactly(
        uint128 from,
        uint128 to,
        uint32 length,
        uint32 first,
        uint32 second
    ) external {
        vm.assume(from != to);
        length = 1 + (length % 365 days);
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        (values[CAP], rails[CAP].rampUpSeconds, rails[CAP].rampDownSeconds) = (from, length, length);
        dials = newDials(values, rails);
        uint256 setSeconds = block.timestamp;
        dials.setParameter(CAP, to);
        vm.assertEq(dials.parameter(CAP), from, "begins where it was");
        (uint256 early, uint256 late) = (first % length, second % length);
        if (early > late) (early, late) = (late, early);
        vm.warp(setSeconds + early);
        uint256 earlier = dials.parameter(CAP);
        vm.warp(setSeconds + late);
        uint256 later = dials.parameter(CAP);
        if (to > from) vm.assertTrue(from <= earlier && earlier <= later && later < to, "up");
        else vm.assertTrue(from >= earlier && earlier >= later && later > to, "down");
        vm.warp(setSeconds + length);
        vm.assertEq(dials.parameter(CAP), to, "ends");
        vm.warp(setSeconds + length + 1 + second);
        vm.assertEq(dials.parameter(CAP), to, "and stays");
    }

    function test_WhenAVoteInterruptsARamp_ItStartsFromWhereThatIs() external {
        dials.setParameter(THRESHOLD, 5_500);
        vm.warp(block.timestamp + 7 days);
        _expectTooLarge(THRESHOLD, 5_750, 5_249, 500);
        dials.setParameter(THRESHOLD, 5_249);
        vm.recordLogs();
        dials.setParameter(THRESHOLD, 5_250);
        (uint256 oldValue, , ) = abi.decode(vm.getRecordedLogs()[0].data, (uint256, uint256, uint256));
        vm.assertEq(oldValue, 5_750, "it says so");
        vm.assertEq(dials.parameter(THRESHOLD), 5_750, "no jump");
        vm.warp(block.timestamp + 7 days);
        vm.assertEq(dials.parameter(THRESHOLD), 5_500, "half way of the second");
        dials.setParameter(THRESHOLD, 6_000);
        vm.assertEq(dials.parameter(THRESHOLD), 6_000, "the way without a ramp is at once, in the middle of one too");
    }

    function test_WhenAVoteSetsWhereARampIs_ItStopsThere() external {
        dials.setParameter(THRESHOLD, 5_500);
        vm.warp(block.timestamp + 7 days);
        dials.setParameter(THRESHOLD, 5_750);
        vm.assertEq(dials.ramp(THRESHOLD).untilSeconds, 0, "no ramp any more");
        vm.warp(block.timestamp + 30 days);
        vm.assertEq(dials.parameter(THRESHOLD), 5_750, "stays");
    }

    // ----------------------------------------------------------------------------------------------------------------

    function _expectBadRail(uint256 min, uint256 max) private {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedParameters.Parameter_BadRail.selector, THRESHOLD, min, max, 1, 10_000)
        );
    }

    function _deployWith(IGovernedParameters.Rail memory rail) private {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        rails[THRESHOLD] = rail;
        this.newDials(values, rails);
    }
}
