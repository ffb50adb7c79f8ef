// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionReserve} from "../../../contracts/emissions/EmissionReserve.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {RewardHolder} from "../../../contracts/emissions/RewardHolder.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {EmissionFixture} from "./EmissionFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

contract EmissionReserveTest is EmissionFixture {
    function test_Reserve_DoesNotVote() external view {
        vm.assertEq(token.delegates(address(reserve)), SENTINEL, "sentinel");
        vm.assertEq(token.getVotes(address(reserve)), 0, "no votes");
    }

    function test_Pull_PaysWhatWasEmittedAndNoMore() external {
        _pass(0, REFERENCE);
        RewardHolder holder = RewardHolder(controller.rewards());
        vm.prank(address(holder));
        vm.expectRevert(
            abi.encodeWithSelector(EmissionReserve.EmissionReserve_NotOwed.selector, BASELINE + 1, BASELINE)
        );
        reserve.pull(BASELINE + 1);
        holder.collect();
        vm.assertEq(token.balanceOf(address(holder)), BASELINE, "collected");
        vm.assertEq(reserve.owedTokens(), 0, "nothing owed");
        vm.prank(address(holder));
        vm.expectRevert(abi.encodeWithSelector(EmissionReserve.EmissionReserve_NotOwed.selector, 1, 0));
        reserve.pull(1);
    }

    function test_Pull_IsForTheRewardContractOnly() external {
        _pass(0, REFERENCE);
        vm.expectRevert(
            abi.encodeWithSelector(
                EmissionReserve.EmissionReserve_NotRewards.selector,
                address(this),
                controller.rewards()
            )
        );
        reserve.pull(1);
    }

    function test_Pull_IsTheSuccessorsForWhatItsPredecessorLeft() external {
        _pass(0, REFERENCE);
        RewardHolder old = RewardHolder(controller.rewards());
        RewardHolder successor = RewardHolder(deployBuilt("RewardHolder.sol:RewardHolder", abi.encode(reserve)));
        controller.setRewards(address(successor));
        vm.expectRevert();
        old.collect();
        successor.collect();
        vm.assertEq(token.balanceOf(address(successor)), BASELINE, "collected");
    }

    function test_ReturnSurplus_SendsOnlyWhatNoBudgetNeeds() external {
        _pass(0, REFERENCE);
        RewardHolder(controller.rewards()).collect();
        uint256 treasury = token.balanceOf(address(this));
        vm.expectRevert(abi.encodeWithSelector(EmissionReserve.EmissionReserve_NoSurplus.selector, 1, 0));
        reserve.returnSurplus(1);
        controller.setBudget(BUDGET - 5);
        vm.expectRevert(abi.encodeWithSelector(EmissionReserve.EmissionReserve_NoSurplus.selector, 6, 5));
        reserve.returnSurplus(6);
        reserve.returnSurplus(5);
        vm.assertEq(token.balanceOf(address(this)) - treasury, 5, "returned");
        vm.assertEq(reserve.surplusTokens(), 0, "none left");
    }

    function test_Holder_HandsEverythingOverByVoteAndNeverVotes() external {
        _pass(0, REFERENCE);
        RewardHolder holder = RewardHolder(controller.rewards());
        holder.collect();
        vm.assertEq(token.delegates(address(holder)), SENTINEL, "sentinel");
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, guardian, address(this)));
        holder.handOver(address(reserve));
        vm.expectRevert(abi.encodeWithSelector(RewardHolder.RewardHolder_NoCode.selector, address(0xbad)));
        holder.handOver(address(0xbad));
        RewardHolder successor = RewardHolder(deployBuilt("RewardHolder.sol:RewardHolder", abi.encode(reserve)));
        holder.handOver(address(successor));
        vm.assertEq(token.balanceOf(address(successor)), BASELINE, "handed over");
    }
}
