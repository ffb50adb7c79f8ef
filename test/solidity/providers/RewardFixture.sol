// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {RewardHolder} from "../../../contracts/emissions/RewardHolder.sol";
import {Commitments} from "../../../contracts/providers/Commitments.sol";
import {ICommitments} from "../../../contracts/providers/ICommitments.sol";
import {ProviderRewards} from "../../../contracts/providers/ProviderRewards.sol";
import {SettableFeed} from "../../contracts/SettableFeed.sol";
import {SettableRevenue} from "../emissions/Sources.sol";
import {ProviderFixture, providerRail} from "./ProviderFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev Commitments and rewards beside the registry and the vault, a token at a dollar, revenue that is always as usual, so
/// that an epoch emits its baseline. Rewards are named from the start.
abstract contract RewardFixture is ProviderFixture {
    uint256 internal constant TRANCHES = 182;
    uint16 internal constant COMMISSION_BPS = 2_000;

    SettableFeed internal feed;
    Commitments internal commitments;
    ProviderRewards internal rewards;

    function setUp() public virtual override {
        super.setUp();
        vm.warp(startSeconds - 1 days);
        controller.setRevenueSource(address(_usualRevenue()));
        token.transfer(address(reserve), 400_000_000e18);
        controller.setBudget(400_000_000e18);
        feed = new SettableFeed();
        feed.set(1e8, 1e8);
        commitments = newCommitments();
        rewards = newRewards(ProviderRewards(address(0)), TRANCHES);
        vault.setRestaker(address(rewards), true);
        _setCommission(COMMISSION_BPS); // as nobody has staked yet
        if (_adoptsAtOnce()) {
            RewardHolder(controller.rewards()).handOver(address(rewards));
            controller.setRewards(address(rewards));
            rewards.begin();
        }
        vm.warp(startSeconds);
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newCommitments() public returns (Commitments) {
        IGovernedParameters.Rail[4] memory rails = [
            providerRail(0, 5_000),
            providerRail(1 days, 90 days),
            providerRail(1, 30),
            providerRail(90, 10_000)
        ];
        uint256[4] memory values = [uint256(500), 14 days, 1, 3_650];
        return Commitments(deployBuilt("Commitments.sol:Commitments", abi.encode(vault, feed, values, rails)));
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newRewards(ProviderRewards predecessor, uint256 tranches) public returns (ProviderRewards) {
        bytes memory arguments = abi.encode(commitments, controller, predecessor, tranches);
        return ProviderRewards(deployBuilt("ProviderRewards.sol:ProviderRewards", arguments));
    }

    function _adoptsAtOnce() internal pure virtual returns (bool) {
        return true;
    }

    /// @dev Hardware, stake by `staker` for it, and units until an epoch.
    function _serve(uint32 who, address operator, address staker, uint16 units, uint24 untilEpoch) internal {
        _declare(who, operator, CPU, 10_000);
        _fund(staker, uint256(units) * 200e18);
        vm.prank(staker);
        vault.stake(who, uint256(units) * 200e18, staker);
        _activate(who, operator, units, untilEpoch);
    }

    function _declare(uint32 who, address operator, uint8 kind, uint16 units) internal {
        vm.prank(operator);
        registry.declareHardware(who, kind, units, "description");
    }

    function _activate(uint32 who, address operator, uint16 units, uint24 untilEpoch) internal {
        vm.prank(operator);
        commitments.activate(who, CPU, units, untilEpoch);
    }

    function _setCommission(uint16 bps) internal {
        vm.prank(OPERATOR);
        commitments.setCommission(provider, bps);
    }

    /// @dev To the cut-off of an epoch, poked on the way so that none lapses, and settled.
    function _settleTo(uint256 epoch) internal {
        _pokeTo(epoch);
        rewards.settle(type(uint16).max);
    }

    /// @dev With all records written, as the bots do.
    function _providerRewards(
        ProviderRewards of_,
        uint32 who
    ) internal returns (uint256 earned, uint256 vested, uint256 claimed) {
        of_.resolve(who, type(uint16).max);
        return of_.providerRewards(who);
    }

    function _stakerRewards(
        uint32 who,
        address staker
    ) internal returns (uint256 earned, uint256 vested, uint256 claimed) {
        rewards.resolve(who, type(uint16).max);
        rewards.resolvePosition(who, staker, type(uint16).max);
        return rewards.stakerRewards(who, staker);
    }

    function _pokeTo(uint256 epoch) internal {
        for (uint256 next = controller.nextEpoch(); next <= epoch; next = controller.nextEpoch()) {
            uint256 last = next + 31 < epoch ? next + 31 : epoch;
            if (block.timestamp < _cutoffOf(last)) vm.warp(_cutoffOf(last));
            controller.poke();
        }
    }

    function _usualRevenue() private returns (SettableRevenue source) {
        source = new SettableRevenue(_schedule());
        source.set(REFERENCE);
    }
}
