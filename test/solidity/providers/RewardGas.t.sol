// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {RewardFixture} from "./RewardFixture.sol";
import {vm} from "../Vm.sol";

/// @dev In isolation every call from here is a transaction of its own, with its base cost and cold storage. Claims go to an
/// account whose votes somebody has, as the vote moves with them.
///
/// hardhat-config: isolate = true
contract RewardGasTest is RewardFixture {
    function setUp() public override {
        super.setUp();
        _serve(provider, OPERATOR, ALICE, 50, 3_000);
        vm.prank(PAYEE);
        token.delegate(PAYEE);
        vm.prank(ALICE);
        token.delegate(ALICE);
        vm.prank(HOLDER);
        token.transfer(PAYEE, 1e18);
        vm.prank(HOLDER);
        token.transfer(ALICE, 1e18);
    }

    function test_Activate() external {
        _addProviders(3);
        _declare(provider, OPERATOR, GPU, 10);
        _fund(ALICE, 200_000e18);
        vm.prank(ALICE);
        vault.stake(provider, 100_000e18, address(0));
        _toEpoch(2);
        vm.prank(OPERATOR);
        commitments.activate(provider, GPU, 5, 3_000);
        vm.assertLe(vm.snapshotGasLastCall("providers", "activate one kind, added"), 120_000, "added");
        uint32 other = _register(address(0x0777), PAYEE);
        _declare(other, address(0x0777), CPU, 10);
        vm.prank(ALICE);
        vault.stake(other, 10_000e18, ALICE);
        vm.prank(address(0x0777));
        commitments.activate(other, CPU, 5, 3_000);
        vm.assertLe(
            vm.snapshotGasLastCall("providers", "activate one kind, the first of a provider"),
            150_000,
            "first"
        );
    }

    function test_Settle() external {
        _settleTo(0);
        _pokeTo(1);
        rewards.settle(1);
        vm.assertLe(vm.snapshotGasLastCall("providers", "settle an epoch with its pull"), 115_000, "settle");
    }

    function test_Claim() external {
        _settleTo(200);
        _claimBoth("the first");
        _settleTo(201);
        (uint256 providers, uint256 stakers) = _claimBoth("after 1 idle epoch");
        _settleTo(566);
        (uint256 providersLater, uint256 stakersLater) = _claimBoth("after 365 idle epochs");
        vm.assertLe(providersLater, 155_000, "provider");
        vm.assertLe(providersLater * 100, providers * 104, "provider, within 4%");
        vm.assertLe(stakersLater, 170_000, "staker");
        vm.assertLe(stakersLater * 100, stakers * 104, "staker, within 4%");
    }

    function _claimBoth(string memory when) private returns (uint256 providerGas, uint256 stakerGas) {
        vm.prank(PAYEE);
        rewards.claimProvider(provider, PAYEE);
        providerGas = vm.snapshotGasLastCall("providers", string.concat("claim, provider, ", when));
        // In the same second the sentinel's votes would be written twice for the price of once.
        vm.warp(block.timestamp + 1);
        vm.prank(ALICE);
        rewards.claim(provider, ALICE);
        stakerGas = vm.snapshotGasLastCall("providers", string.concat("claim, staker, ", when));
    }

    function _addProviders(uint256 count) private {
        for (uint160 i = 0; i < count; ++i) {
            uint32 other = _register(address(0x1000 + i), address(0x2000 + i));
            _serve(other, address(0x1000 + i), BOB, 5, 3_000);
        }
    }
}
