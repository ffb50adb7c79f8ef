// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {SlashingGate} from "../../../contracts/providers/SlashingGate.sol";
import {ProviderFixture, providerRail} from "./ProviderFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev In isolation every call from here is a transaction of its own, with its base cost and cold storage. "Alone": nothing
/// else of the pool changed in this epoch, so that its point is new too.
///
/// hardhat-config: isolate = true
contract ProviderGasTest is ProviderFixture {
    SlashingGate private gate;

    function setUp() public override {
        super.setUp();
        bytes memory arguments = abi.encode(vault, 3 days, providerRail(1 days, 5 days));
        gate = SlashingGate(deployBuilt("SlashingGate.sol:SlashingGate", arguments));
        vault.setSlasher(address(gate));
        gate.setSlasher(SLASHER, "ground", 1_000);
    }

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
        // A new slot each for the pool's point, the staker's segment and the delegatee's votes.
        vm.assertLe(vm.snapshotGasLastCall("providers", "stake more, alone"), 150_000, "more, alone");
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

    function test_Slash() external {
        _stake(ALICE, 100e18, BOB);
        uint256 one = _slashGas("slash a pool of 1 staker");
        provider = _register(address(0x0903), PAYEE);
        for (uint160 i = 0; i < 1_000; ++i) {
            address staker = address(0xc0ffee + i);
            // Of the first fifty everyone has another delegatee, of the next fifty every five have one, all others have one.
            _stake(
                staker,
                1e18,
                i < 50
                    ? staker
                    : i < 100
                        ? address(0xde1e + i / 5)
                        : BOB
            );
        }
        vm.warp(block.timestamp + 1 days);
        uint256 thousand = _slashGas("slash a pool of 1,000 stakers");
        vm.assertLe(thousand, 90_000, "slash");
        vm.assertEq(thousand, one, "equal");
        vm.assertLe(_settleGas(0, "settle a slash, each of 50 with 50 delegatees"), 60_000, "settle");
        vm.assertLe(_settleGas(50, "settle a slash, each of 50 with 10 delegatees"), 30_000, "settle, 10");
    }

    function _settleGas(uint160 first, string memory what) private returns (uint256 each) {
        address[] memory stakers = new address[](50);
        for (uint160 i = 0; i < 50; ++i) stakers[i] = address(0xc0ffee + first + i);
        vm.warp(block.timestamp + 1);
        vault.settleSlash(provider, stakers);
        each = vm.snapshotGasLastCall("providers", string.concat(what, ", in all")) / 50;
        vm.snapshotValue("providers", what, each);
    }

    function _slashGas(string memory what) private returns (uint256 gas) {
        vm.prank(SLASHER);
        uint256 id = gate.request(provider, "ground", 100, "evidence");
        vm.warp(block.timestamp + 3 days);
        gate.execute(id);
        gas = vm.snapshotGasLastCall("providers", what);
    }

    function _asStaker(address staker, address delegatee, uint256 tokens) private {
        vm.prank(staker);
        vault.stake(provider, tokens, delegatee);
    }
}
