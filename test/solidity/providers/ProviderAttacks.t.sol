// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Commitments} from "../../../contracts/providers/Commitments.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {ICommitments} from "../../../contracts/providers/ICommitments.sol";
import {IStakeVault} from "../../../contracts/providers/IStakeVault.sol";
import {StakeVault} from "../../../contracts/providers/StakeVault.sol";
import {HostileToken} from "./HostileToken.sol";
import {RewardFixture} from "./RewardFixture.sol";
import {providerRail} from "./ProviderFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev A staker that takes nothing that is sent to it, were anything ever to call it.
contract RevertingStaker {
    function stake(StakeVault vault, uint32 provider, uint256 tokens) external {
        vault.TOKEN().approve(address(vault), tokens);
        vault.stake(provider, tokens, address(this));
    }

    function leave(StakeVault vault, uint32 provider) external {
        vault.leave(provider, type(uint256).max);
    }

    fallback() external payable {
        revert("no");
    }
}

contract ProviderAttacksTest is RewardFixture {
    address private constant ATTACKER = address(0xbad);

    // ---- shares ----------------------------------------------------------------------------------------------------

    function test_TheFirstStaker_CannotMoveWhatAShareIsWorthByDonating() external {
        _stake(ATTACKER, LEAST_STAKE, ATTACKER);
        vm.prank(HOLDER);
        token.transfer(_surrogateOf(ATTACKER), 1_000_000e18);
        vm.prank(HOLDER);
        token.transfer(address(vault), 1_000_000e18);
        _stake(ALICE, 1e18 + 1, ALICE);
        (, uint256 worth) = _holds(ALICE);
        vm.assertEq(worth, 1e18 + 1, "hers to the wei");
        (, worth) = _holds(ATTACKER);
        vm.assertEq(worth, LEAST_STAKE, "the donation is nobody's");
        vm.assertEq(vault.indexOf(provider), vault.ONE(), "nothing moved");
    }

    function testFuzz_StakingAndLeaving_GainsNothingByRounding(uint256 seed) external {
        _stake(ALICE, 777e18 + (seed % 1e18), ALICE);
        _fund(ATTACKER, 1_000e18);
        uint256 before = token.balanceOf(ATTACKER);
        uint256 worthBefore;
        for (uint256 i = 0; i < 6; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _slashSome(seed);
            (, worthBefore) = _holds(ALICE);
            vm.prank(ATTACKER);
            vault.stake(provider, LEAST_STAKE + (seed % 100e18), ATTACKER);
            (, uint256 worth) = _holds(ALICE);
            vm.assertEq(worth, worthBefore, "another's stake moves nobody's worth");
            vm.prank(ATTACKER);
            vault.leave(provider, type(uint256).max);
            vm.warp(block.timestamp + UNBONDING);
            _withdraw(ATTACKER);
            vm.assertLe(token.balanceOf(ATTACKER), before, "no gain");
        }
        vm.assertEq(token.balanceOf(ATTACKER), before, "no loss either, as nothing was slashed meanwhile");
    }

    function test_DustStakes_AreRefusedSoThatNobodyFillsAPool() external {
        _fund(ATTACKER, 1e18);
        vm.prank(ATTACKER);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_TooLittle.selector, 1, LEAST_STAKE));
        vault.stake(provider, 1, ATTACKER);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_BadLeast.selector, 1, uint256(1) << 50));
        this.newVault(address(token), 1);
    }

    // ---- rewards ---------------------------------------------------------------------------------------------------

    function test_ACommissionRaisedBeforeAPayout_TouchesNothingThatWasEarned() external {
        _serve(provider, OPERATOR, ALICE, 50, 1_000);
        _settleTo(20);
        (uint256 before, , ) = _stakerRewards(provider, ALICE);
        _setCommission(COMMISSION_BPS + 500);
        vm.expectPartialRevert(ICommitments.Commitments_NoticeRuns.selector);
        commitments.raiseCommission(provider);
        vm.warp(block.timestamp + 14 days);
        commitments.raiseCommission(provider);
        (uint256 earned, , ) = _stakerRewards(provider, ALICE);
        vm.assertEq(earned, before, "what was earned");
    }

    function test_StakeThatComesAndGoesAroundAnEpochsStart_EarnsThatEpochAndWaitsSlashable() external {
        _serve(provider, OPERATOR, ALICE, 50, 1_000);
        vm.warp(_endOf(2) - 1);
        _stake(ATTACKER, 10_000e18, ATTACKER);
        vm.warp(_endOf(2));
        vm.prank(ATTACKER);
        vault.leave(provider, type(uint256).max);
        _settleTo(6);
        (uint256 attackers, , ) = _stakerRewards(provider, ATTACKER);
        (uint256 alices, , ) = _stakerRewards(provider, ALICE);
        vm.assertGt(attackers, 0, "epoch 3, in full, as its stake was there all of it");
        vm.assertLt(attackers, alices / 5, "and no other");
        _slash(3_000);
        vm.warp(block.timestamp + UNBONDING);
        _withdraw(ATTACKER);
        vm.assertEq(token.balanceOf(ATTACKER), 7_000e18, "at the price of two weeks that can be slashed");
    }

    function test_Donations_ToTheRewardContractBelongToNobody() external {
        _serve(provider, OPERATOR, ALICE, 50, 1_000);
        _settleTo(5);
        uint256 owed = rewards.ledger().owedTokens;
        (uint256 surplus, uint256 donation) = (rewards.surplusTokens(), 5e18);
        vm.prank(HOLDER);
        token.transfer(address(rewards), donation);
        vm.assertEq(rewards.surplusTokens() - surplus, donation, "nobody's");
        vm.assertEq(uint256(rewards.ledger().owedTokens), owed, "nobody earned it");
    }

    // ---- tokens and stakers that misbehave -----------------------------------------------------------------------------

    function test_AStakerThatReverts_HoldsNobodyUp() external {
        RevertingStaker staker = new RevertingStaker();
        vm.prank(HOLDER);
        token.transfer(address(staker), 100e18);
        staker.stake(vault, provider, 100e18);
        _stake(ALICE, 100e18, ALICE);
        _slash(1_000);
        address[] memory both = new address[](2);
        (both[0], both[1]) = (address(staker), ALICE);
        vault.settleSlash(provider, both);
        (uint256 held, ) = _holds(address(staker));
        vm.assertEq(held, 90e18, "settled");
        staker.leave(vault, provider);
        _slash(1_000);
        (, uint256 worth) = _holds(ALICE);
        vm.assertEq(worth, 80e18, "and slashed again");
    }

    function test_RevertWhen_TheTokenAnswersFalseOrKeepsAFee() external {
        (HostileToken hostile, StakeVault other) = _hostileVault(18);
        hostile.set(HostileToken.Way.AnswersFalse);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(hostile)));
        other.stake(provider, 1e18, ALICE);
        hostile.set(HostileToken.Way.KeepsAFee);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_NotDelivered.selector, 1e18 - 1, uint256(1e18)));
        other.stake(provider, 1e18, ALICE);
        hostile.set(HostileToken.Way.Honest);
        other.stake(provider, 1e18, ALICE);
        other.leave(provider, 1e18);
        vm.warp(block.timestamp + UNBONDING);
        hostile.set(HostileToken.Way.AnswersFalse);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(hostile)));
        other.withdraw(provider);
        hostile.set(HostileToken.Way.Honest);
        other.withdraw(provider);
    }

    function test_WhenTheTokenCallsBack_NothingIsEnteredTwice() external {
        (HostileToken hostile, StakeVault other) = _hostileVault(18);
        other.stake(provider, 10e18, ALICE);
        // The token stakes too, and is let restake, so that only the guard refuses it.
        other.setRestaker(address(hostile), true);
        hostile.arm(address(other), abi.encodeCall(other.stakeFor, (address(this), provider, 1e18, address(0))));
        other.stake(provider, 10e18, address(0));
        hostile.arm(address(other), abi.encodeCall(other.settleSlash, (provider, _one(address(this)))));
        other.setSlasher(address(this));
        other.slash(provider, 1_000, "evidence");
        other.settleSlash(provider, _one(address(this)));
        hostile.arm(address(other), abi.encodeCall(other.leave, (provider, 1e18)));
        other.redelegate(provider, BOB);
        vm.assertFalse(hostile.calledBack(), "every call back was refused");
        vm.assertEq(other.holdingOf(provider, address(this)).heldTokens, 18e18, "held");
    }

    // ---- prices ----------------------------------------------------------------------------------------------------

    function test_Decimals_OfTheTokenFromSixToThirtySixAreRight() external {
        for (uint8 decimals = 6; decimals <= 36; decimals += 6) {
            (, StakeVault other) = _hostileVault(decimals);
            Commitments of_ = _commitmentsOf(other);
            feed.set(0.5e8, 1e8);
            vm.assertEq(of_.tokensFor(200e8), 400 * 10 ** uint256(decimals), "$200 at $0.50");
            feed.set(3e8, 3e8);
            vm.assertEq(of_.tokensFor(1e8), (10 ** uint256(decimals)) / 3 + 1, "rounded up");
        }
    }

    function test_RevertWhen_AFeedHasNoPrice_AndNothingThatRunsStops() external {
        _serve(provider, OPERATOR, ALICE, 50, 1_000);
        feed.set(0, 0);
        _settleTo(5);
        vm.prank(OPERATOR);
        vm.expectRevert();
        commitments.renew(provider, 1_100);
        (uint256 earned, , ) = _stakerRewards(provider, ALICE);
        vm.assertGt(earned, 0, "it earns");
        vm.prank(ALICE);
        rewards.claim(provider, ALICE);
        _leave(ALICE, 1e18);
        commitments.cover(provider); // asks no price
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    /// @dev At most the cap, in a period of its own.
    function _slashSome(uint256 seed) private {
        vm.warp(block.timestamp + 31 days);
        _slash(1 + (seed % SLASH_CAP_BPS));
    }

    function _hostileVault(uint8 decimals) private returns (HostileToken hostile, StakeVault other) {
        hostile = new HostileToken(decimals);
        other = newVault(address(hostile), LEAST_STAKE);
        hostile.approve(address(other), type(uint256).max);
    }

    function _commitmentsOf(StakeVault other) private returns (Commitments) {
        IGovernedParameters.Rail[4] memory rails = [
            providerRail(0, 5_000),
            providerRail(1 days, 90 days),
            providerRail(1, 30),
            providerRail(90, 10_000)
        ];
        uint256[4] memory values = [uint256(500), 14 days, 1, 3_650];
        return Commitments(deployBuilt("Commitments.sol:Commitments", abi.encode(other, feed, values, rails)));
    }
}
