// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {RewardHolder} from "../../../contracts/emissions/RewardHolder.sol";
import {EmissionFixture} from "./EmissionFixture.sol";
import {vm} from "../Vm.sol";

contract EmissionAttacksTest is EmissionFixture {
    uint256 private constant EPOCHS = 40;

    function test_AColludingMinorityChangesNothing() external {
        uint256 snapshot = vm.snapshotState();
        for (uint256 epoch = 0; epoch < EPOCHS; ++epoch) _pass(epoch, 3 * REFERENCE);
        uint256 honest = controller.emittedTokens();
        vm.revertToState(snapshot);
        for (uint256 epoch = 0; epoch < EPOCHS; ++epoch) {
            vm.warp(_endOf(epoch));
            _post(1, epoch, 0);
            _post(2, epoch, epoch % 2 == 0 ? 0 : type(uint64).max);
            for (uint256 key = 3; key <= REPORTERS; ++key) _post(key, epoch, 3 * REFERENCE);
            vm.warp(_cutoffOf(epoch));
            controller.poke();
        }
        vm.assertEq(controller.emittedTokens(), honest, "as without them");
    }

    function test_AMinorityThatReportsAloneSettlesNothing() external {
        for (uint256 epoch = 0; epoch < 20; ++epoch) _pass(epoch, 3 * REFERENCE);
        uint256 held = _multiplier();
        for (uint256 epoch = 20; epoch < 40; ++epoch) {
            vm.warp(_endOf(epoch));
            _post(1, epoch, 0);
            _post(2, epoch, 0);
            vm.warp(_cutoffOf(epoch));
            controller.poke();
        }
        vm.assertEq(_multiplier(), held, "held");
    }

    function test_OneEpochOfTenfoldFakeRevenueHardlyMatters() external {
        uint256 snapshot = vm.snapshotState();
        for (uint256 epoch = 0; epoch < EPOCHS; ++epoch) _pass(epoch, 2 * REFERENCE);
        uint256 honest = controller.emittedTokens();
        vm.revertToState(snapshot);
        for (uint256 epoch = 0; epoch < EPOCHS; ++epoch) _pass(epoch, epoch == 20 ? 20 * REFERENCE : 2 * REFERENCE);
        uint256 attacked = controller.emittedTokens();
        uint256 shift = honest > attacked ? honest - attacked : attacked - honest;
        vm.assertLe(shift, BASELINE / 10, "a tenth of an epoch at most");
    }

    function test_FiftyEpochsWithoutRevenueAndBack() external {
        for (uint256 epoch = 0; epoch < 20; ++epoch) _pass(epoch, 4 * REFERENCE);
        uint256 before = _multiplier();
        uint256 last = before;
        for (uint256 epoch = 20; epoch < 70; ++epoch) {
            _pass(epoch, 0);
            vm.assertLe(_multiplier(), (last * 105) / 100, "one step up at most");
            last = _multiplier();
        }
        vm.assertGe(_multiplier(), (WAD * 10) / 11, "back to the dead band of 1");
        vm.assertLe(_multiplier(), WAD, "and never above");
        vm.assertGe(controller.demand().smoothedUsd8, REFERENCE / 1_000, "not absorbed by zero");
        for (uint256 epoch = 70; epoch < 190; ++epoch) _pass(epoch, 4 * REFERENCE);
        vm.assertLe(_multiplier(), (before * 11) / 10, "and down again as revenue is back");
    }

    function test_TenSkippedPokesRaiseNothing() external {
        for (uint256 epoch = 0; epoch < 20; ++epoch) _pass(epoch, 4 * REFERENCE);
        uint256 before = _multiplier();
        for (uint256 epoch = 20; epoch < 30; ++epoch) {
            vm.warp(_endOf(epoch));
            for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, epoch, 0);
        }
        vm.warp(_cutoffOf(30));
        controller.poke();
        vm.assertEq(_multiplier(), before, "held through ten missed epochs and one without reports");
    }

    function test_ADrainedReserveStopsEmissionAndStillPaysWhatIsOwed() external {
        controller.setBudget(3 * BASELINE);
        reserve.returnSurplus(reserve.surplusTokens());
        for (uint256 epoch = 0; epoch < 10; ++epoch) _pass(epoch, REFERENCE);
        vm.assertEq(controller.emittedTokens(), 3 * BASELINE, "the budget");
        vm.assertEq(_record(9).emissionTokens, 0, "then nothing");
        RewardHolder holder = RewardHolder(controller.rewards());
        holder.collect();
        vm.assertEq(token.balanceOf(address(reserve)), 0, "drained to the last unit");
        vm.assertEq(token.balanceOf(address(holder)), 3 * BASELINE, "paid in full");
        token.transfer(address(reserve), BASELINE);
        controller.setBudget(4 * BASELINE);
        _pass(10, REFERENCE);
        vm.assertGe(_record(10).emissionTokens, 1, "goes on once funded");
    }

    function test_TokensSentToTheReserveByAnyoneEmitNothing() external {
        vm.prank(address(0xa11ce));
        token.transfer(address(reserve), 1_000_000e18);
        _pass(0, REFERENCE);
        vm.assertEq(controller.emittedTokens(), BASELINE, "as without them");
        vm.assertEq(reserve.surplusTokens(), 1_000_000e18, "they are surplus");
    }

    /// @dev Within its day it makes no difference when, how often and by whom an epoch is poked.
    function testFuzz_AnyCallerAtAnyTimeHasTheSameResult(address[8] memory callers, uint32[8] memory delays) external {
        uint64[8] memory revenues;
        for (uint256 i = 0; i < 8; ++i) revenues[i] = uint64((i % 3) * 2 * REFERENCE);
        uint256 snapshot = vm.snapshotState();
        for (uint256 epoch = 0; epoch < 8; ++epoch) _pass(epoch, revenues[epoch]);
        bytes32 expected = _fingerprint();
        vm.revertToState(snapshot);
        for (uint256 epoch = 0; epoch < 8; ++epoch) {
            vm.warp(_endOf(epoch));
            uint256 first = delays[epoch] % REPORTERS;
            for (uint256 i = 0; i < REPORTERS; ++i) _post(1 + ((first + i) % REPORTERS), epoch, revenues[epoch]);
            vm.warp(_cutoffOf(epoch) + (delays[epoch] % (DAY / 2)));
            if (callers[epoch] != address(0)) vm.prank(callers[epoch]);
            controller.poke();
            try controller.poke() {
                vm.assertTrue(false, "a second poke did something");
            } catch {}
        }
        vm.assertTrue(_fingerprint() == expected, "the same");
    }

    function _fingerprint() private view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    controller.demand(),
                    controller.emittedTokens(),
                    controller.nextEpoch(),
                    controller.parameter(uint8(IEmissionController.Parameter.BaselineTokens))
                )
            );
    }
}
