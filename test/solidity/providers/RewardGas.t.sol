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
            120_000,
            "first"
        );
    }

    function test_Settle() external {
        _addProviders(10);
        uint256 ten = _settleGas(1, "settle an epoch with its pull, 11 providers");
        for (uint160 i = 0; i < 100; ++i) _addProvider(i + 10);
        uint256 hundred = _settleGas(3, "settle an epoch with its pull, 111 providers");
        vm.assertLe(hundred, 115_000, "settle");
        vm.assertEq(hundred, ten, "equal");
    }

    /// @dev The first staker's position is as old as the pool; a later one's began with a change.
    function test_Claim_OfAStakerWhosePoolChangedFiftyTimes() external {
        for (uint256 epoch = 1; epoch <= 50; ++epoch) {
            _toEpoch(epoch * 4);
            _stake(BOB, 10e18, BOB);
            if (epoch == 2) _stake(CAROL, 1_000e18, CAROL);
        }
        vm.prank(CAROL);
        token.delegate(CAROL);
        _fund(CAROL, 1e18);
        _settleTo(201);
        rewards.resolve(provider, 100);
        _claimOf(ALICE, "");
        _claimOf(CAROL, "");
        _settleTo(202);
        uint256 gas = _claimOf(ALICE, "claim, staker, pool with 50 changes, most within the vesting time");
        vm.assertLe(gas, 170_000, "within");
        vm.warp(block.timestamp + 1);
        gas = _claimOf(CAROL, "claim, later staker, pool with 50 changes, most within the vesting time");
        vm.assertLe(gas, 175_000, "within, later");
        _settleTo(400);
        gas = _claimOf(ALICE, "claim, staker, pool with 50 changes, all before it");
        vm.assertLe(gas, 170_000, "before");
    }

    function test_Claim_OfAProviderAfterFiftyOneChanges() external {
        for (uint256 epoch = 1; epoch <= 51; ++epoch) {
            _toEpoch(epoch * 3);
            _fund(ALICE, 200e18);
            vm.prank(ALICE);
            vault.stake(provider, 200e18, address(0));
            _activate(provider, OPERATOR, 1, 3_000);
        }
        _settleTo(200);
        rewards.resolve(provider, 100);
        vm.prank(PAYEE);
        rewards.claimProvider(provider, PAYEE);
        _settleTo(201);
        vm.prank(PAYEE);
        rewards.claimProvider(provider, PAYEE);
        uint256 gas = vm.snapshotGasLastCall("providers", "claim, provider, after 51 changes of units");
        vm.assertLe(gas, 175_000, "claim");
        rewards.resolve(provider, 0);
    }

    function test_Resolve() external {
        for (uint256 epoch = 1; epoch <= 50; ++epoch) {
            _toEpoch(epoch);
            _stake(BOB, 10e18, BOB);
        }
        _settleTo(60);
        rewards.resolve(provider, 100);
        uint256 each = vm.snapshotGasLastCall("providers", "resolve, 50 changes of a pool") / 50;
        vm.snapshotValue("providers", "resolve, each of 50 changes of a pool", each);
        vm.prank(ALICE);
        rewards.restake(provider, provider, address(0));
        vm.snapshotGasLastCall("providers", "restake, staker");
    }

    function _settleGas(uint256 epoch, string memory what) private returns (uint256) {
        _settleTo(epoch - 1);
        _pokeTo(epoch);
        rewards.settle(1);
        return vm.snapshotGasLastCall("providers", what);
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

    /// @param what to keep of it, if anything
    function _claimOf(address staker, string memory what) private returns (uint256 gas) {
        vm.prank(staker);
        rewards.claim(provider, staker);
        if (bytes(what).length != 0) gas = vm.snapshotGasLastCall("providers", what);
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
        for (uint160 i = 0; i < count; ++i) _addProvider(i);
    }

    function _addProvider(uint160 number) private {
        uint32 other = _register(address(0x1000 + number), address(0x2000 + number));
        _serve(other, address(0x1000 + number), BOB, 5, 3_000);
    }
}
