// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {RewardHolder} from "../../../contracts/emissions/RewardHolder.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {ICommitments} from "../../../contracts/providers/ICommitments.sol";
import {IProviderRewards} from "../../../contracts/providers/IProviderRewards.sol";
import {ProviderRewards} from "../../../contracts/providers/ProviderRewards.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {RewardFixture} from "./RewardFixture.sol";
import {vm} from "../Vm.sol";

contract ProviderRewardsTest is RewardFixture {
    address private constant OTHER = address(0x0777);
    /// @dev Of what rounding by shares takes at most, here.
    uint256 private constant DUST = 1e6;

    function setUp() public override {
        super.setUp();
        _serve(provider, OPERATOR, ALICE, 50, 1_000);
    }

    // ---- settle ----------------------------------------------------------------------------------------------------

    function test_Settle_PullsAndParksWithTheSentinel() external {
        _settleTo(1);
        vm.assertEq(token.balanceOf(address(rewards)), _emitted(0) + _emitted(1), "pulled");
        vm.assertEq(token.delegates(address(rewards)), SENTINEL, "sentinel");
        vm.assertEq(token.getVotes(address(rewards)), 0, "no votes");
        // Epoch 0 had begun when the first units were activated.
        vm.assertEq(rewards.surplusTokens(), _emitted(0) + (_emitted(1) % 5_000), "nobody's");
        vm.assertEq(reserve.owedTokens(), 0, "all of it");
    }

    function test_Settle_GoesInPages() external {
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NothingDue.selector, 0));
        rewards.settle(1);
        _pokeTo(9);
        rewards.settle(3);
        vm.assertEq(uint256(rewards.ledger().nextEpoch), 3, "paged");
        rewards.settle(100);
        vm.assertEq(uint256(rewards.ledger().nextEpoch), 10, "the rest");
    }

    function test_Settle_PassesOverLapsedEpochs() external {
        vm.warp(_cutoffOf(365));
        controller.poke();
        uint256 before = token.balanceOf(address(rewards));
        rewards.settle(1_000);
        uint256 emitted = 0;
        for (uint256 epoch = 0; epoch < 366; ++epoch) emitted += _emitted(epoch);
        vm.assertEq(_emitted(300), 0, "lapsed");
        vm.assertEq(token.balanceOf(address(rewards)) - before, emitted, "what was emitted");
        vm.assertEq(uint256(rewards.ledger().nextEpoch), 366, "all");
    }

    function test_RevertWhen_ItIsNotTheControllersRewardContract() external {
        ProviderRewards other = newRewards(ProviderRewards(address(0)), TRANCHES);
        _pokeTo(1);
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NotCurrent.selector, address(rewards)));
        other.settle(1);
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NotCurrent.selector, address(rewards)));
        other.begin();
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_Begun.selector));
        rewards.begin();
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_BadTranches.selector, 0, 1_000));
        this.newRewards(ProviderRewards(address(0)), 0);
    }

    // ---- vesting ---------------------------------------------------------------------------------------------------

    function test_Vesting_GoesByEqualTranchesFromTheEpochsClose() external {
        _settleTo(1);
        uint256 own = _ownOf(1);
        _toEpoch(2);
        _checkProvider(own, 0);
        _toEpoch(3);
        _checkProvider(own, own / TRANCHES);
        _toEpoch(2 + 91);
        _checkProvider(own, own / 2);
        _toEpoch(2 + 181);
        _checkProvider(own, (own * 181) / TRANCHES);
        _toEpoch(2 + 182);
        _checkProvider(own, own);
        _toEpoch(2 + 900);
        _checkProvider(own, own);
    }

    function test_Vesting_IsRightHoweverFarApartAPoolsChangesLie() external {
        uint16[6] memory changes = [uint16(100), 223, 224, 231, 470, 800];
        uint16[8] memory looks = [uint16(101), 150, 226, 290, 406, 480, 652, 990];
        uint256 next = 0;
        for (uint256 i = 0; i < looks.length; ++i) {
            for (; next < changes.length && changes[next] < looks[i]; ++next) {
                _settleTo(changes[next] - 1);
                _stake(BOB, 10_000e18, BOB); // as much as Alice has, from the next epoch's start
            }
            _settleTo(looks[i] - 1);
            uint256 expected = 0;
            uint256 shares = 1;
            for (uint256 epoch = 1; epoch < looks[i]; ++epoch) {
                if (shares <= next && epoch > changes[shares - 1]) ++shares;
                uint256 passed = looks[i] - 1 - epoch;
                expected += ((_stakersOf(epoch) / shares) * (passed < 182 ? passed : 182)) / 182;
            }
            (, uint256 vested, ) = _stakerRewards(provider, ALICE);
            vm.assertLe(vested, expected + DUST, "not too much");
            vm.assertGe(vested + DUST, expected, "not too little");
        }
    }

    function test_Vesting_OfTheStakersGoesAlike() external {
        _settleTo(1);
        _toEpoch(2 + 91);
        (uint256 earned, uint256 vested, ) = _stakerRewards(provider, ALICE);
        uint256 expected = _stakersOf(1);
        _checkNear(earned, expected, "earned");
        _checkNear(vested, expected / 2, "half of it");
        _toEpoch(2 + 182);
        (earned, vested, ) = _stakerRewards(provider, ALICE);
        vm.assertEq(vested, earned, "all of it");
    }

    function test_Claim_PaysWhatHasVestedAndWasNotClaimed() external {
        _settleTo(100);
        (, uint256 vested, ) = _providerRewards(rewards, provider);
        vm.prank(PAYEE);
        rewards.claimProvider(provider, BOB);
        vm.assertEq(token.balanceOf(BOB), vested, "to whom the payee says");
        vm.prank(PAYEE);
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NothingVested.selector));
        rewards.claimProvider(provider, BOB);
        (, vested, ) = _stakerRewards(provider, ALICE);
        uint256 before = token.balanceOf(ALICE);
        vm.prank(ALICE);
        rewards.claim(provider, ALICE);
        vm.assertEq(token.balanceOf(ALICE) - before, vested, "the staker's");
        _settleTo(300);
        vm.prank(ALICE);
        rewards.claim(provider, ALICE);
        (, vested, ) = _stakerRewards(provider, ALICE);
        vm.assertEq(token.balanceOf(ALICE) - before, vested, "the rest of what vested");
    }

    function test_RevertWhen_SomebodyElseClaims() external {
        _settleTo(100);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NotPayee.selector, ALICE, PAYEE));
        rewards.claimProvider(provider, ALICE);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NothingVested.selector));
        rewards.claim(provider, BOB);
    }

    function test_Restake_PutsItIntoTheSurrogateOfTheClaimantsChoice() external {
        _settleTo(100);
        (, uint256 vested, ) = _stakerRewards(provider, ALICE);
        vm.prank(ALICE);
        rewards.restake(provider, provider, address(0));
        vm.assertEq(token.getVotes(ALICE), 10_000e18 + vested, "her votes");
        (, uint256 worth) = _holds(ALICE);
        vm.assertEq(worth, 10_000e18 + vested, "her stake");
        (, vested, ) = _providerRewards(rewards, provider);
        vm.prank(PAYEE);
        rewards.restakeProvider(provider, provider, BOB);
        vm.assertEq(token.getVotes(BOB), vested, "votes of the payee's choice");
        (, worth) = _holds(PAYEE);
        vm.assertEq(worth, vested, "its own stake");
    }

    // ---- shares ----------------------------------------------------------------------------------------------------

    function test_Share_GoesByWeightAmongProviders() external {
        uint32 other = _register(OTHER, BOB);
        _serve(other, OTHER, BOB, 150, 1_000);
        _settleTo(1);
        (uint256 earned, , ) = _providerRewards(rewards, other);
        vm.assertEq(earned, 0, "no commission");
        (earned, , ) = _providerRewards(rewards, provider);
        uint256 perWeight = _emitted(1) / 20_000;
        vm.assertEq(earned, (perWeight * 5_000 * COMMISSION_BPS) / 10_000, "a quarter");
        (earned, , ) = _stakerRewards(other, BOB);
        _checkNear(earned, perWeight * 15_000, "three quarters");
    }

    function test_Share_GoesByActiveSharesAmongStakers() external {
        _stake(BOB, 30_000e18, BOB);
        _settleTo(1);
        (uint256 alices, , ) = _stakerRewards(provider, ALICE);
        (uint256 bobs, , ) = _stakerRewards(provider, BOB);
        _checkNear(alices * 3, bobs, "a quarter and three");
        _checkNear(alices + bobs, _stakersOf(1), "all of it");
    }

    function test_StakeJustBeforeTheClose_EarnsNothingOfThatEpoch() external {
        vm.warp(_endOf(1) - 1);
        _stake(BOB, 1_000_000e18, BOB);
        _settleTo(1);
        (uint256 bobs, , ) = _stakerRewards(provider, BOB);
        vm.assertEq(bobs, 0, "nothing");
        _settleTo(2);
        (bobs, , ) = _stakerRewards(provider, BOB);
        vm.assertGt(bobs, 0, "from the next on");
    }

    function test_WhoLeaves_KeepsWhatWasEarned() external {
        _stake(BOB, 30_000e18, BOB);
        _toEpoch(10);
        _leave(BOB, 30_000e18);
        _settleTo(10);
        (uint256 before, , ) = _stakerRewards(provider, BOB);
        _settleTo(40);
        _withdraw(BOB);
        (uint256 earned, uint256 vested, ) = _stakerRewards(provider, BOB);
        vm.assertEq(earned, before, "nothing more, nothing less");
        vm.assertLt(vested, earned, "still vesting");
        _settleTo(200);
        vm.prank(BOB);
        vm.assertEq(rewards.claim(provider, BOB), earned, "all of it");
    }

    function test_Slash_TakesNoRewards() external {
        _settleTo(10);
        (uint256 before, , ) = _stakerRewards(provider, ALICE);
        _slash(3_000);
        _settleSlash(ALICE);
        (uint256 earned, , ) = _stakerRewards(provider, ALICE);
        vm.assertEq(earned, before, "what was earned");
    }

    function test_AFlaggedEpoch_EarnsNothing() external {
        commitments.setFlagger(address(this));
        _settleTo(4);
        _toEpoch(6);
        commitments.flag(provider, 5, "evidence");
        (uint256 before, , ) = _providerRewards(rewards, provider);
        uint256 surplus = rewards.surplusTokens();
        _settleTo(5);
        (uint256 earned, , ) = _providerRewards(rewards, provider);
        vm.assertEq(earned, before, "nothing");
        vm.assertEq(rewards.surplusTokens() - surplus, _emitted(5), "it is nobody's");
        _settleTo(6);
        (earned, , ) = _providerRewards(rewards, provider);
        vm.assertEq(earned, before + _ownOf(6), "and the next one is as before");
    }

    function test_Commission_ChangesFromItsEpochOn() external {
        _toEpoch(5);
        _setCommission(1_000);
        _settleTo(6);
        uint256 expected = 0;
        for (uint256 epoch = 1; epoch < 6; ++epoch) expected += (_emitted(epoch) / 5_000) * 5_000 * 2_000;
        expected += (_emitted(6) / 5_000) * 5_000 * 1_000;
        (uint256 earned, , ) = _providerRewards(rewards, provider);
        vm.assertEq(earned, expected / 10_000, "exactly");
    }

    function test_AnEndedCommitment_EarnsNothingWithoutAnyCall() external {
        _settleTo(999);
        (uint256 before, , ) = _providerRewards(rewards, provider);
        _settleTo(1_005);
        (uint256 earned, , ) = _providerRewards(rewards, provider);
        vm.assertEq(earned, before, "ended by itself");
    }

    function test_WhereNobodyHasStake_TheStakersPartIsNobodys() external {
        _toEpoch(5);
        _leave(ALICE, 10_000e18);
        _toEpoch(8);
        _stake(BOB, 10_000e18, BOB);
        _settleTo(9);
        uint256 surplus = rewards.surplusTokens();
        rewards.resolve(provider, 9);
        uint256 nobodys = _stakersOf(6) + _stakersOf(7) + _stakersOf(8);
        _checkNear(rewards.surplusTokens() - surplus, nobodys, "three epochs");
        (uint256 bobs, , ) = _stakerRewards(provider, BOB);
        _checkNear(bobs, _stakersOf(9), "one epoch");
    }

    // ---- records ---------------------------------------------------------------------------------------------------

    function test_Records_AreWrittenByWhoClaimsOrAskedForFirst() external {
        for (uint256 epoch = 2; epoch < 42; ++epoch) {
            _toEpoch(epoch);
            _stake(BOB, 1e18, BOB);
        }
        _settleTo(60);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_Unresolved.selector, provider, 16, 40));
        rewards.claim(provider, ALICE);
        rewards.resolve(provider, 30);
        vm.prank(ALICE);
        rewards.claim(provider, ALICE);
        vm.prank(BOB);
        vm.expectPartialRevert(IProviderRewards.Rewards_Unresolved.selector);
        rewards.claim(provider, BOB);
        rewards.resolvePosition(provider, BOB, 100);
        vm.prank(BOB);
        rewards.claim(provider, BOB);
        (uint256 terms, uint256 points) = rewards.resolvedOf(provider);
        vm.assertEq(terms, 1, "terms");
        vm.assertEq(points, 40, "points");
    }

    /// @dev Of a provider whose first stake came after many terms.
    function test_Records_AreWrittenInPagesOfAnySize() external {
        uint32 other = _register(OTHER, BOB);
        for (uint256 epoch = 1; epoch < 6; ++epoch) {
            _toEpoch(epoch);
            vm.prank(OTHER);
            commitments.setCommission(other, uint16(epoch));
        }
        _serve(other, OTHER, BOB, 50, 1_000);
        _toEpoch(8);
        _fund(BOB, 1e18);
        vm.prank(BOB);
        vault.stake(other, 1e18, BOB);
        _settleTo(20);
        for (uint256 i = 0; i < 7; ++i) rewards.resolve(other, 1);
        (uint256 terms, uint256 points) = rewards.resolvedOf(other);
        vm.assertEq(terms, 4, "terms");
        vm.assertEq(points, 1, "points");
        vm.prank(BOB);
        rewards.claim(other, BOB);
    }

    // ---- replaced --------------------------------------------------------------------------------------------------

    function test_WhenItIsReplaced_NothingIsStranded() external {
        _settleTo(9);
        _pokeTo(14);
        ProviderRewards successor = newRewards(rewards, TRANCHES);
        controller.setRewards(address(successor));
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NotCurrent.selector, address(successor)));
        rewards.settle(1);
        _pokeTo(19);
        successor.settle(100);
        uint256 expected = 0;
        for (uint256 epoch = 10; epoch < 20; ++epoch) expected += _ownOf(epoch);
        (uint256 earned, , ) = _providerRewards(successor, provider);
        _checkNear(earned, expected, "those that its predecessor did not settle, too");
        _toEpoch(400);
        (earned, , ) = _providerRewards(rewards, provider);
        vm.prank(PAYEE);
        vm.assertEq(rewards.claimProvider(provider, PAYEE), earned, "what was earned here stays here");
        vm.assertEq(reserve.owedTokens(), 0, "all was pulled");
    }

    function test_WhenAnotherPulledInBetween_ItPaysFromWhatItWasHandedOver() external {
        _settleTo(9);
        RewardHolder between = RewardHolder(_newHolder());
        controller.setRewards(address(between));
        _pokeTo(14);
        between.collect();
        between.handOver(address(rewards));
        controller.setRewards(address(rewards));
        _settleTo(19);
        uint256 expected = 0;
        for (uint256 epoch = 1; epoch < 20; ++epoch) expected += _ownOf(epoch);
        (uint256 earned, , ) = _providerRewards(rewards, provider);
        _checkNear(earned, expected, "every epoch");
    }

    function test_WhenAnotherKeptWhatItPulled_EpochsEarnWhatIsThereAndNothingStops() external {
        _settleTo(9);
        RewardHolder between = RewardHolder(_newHolder());
        controller.setRewards(address(between));
        _pokeTo(14);
        between.collect();
        controller.setRewards(address(rewards));
        _settleTo(19);
        vm.assertGe(token.balanceOf(address(rewards)), rewards.ledger().owedTokens, "never more than is here");
        _toEpoch(400);
        vm.prank(PAYEE);
        rewards.claimProvider(provider, PAYEE);
    }

    function test_Surplus_GoesToTheTreasuryByVoteAndNothingElseDoes() external {
        _settleTo(50);
        uint256 surplus = rewards.surplusTokens();
        vm.expectRevert(abi.encodeWithSelector(IProviderRewards.Rewards_NoSurplus.selector, surplus + 1, surplus));
        rewards.returnSurplus(surplus + 1);
        uint256 treasury = token.balanceOf(address(this));
        rewards.returnSurplus(surplus);
        vm.assertEq(token.balanceOf(address(this)) - treasury, surplus, "nobody's");
        vm.prank(PAYEE);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, PAYEE, address(this)));
        rewards.returnSurplus(0);
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _newHolder() private returns (address) {
        return address(new RewardHolder(reserve));
    }

    function _emitted(uint256 epoch) private view returns (uint256) {
        return _record(epoch).emissionTokens;
    }

    /// @dev Of an epoch in which the provider is alone, with 50 units.
    function _ownOf(uint256 epoch) private view returns (uint256) {
        return ((_emitted(epoch) / 5_000) * 5_000 * COMMISSION_BPS) / 10_000;
    }

    function _stakersOf(uint256 epoch) private view returns (uint256) {
        return ((_emitted(epoch) / 5_000) * 5_000 * (10_000 - COMMISSION_BPS)) / 10_000;
    }

    function _checkProvider(uint256 expectedEarned, uint256 expectedVested) private {
        (uint256 earned, uint256 vested, ) = _providerRewards(rewards, provider);
        vm.assertEq(earned, expectedEarned, "earned");
        vm.assertEq(vested, expectedVested, "vested");
    }

    /// @dev At most what is expected, and next to nothing less.
    function _checkNear(uint256 value, uint256 expected, string memory what) private pure {
        vm.assertLe(value, expected + 5, what);
        vm.assertGe(value + DUST, expected, what);
    }
}
