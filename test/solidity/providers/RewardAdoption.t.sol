// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionReserve} from "../../../contracts/emissions/EmissionReserve.sol";
import {RewardHolder} from "../../../contracts/emissions/RewardHolder.sol";
import {RewardFixture} from "./RewardFixture.sol";
import {vm} from "../Vm.sol";

/// @dev A DAO that emits without providers for a while, deploys the module without any power, and adopts it by a vote.
contract RewardAdoptionTest is RewardFixture {
    RewardHolder private holder;

    function setUp() public override {
        super.setUp();
        holder = RewardHolder(controller.rewards());
    }

    function test_Deployed_ItHasNoPowerAndHoldsNothing() external {
        _pokeTo(3);
        vm.expectRevert();
        rewards.settle(1);
        vm.prank(address(rewards));
        vm.expectRevert(
            abi.encodeWithSelector(
                EmissionReserve.EmissionReserve_NotRewards.selector,
                address(rewards),
                address(holder)
            )
        );
        reserve.pull(1);
    }

    function test_AdoptedByAVote_ItPaysFromTheNextEpochAndNothingEmittedBeforeIsLost() external {
        _serve(provider, OPERATOR, ALICE, 50, 1_000);
        _pokeTo(5);
        holder.collect();
        _pokeTo(9); // not collected
        vm.warp(_cutoffOf(9) + 1 hours);
        uint256 adopted = (block.timestamp - startSeconds) / DAY;
        _adopt();
        vm.assertEq(reserve.owedTokens(), 0, "pulled what nobody had");
        vm.assertEq(rewards.surplusTokens(), controller.emittedTokens(), "all that was emitted before is nobody's");
        _settleTo(20);
        (uint256 earned, , ) = _providerRewards(rewards, provider);
        uint256 expected = 0;
        for (uint256 epoch = adopted + 1; epoch <= 20; ++epoch) {
            expected += ((_record(epoch).emissionTokens / 5_000) * 5_000 * COMMISSION_BPS) / 10_000;
        }
        vm.assertLe(earned - expected, 20, "from the next epoch on, every epoch");
        vm.assertEq(token.balanceOf(address(rewards)), controller.emittedTokens(), "nothing is anywhere else");
        uint256 surplus = rewards.surplusTokens();
        rewards.returnSurplus(surplus);
        vm.assertEq(token.balanceOf(address(rewards)), rewards.ledger().owedTokens, "votes took what was nobody's");
    }

    function test_WhenNobodyFollowsUpTheVote_ItBeginsWithTheFirstSettlement() external {
        _serve(provider, OPERATOR, ALICE, 50, 1_000);
        _pokeTo(5);
        controller.setRewards(address(rewards));
        _pokeTo(9);
        rewards.settle(100);
        vm.assertEq(uint256(rewards.ledger().nextEpoch), 10, "counted");
        (uint256 earned, , ) = _providerRewards(rewards, provider);
        vm.assertEq(earned, 0, "nobody earned before it began");
        vm.assertEq(rewards.surplusTokens(), controller.emittedTokens(), "and nothing is lost");
        _settleTo(12);
        (earned, , ) = _providerRewards(rewards, provider);
        vm.assertGt(earned, 0, "from then on");
    }

    function test_AYearBetweenDeploymentAndAdoption_IsCountedInPages() external {
        _serve(provider, OPERATOR, ALICE, 50, 3_000);
        _pokeTo(400);
        _adopt();
        for (uint256 i = 0; i < 4; ++i) rewards.settle(100);
        _settleTo(403);
        vm.assertEq(uint256(rewards.ledger().weight), 5_000, "the weight of all that goes on");
        (uint256 earned, , ) = _providerRewards(rewards, provider);
        vm.assertGt(earned, 0, "paid");
    }

    function _adopt() private {
        holder.handOver(address(rewards));
        controller.setRewards(address(rewards));
        rewards.begin();
    }

    function _adoptsAtOnce() internal pure override returns (bool) {
        return false;
    }
}
