// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../../contracts/governance/IGovernedParameters.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {ParameterFixture} from "../ParameterFixture.sol";
import {vm} from "../../Vm.sol";

contract ParameterAttacksTest is ParameterFixture {
    // ---- steps of nothing ------------------------------------------------------------------------------------------

    function test_RevertWhen_ARailHasNoStep() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        (rails[FEE].maxStep, rails[FEE].maxStepBps) = (0, 10_000);
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_NoStep.selector, FEE));
        this.newDials(values, rails);
    }

    function test_RevertWhen_AStepIsZero_AndTheDelayIsNotSpent() external {
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_Unchanged.selector, FEE, 100));
        dials.setParameter(FEE, 100);
        dials.setParameter(FEE, 110);
        vm.assertEq(dials.parameter(FEE), 110, "set all the same");
    }

    function test_RevertWhen_ARunningRampIsSetAnew_SoThatNobodyPutsItOff() external {
        dials.setParameter(THRESHOLD, 5_500);
        uint256 untilSeconds = dials.ramp(THRESHOLD).untilSeconds;
        vm.warp(block.timestamp + 13 days);
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_Unchanged.selector, THRESHOLD, 5_500));
        dials.setParameter(THRESHOLD, 5_500);
        vm.assertEq(dials.ramp(THRESHOLD).untilSeconds, untilSeconds, "ends when it was to");
    }

    // ---- ramps of nothing and of ten years -------------------------------------------------------------------------

    function test_ARampOfZero_IsInForceAtOnce() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        rails[THRESHOLD].rampDownSeconds = 0;
        dials = newDials(values, rails);
        dials.setParameter(THRESHOLD, 5_500);
        vm.assertEq(dials.parameter(THRESHOLD), 5_500, "no division by its length");
        vm.assertEq(dials.ramp(THRESHOLD).untilSeconds, 0, "no ramp");
    }

    function test_ARampOfASecond_IsInForceASecondLater() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        rails[THRESHOLD].rampDownSeconds = 1;
        dials = newDials(values, rails);
        dials.setParameter(THRESHOLD, 5_500);
        vm.assertEq(dials.parameter(THRESHOLD), 6_000, "not yet");
        vm.warp(block.timestamp + 1);
        vm.assertEq(dials.parameter(THRESHOLD), 5_500, "now");
    }

    function test_RevertWhen_ARampLastsTenYears() external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        rails[CAP].rampUpSeconds = 3_650 days;
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedParameters.Parameter_BadRamp.selector, CAP, 3_650 days, 365 days, 365 days)
        );
        this.newDials(values, rails);
    }

    function test_ARampLeftForTenYears_IsWhereItEnded() external {
        dials.setParameter(CAP, ALL_BITS);
        vm.warp(block.timestamp + 3_650 days);
        vm.assertEq(dials.parameter(CAP), ALL_BITS, "ended");
    }

    // ---- who moves -------------------------------------------------------------------------------------------------

    function test_WhenWhoMovedIsRevokedInTheMiddleOfARamp_TheRampGoesOnAndVotesEndIt() external {
        dials.appoint(STEWARD);
        vm.prank(STEWARD);
        dials.setParameter(THRESHOLD, 5_500);
        dials.appoint(address(0));
        vm.warp(block.timestamp + 7 days);
        vm.prank(STEWARD);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STEWARD, address(this)));
        dials.setParameter(THRESHOLD, 5_600);
        vm.assertEq(dials.parameter(THRESHOLD), 5_750, "where it would be");
        dials.setParameter(THRESHOLD, 6_000);
        vm.assertEq(dials.parameter(THRESHOLD), 6_000, "until a vote");
        vm.warp(block.timestamp + 30 days);
        vm.assertEq(dials.parameter(THRESHOLD), 6_000, "for good");
    }

    function test_RevertWhen_WhoMayMoveOneParameterMovesAnother() external {
        dials.appoint(STEWARD);
        for (uint8 which = 1; which < 3; ++which) {
            vm.prank(STEWARD);
            vm.expectPartialRevert(OnlyTimelock.OnlyTimelock_Refused.selector);
            dials.setParameter(which, 90);
        }
    }

    function test_RevertWhen_AStewardGoesBeyondTheStepOrDelayOfVotes() external {
        dials.appoint(STEWARD);
        _expectTooLarge(THRESHOLD, 6_000, 6_501, 500);
        vm.prank(STEWARD);
        dials.setParameter(THRESHOLD, 6_501);
        dials.setParameter(THRESHOLD, 6_500);
        _expectTooSoon(THRESHOLD, block.timestamp + 3 days);
        vm.prank(STEWARD);
        dials.setParameter(THRESHOLD, 6_600);
    }

    /// @dev The assumption that IGovernedParameters names: the delay is shared.
    function test_Assumption_AStewardThatMovesMakesAVoteWait() external {
        dials.appoint(STEWARD);
        vm.prank(STEWARD);
        dials.setParameter(THRESHOLD, 6_001);
        _expectTooSoon(THRESHOLD, block.timestamp + 3 days);
        dials.setParameter(THRESHOLD, 6_500);
    }

    // ---- the ends of the rails -------------------------------------------------------------------------------------

    function test_OverAllBits_NothingOverflows() external {
        dials.setParameter(CAP, ALL_BITS);
        vm.warp(block.timestamp + 364 days);
        uint256 near = dials.parameter(CAP);
        vm.assertTrue(near > ALL_BITS / 366 && near < ALL_BITS, "on its way");
        vm.warp(block.timestamp + 1 days);
        vm.assertEq(dials.parameter(CAP), ALL_BITS, "the greatest value there is");
        dials.setParameter(CAP, 0);
        vm.warp(block.timestamp + 365 days);
        vm.assertEq(dials.parameter(CAP), 0, "and back to nothing");
        vm.expectPartialRevert(IGovernedParameters.Parameter_OutsideRail.selector);
        dials.setParameter(CAP, uint256(ALL_BITS) + 1);
        vm.expectPartialRevert(IGovernedParameters.Parameter_OutsideRail.selector);
        dials.setParameter(CAP, type(uint256).max);
        vm.expectPartialRevert(IGovernedParameters.Parameter_OutsideRail.selector);
        dials.setParameter(FEE, type(uint256).max);
    }

    function testFuzz_AtTheEndsOfTheRail_AShareOfAnySizeIsTaken(uint16 maxStepBps, uint128 value, uint128 to) external {
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        (values[CAP], rails[CAP].maxStep, rails[CAP].maxStepBps) = (value, 1, maxStepBps);
        dials = newDials(values, rails);
        uint256 step = (uint256(value) * maxStepBps) / 10_000;
        if (step == 0) step = 1;
        uint256 way = to > value ? to - value : value - to;
        if (way == 0) vm.expectPartialRevert(IGovernedParameters.Parameter_Unchanged.selector);
        else if (way > step) _expectTooLarge(CAP, value, to, step);
        dials.setParameter(CAP, to);
    }

    // ---- faster than the pace --------------------------------------------------------------------------------------

    function test_RevertWhen_OneProposalChangesAParameterTwice() external {
        _expectTooSoon(FEE, block.timestamp + 30 days);
        this.execute(FEE, 110, 111);
        vm.assertEq(dials.parameter(FEE), 100, "all or nothing");
        _expectTooSoon(THRESHOLD, block.timestamp + 3 days);
        this.execute(THRESHOLD, 5_500, 5_400);
        vm.assertEq(dials.ramp(THRESHOLD).untilSeconds, 0, "ramps too");
    }

    function test_WhenEachRampIsInterrupted_NoStepIsLongerAndNothingJumps() external {
        uint256 value = 6_000;
        for (uint256 i = 0; i < 5; ++i) {
            _expectTooLarge(THRESHOLD, value, value - 501, 500);
            dials.setParameter(THRESHOLD, value - 501);
            dials.setParameter(THRESHOLD, value - 500);
            vm.assertEq(dials.parameter(THRESHOLD), value, "no jump");
            vm.warp(block.timestamp + 3 days);
            uint256 moved = dials.parameter(THRESHOLD);
            vm.assertEq(moved, value - uint256(500 * 3) / 14, "the slope of one ramp");
            value = moved;
        }
    }

    /// @dev What one proposal does, in one call.
    function execute(uint8 which, uint256 first, uint256 second) external {
        dials.setParameter(which, first);
        dials.setParameter(which, second);
    }
}
