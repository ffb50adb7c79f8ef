// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {EmissionFixture} from "./EmissionFixture.sol";
import {SettableRevenue} from "./Sources.sol";
import {vm} from "../Vm.sol";

/// @dev What a guardian reaches before the first epoch, and after its limit was lifted.
contract GuardianLimitsTest is EmissionFixture {
    uint256 private constant LIMIT = 14 days;

    function test_LiftedBeforeAnEpochIsAccounted_ItWaitsAllTheSame() external {
        vm.warp(startSeconds);
        _pause();
        vm.warp(startSeconds + 6 hours);
        controller.lift();
        _expectMustWait(startSeconds + 2 * LIMIT);
        controller.pause();
        vm.warp(startSeconds + 2 * LIMIT - 1);
        _expectMustWait(startSeconds + 2 * LIMIT);
        controller.pause();
        vm.warp(startSeconds + 2 * LIMIT);
        _pause();
    }

    function test_GivenBeforeTheStart_ItLastsNoLonger() external {
        _startIn(10 days);
        vm.warp(startSeconds - 10 days);
        _pause();
        (, uint256 untilEpoch) = controller.lowered();
        vm.assertEq(untilEpoch, 4, "ten of its days are over at the start");
    }

    function test_GivenLongBeforeTheStart_ItIsRefused() external {
        _startIn(100 days);
        bytes memory nothing = abi.encodeWithSelector(
            IEmissionController.Emission_NothingToLower.selector,
            block.timestamp,
            startSeconds - LIMIT + 1 days
        );
        vm.prank(guardian);
        vm.expectRevert(nothing);
        controller.pause();
        vm.warp(startSeconds - LIMIT + 1 days);
        _pause();
        (, uint256 untilEpoch) = controller.lowered();
        vm.assertEq(untilEpoch, 1, "the first epoch");
        vm.warp(startSeconds);
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_NotLower.selector, 0, 0));
        controller.pause();
    }

    /// @dev However it is lifted, two limits never begin within twice the length of one.
    function testFuzz_LimitsBegin_TwiceTheirLengthApart(uint256 seed) external {
        uint256 last;
        for (uint256 i = 0; i < 60; ++i) {
            vm.warp(startSeconds - 1 days + i * 2 days + ((seed >> i) % 48 hours));
            uint256 nowSeconds = vm.getBlockTimestamp();
            (, uint256 before) = controller.lowered();
            vm.prank(guardian);
            try controller.pause() {
                (, uint256 untilEpoch) = controller.lowered();
                if (untilEpoch != before) {
                    vm.assertTrue(last == 0 || nowSeconds >= last + 2 * LIMIT, "apart");
                    last = nowSeconds;
                }
            } catch {}
            if ((seed >> (i + 64)) & 1 == 0) {
                try controller.lift() {} catch {}
            }
        }
        vm.assertGt(last, 0, "it did begin");
    }

    function _startIn(uint256 seconds_) private {
        startSeconds = block.timestamp + seconds_;
        IEmissionController.EmissionConfig memory config = _config();
        config.revenueSource = address(new SettableRevenue(_schedule()));
        _deploy(config);
    }

    function _pause() private {
        vm.prank(guardian);
        controller.pause();
    }

    function _expectMustWait(uint256 readySeconds) private {
        vm.prank(guardian);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_GuardianMustWait.selector,
                vm.getBlockTimestamp(),
                readySeconds
            )
        );
    }
}
