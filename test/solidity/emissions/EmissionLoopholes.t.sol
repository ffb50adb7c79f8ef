// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EmissionController} from "../../../contracts/emissions/EmissionController.sol";
import {EmissionReserve} from "../../../contracts/emissions/EmissionReserve.sol";
import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {RewardHolder} from "../../../contracts/emissions/RewardHolder.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {EmissionFixture} from "./EmissionFixture.sol";
import {Vm, vm} from "../Vm.sol";

contract EmissionLoopholesTest is EmissionFixture {
    uint8 private constant BASELINE_TOKENS = uint8(IEmissionController.Parameter.BaselineTokens);

    // ---- a reward contract that could vote -------------------------------------------------------------------------

    function test_RevertWhen_ARewardContractThatCouldVoteIsNamed() external {
        Rewards rewards = new Rewards(IVotes(address(token)), reserve);
        address[3] memory delegatees = [address(0), address(rewards), address(0xa11ce)];
        for (uint256 i = 0; i < 3; ++i) {
            if (i != 0) rewards.delegate(delegatees[i]);
            vm.expectRevert(
                abi.encodeWithSelector(
                    IEmissionController.Emission_RewardsCouldVote.selector,
                    address(rewards),
                    delegatees[i]
                )
            );
            controller.setRewards(address(rewards));
        }
        rewards.delegate(SENTINEL);
        controller.setRewards(address(rewards));
        vm.assertEq(controller.rewards(), address(rewards), "with the sentinel it may");
    }

    function test_RevertWhen_ItTakesItsVotesBackBeforeItPulls() external {
        Rewards rewards = new Rewards(IVotes(address(token)), reserve);
        rewards.delegate(SENTINEL);
        controller.setRewards(address(rewards));
        _pass(0, REFERENCE);
        rewards.delegate(address(rewards));
        vm.expectRevert(
            abi.encodeWithSelector(
                EmissionReserve.EmissionReserve_RewardsCouldVote.selector,
                address(rewards),
                address(rewards)
            )
        );
        rewards.pull(1);
        rewards.delegate(SENTINEL);
        rewards.pull(BASELINE);
        vm.assertEq(token.balanceOf(address(rewards)), BASELINE, "pulled");
        vm.assertEq(token.getVotes(address(rewards)), 0, "without votes");
    }

    function test_RevertWhen_TheHolderHandsOverToOneThatCouldVote() external {
        RewardHolder holder = RewardHolder(controller.rewards());
        Rewards rewards = new Rewards(IVotes(address(token)), reserve);
        vm.expectRevert(
            abi.encodeWithSelector(RewardHolder.RewardHolder_RewardsCouldVote.selector, address(rewards), address(0))
        );
        holder.handOver(address(rewards));
    }

    // ---- a token that answers false --------------------------------------------------------------------------------

    function test_RevertWhen_TheTokenAnswersFalse_NothingCountsAsPaid() external {
        Refusing refusing = new Refusing();
        IEmissionController.EmissionConfig memory config = _config();
        config.token = address(refusing);
        EmissionController other = newController(config);
        EmissionReserve its = other.RESERVE();
        refusing.set(address(its), BUDGET);
        other.setBudget(BUDGET);
        vm.warp(_cutoffOf(0));
        other.poke();
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(refusing));
        RewardHolder holder = RewardHolder(other.rewards());
        vm.expectRevert(failed);
        holder.collect();
        vm.assertEq(its.pulledTokens(), 0, "not pulled");
        other.setBudget(BUDGET - 1);
        vm.expectRevert(failed);
        its.returnSurplus(1);
        Rewards next = new Rewards(IVotes(address(refusing)), its);
        next.delegate(SENTINEL);
        vm.expectRevert(failed);
        holder.handOver(address(next));
    }

    // ---- a baseline below its rail ---------------------------------------------------------------------------------

    function test_ABaselineThatDecayedBelowItsRail_CanBeSetAgain() external {
        IEmissionController.EmissionConfig memory config = _config();
        (config.rails[9].min, config.rails[9].maxStepBps) = (200_000e18, 1_000);
        config.values[7] = 20_000;
        _deploy(config);
        vm.warp(_cutoffOf(30));
        controller.poke();
        uint256 decayed = controller.parameter(BASELINE_TOKENS);
        vm.assertLt(decayed, 140_000e18, "far below its rail");
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedParameters.Parameter_StepTooLarge.selector,
                BASELINE_TOKENS,
                decayed,
                220_000e18 + 1,
                20_000e18
            )
        );
        controller.setParameter(BASELINE_TOKENS, 220_000e18 + 1);
        controller.setParameter(BASELINE_TOKENS, 220_000e18);
        vm.assertEq(controller.parameter(BASELINE_TOKENS), 220_000e18, "one step into its rail");
    }

    // ---- reports ---------------------------------------------------------------------------------------------------

    /// @dev What a quorum withstands: of 4 reporters with a quorum of 3 one lies while another is silent.
    function testFuzz_OneLiarWhileAnotherIsSilent_StaysAmongTheHonest(uint64 lie, uint32 a, uint32 b) external {
        reports.setReporters(_reporters(1, 4), 3);
        vm.warp(_endOf(0));
        _post(1, 0, lie);
        _post(2, 0, a);
        _post(3, 0, b);
        vm.warp(_cutoffOf(0));
        (bool known, uint64 median) = reports.revenueOf(0);
        vm.assertTrue(known, "settled");
        vm.assertTrue(median >= (a < b ? a : b) && median <= (a < b ? b : a), "among the honest");
    }

    /// @dev The assumption that IRevenueReports names: half of those who report may not lie.
    function test_Assumption_TwoOfThreeDoNotWithstandALiarWhileAnotherIsSilent() external {
        reports.setReporters(_reporters(1, 3), 2);
        vm.warp(_endOf(0));
        _post(1, 0, 100 * REFERENCE);
        _post(2, 0, REFERENCE);
        vm.warp(_cutoffOf(0));
        (, uint64 median) = reports.revenueOf(0);
        vm.assertEq(median, 100 * REFERENCE, "the liar's");
    }

    // ---- events ----------------------------------------------------------------------------------------------------

    function test_EachRail_IsInAnEvent() external {
        IEmissionController.EmissionConfig memory config = _config();
        vm.recordLogs();
        newController(config);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 found;
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != IGovernedParameters.RailSet.selector) continue;
            IGovernedParameters.Rail memory rail = config.rails[uint256(logs[i].topics[1])];
            vm.assertEq(keccak256(logs[i].data), keccak256(abi.encode(rail)), "as deployed");
            ++found;
        }
        vm.assertEq(found, 10, "all");
    }
}

/// @dev A reward contract that delegates as it is told.
contract Rewards {
    IVotes private immutable TOKEN;
    EmissionReserve private immutable RESERVE;

    constructor(IVotes token, EmissionReserve reserve) {
        (TOKEN, RESERVE) = (token, reserve);
    }

    function delegate(address delegatee) external {
        TOKEN.delegate(delegatee);
    }

    function pull(uint256 amountTokens) external {
        RESERVE.pull(amountTokens);
    }
}

/// @dev A token whose transfers answer false.
contract Refusing {
    mapping(address holder => uint256) public balanceOf;
    mapping(address holder => address) public delegates;

    function set(address holder, uint256 amountTokens) external {
        balanceOf[holder] = amountTokens;
    }

    function delegate(address delegatee) external {
        delegates[msg.sender] = delegatee;
    }

    function transfer(address, uint256) external pure returns (bool) {
        return false;
    }
}
