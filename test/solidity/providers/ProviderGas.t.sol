// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ProviderFixture} from "./ProviderFixture.sol";
import {vm} from "../Vm.sol";

/// @dev In isolation every call from here is a transaction of its own, with its base cost and cold storage. "Alone": nothing
/// else of the pool changed in this epoch, so that its point is new too.
///
/// hardhat-config: isolate = true
contract ProviderGasTest is ProviderFixture {
    function test_Stake() external {
        _fund(ALICE, 400e18);
        _fund(BOB, 400e18);
        _fund(CAROL, 400e18);
        _asStaker(ALICE, CAROL, 100e18);
        _toEpoch(1);
        _asStaker(BOB, BOB, 100e18);
        vm.assertLe(vm.snapshotGasLastCall("providers", "stake, new delegatee, alone"), 320_000, "new delegatee");
        _toEpoch(2);
        _asStaker(CAROL, BOB, 100e18);
        vm.assertLe(vm.snapshotGasLastCall("providers", "stake, existing delegatee, alone"), 175_000, "existing");
        _toEpoch(3);
        _asStaker(CAROL, address(0), 100e18);
        vm.snapshotGasLastCall("providers", "stake more, alone");
        _asStaker(BOB, address(0), 100e18);
        vm.assertLe(vm.snapshotGasLastCall("providers", "stake more, with others in the epoch"), 140_000, "more");
        _asStaker(BOB, address(0), 100e18);
        vm.snapshotGasLastCall("providers", "stake more, again in the epoch");
    }

    function test_Leave() external {
        _stake(ALICE, 100e18, BOB);
        _stake(CAROL, 100e18, BOB);
        _toEpoch(1);
        _leave(ALICE, 50e18);
        vm.assertLe(vm.snapshotGasLastCall("providers", "leave, ask, alone"), 90_000, "ask");
        vm.warp(block.timestamp + UNBONDING);
        _withdraw(ALICE);
        vm.assertLe(vm.snapshotGasLastCall("providers", "leave, withdraw"), 120_000, "withdraw");
    }

    function _asStaker(address staker, address delegatee, uint256 tokens) private {
        vm.prank(staker);
        vault.stake(provider, tokens, delegatee);
    }
}
