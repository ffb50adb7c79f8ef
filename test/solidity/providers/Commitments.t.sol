// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {AsksPause} from "../../../contracts/committee/powers/AsksPause.sol";
import {ICommitteePause} from "../../../contracts/committee/powers/ICommitteePause.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {ICommitments} from "../../../contracts/providers/ICommitments.sol";
import {IProviderRegistry} from "../../../contracts/providers/IProviderRegistry.sol";
import {SettableFeed} from "../../contracts/SettableFeed.sol";
import {RewardFixture} from "./RewardFixture.sol";
import {vm} from "../Vm.sol";

/// @dev A committee that has paused everything.
contract PausedCommitments is ICommitteePause {
    function isPaused(address) external pure returns (bool) {
        return true;
    }
}

contract CommitmentsTest is RewardFixture {
    address private constant FLAGGER = address(0xf1a6);
    address private constant SUSPENDER = address(0x5059);

    function setUp() public override {
        super.setUp();
        _declare(provider, OPERATOR, CPU, 100);
        _declare(provider, OPERATOR, GPU, 10);
        _toEpoch(1);
    }

    // ---- activate --------------------------------------------------------------------------------------------------

    function test_Activate_NeedsTheStakeAtTheLowSideOfThePrice() external {
        feed.set(0.5e8, 2e8);
        _stake(ALICE, 4_000e18 - 1, ALICE);
        vm.prank(OPERATOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommitments.Commitments_StakeMissing.selector,
                provider,
                4_000e18 - 1,
                uint256(4_000e18)
            )
        );
        commitments.activate(provider, CPU, 10, 100);
        _stake(BOB, 1e18, BOB);
        _activate(provider, OPERATOR, 10, 100);
        vm.assertEq(uint256(commitments.commitmentOf(provider).neededTokens), 4_000e18, "10 x $200 at $0.50");
    }

    function test_Activate_CountsFromTheNextEpochToItsEnd() external {
        _stake(ALICE, 10_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _checkChange(1, 0);
        _checkChange(2, 1_000);
        _checkChange(50, -1_000);
        (bool found, , ICommitments.Terms memory terms) = commitments.termsBefore(provider, 3);
        vm.assertTrue(found, "found");
        vm.assertEq(uint256(terms.weight), 1_000, "weight");
        vm.assertEq(uint256(terms.untilEpoch), 50, "end");
    }

    function test_Activate_MoreJoinsTheCommitmentAndEndsWithIt() external {
        _stake(ALICE, 30_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _toEpoch(10);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_RunsUntil.selector, 50));
        commitments.activate(provider, GPU, 1, 60);
        feed.set(0.5e8, 1e8);
        vm.prank(OPERATOR);
        commitments.activate(provider, GPU, 1, 50);
        vm.assertEq(
            uint256(commitments.commitmentOf(provider).neededTokens),
            12_000e18,
            "the first at its own price, the second at today's"
        );
        _checkChange(11, 5_000);
        _checkChange(50, -6_000);
        vm.assertEq(commitments.unitsOf(provider, GPU), 1, "units");
    }

    function test_Activate_AfterTheEndBeginsAnew() external {
        _stake(ALICE, 10_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _toEpoch(49);
        _activate(provider, OPERATOR, 5, 60);
        vm.assertEq(commitments.unitsOf(provider, CPU), 5, "units");
        vm.assertEq(uint256(commitments.commitmentOf(provider).neededTokens), 1_000e18, "stake");
        _checkChange(50, -500);
        _checkChange(60, -500);
    }

    function test_RevertWhen_ThePriceFeedHasNoPrice() external {
        _stake(ALICE, 10_000e18, ALICE);
        feed.set(0, 1e8);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(SettableFeed.NoPrice.selector));
        commitments.activate(provider, CPU, 1, 50);
    }

    function test_RevertWhen_UnitsAreNotThereOrNotOffered() external {
        _stake(ALICE, 100_000e18, ALICE);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_MoreThanDeclared.selector, CPU, 101, 100));
        commitments.activate(provider, CPU, 101, 50);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NoUnits.selector));
        commitments.activate(provider, CPU, 0, 50);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NotOperator.selector, ALICE, provider));
        commitments.activate(provider, CPU, 1, 50);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_DurationOutOfBounds.selector, 0, 1, 3_650));
        commitments.activate(provider, CPU, 1, 2);
        registry.setKindListed(CPU, false);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.Registry_KindNotListed.selector, CPU));
        commitments.activate(provider, CPU, 1, 50);
        registry.setBarred(provider, true);
        vm.prank(OPERATOR);
        vm.expectPartialRevert(IProviderRegistry.Registry_NotActive.selector);
        commitments.activate(provider, GPU, 1, 50);
    }

    function test_WhenTheCommitteePauses_NothingIsActivatedAndWhatRunsGoesOn() external {
        _stake(ALICE, 10_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        commitments.setPauses(new PausedCommitments());
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(AsksPause.AsksPause_Paused.selector, address(commitments)));
        commitments.activate(provider, CPU, 1, 50);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(AsksPause.AsksPause_Paused.selector, address(commitments)));
        commitments.renew(provider, 60);
        _checkChange(50, -1_000);
    }

    // ---- renew -----------------------------------------------------------------------------------------------------

    function test_Renew_TakesStakeAndWeightsOfTheDay() external {
        _stake(ALICE, 2_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        feed.set(0.5e8, 1e8);
        registry.setParameter(2 * CPU, 120);
        // Neither the price nor the vote does anything to what runs.
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NothingChanges.selector, provider));
        commitments.cover(provider);
        _toEpoch(40);
        vm.prank(OPERATOR);
        vm.expectPartialRevert(ICommitments.Commitments_StakeMissing.selector);
        commitments.renew(provider, 90);
        _stake(BOB, 2_000e18, BOB);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_EndsEarlier.selector, 49, 50));
        commitments.renew(provider, 49);
        vm.prank(OPERATOR);
        commitments.renew(provider, 90);
        vm.assertEq(uint256(commitments.commitmentOf(provider).neededTokens), 4_000e18, "stake");
        vm.assertEq(uint256(commitments.commitmentOf(provider).weight), 1_200, "weight");
        _checkChange(41, 200);
        _checkChange(50, 0);
        _checkChange(90, -1_200);
    }

    function test_Renew_LeavesOutWhatIsOffTheListOrNoLongerDeclared() external {
        _stake(ALICE, 100_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        vm.prank(OPERATOR);
        commitments.activate(provider, GPU, 4, 50);
        registry.setKindListed(GPU, false);
        _declare(provider, OPERATOR, CPU, 7);
        _checkChange(50, -21_000); // what runs stays
        vm.prank(OPERATOR);
        commitments.renew(provider, 60);
        vm.assertEq(commitments.unitsOf(provider, GPU), 0, "off the list");
        vm.assertEq(commitments.unitsOf(provider, CPU), 7, "as declared");
        _checkChange(60, -700);
        registry.setKindListed(CPU, false);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NoUnits.selector));
        commitments.renew(provider, 70);
    }

    function test_Renew_AfterTheEndBeginsFromTheNextEpoch() external {
        _stake(ALICE, 10_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _toEpoch(55);
        vm.prank(OPERATOR);
        commitments.renew(provider, 70);
        _checkChange(50, -1_000);
        _checkChange(56, 1_000);
        _checkChange(70, -1_000);
    }

    // ---- cover -----------------------------------------------------------------------------------------------------

    function test_Cover_FitsTheWeightToTheStake() external {
        _stake(ALICE, 2_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _slash(3_000);
        commitments.cover(provider);
        _checkLast(700);
        _leave(ALICE, 700e18);
        commitments.cover(provider);
        _checkLast(350);
        _toEpoch(10);
        _stake(BOB, 2_000e18, BOB);
        commitments.cover(provider);
        _checkLast(1_000);
        _checkChange(2, 350);
        _checkChange(11, 650);
        _checkChange(50, -1_000);
        _toEpoch(49);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NothingChanges.selector, provider));
        commitments.cover(provider);
    }

    // ---- commission ------------------------------------------------------------------------------------------------

    function test_Commission_RisesByAStepAfterItsNotice() external {
        _stake(ALICE, 2_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_CommissionTooHigh.selector, 2_501, 2_500));
        commitments.setCommission(provider, 2_501);
        _setCommission(2_500);
        uint256 ready = block.timestamp + 14 days;
        vm.warp(ready - 1);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NoticeRuns.selector, ready - 1, ready));
        commitments.raiseCommission(provider);
        vm.assertEq(uint256(commitments.commitmentOf(provider).commissionBps), 2_000, "not yet");
        vm.warp(ready);
        commitments.raiseCommission(provider);
        (, , ICommitments.Terms memory terms) = commitments.termsBefore(provider, 16);
        vm.assertEq(uint256(terms.commissionBps), 2_000, "the epoch that runs");
        (, , terms) = commitments.termsBefore(provider, 17);
        vm.assertEq(uint256(terms.commissionBps), 2_500, "the next");
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NotAnnounced.selector, provider));
        commitments.raiseCommission(provider);
    }

    function test_Commission_FallsWithTheNextEpochAndTakesBackARise() external {
        _stake(ALICE, 2_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _setCommission(2_500);
        _setCommission(1_000);
        vm.warp(block.timestamp + 30 days);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NotAnnounced.selector, provider));
        commitments.raiseCommission(provider);
        _checkLast(1_000);
        vm.assertEq(uint256(commitments.commitmentOf(provider).commissionBps), 1_000, "lower");
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NotOperator.selector, ALICE, provider));
        commitments.setCommission(provider, 0);
    }

    function test_Commission_IsFreeWhileNobodyHasStaked() external {
        _setCommission(9_000);
        vm.assertEq(uint256(commitments.commitmentOf(provider).commissionBps), 9_000, "free");
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_CommissionTooHigh.selector, 10_001, 10_000));
        commitments.setCommission(provider, 10_001);
    }

    // ---- flags -----------------------------------------------------------------------------------------------------

    function test_Flag_TakesOneEpochWithTheTotalAsItWas() external {
        _stake(ALICE, 30_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        commitments.setFlagger(FLAGGER);
        _toEpoch(5);
        vm.prank(OPERATOR);
        commitments.activate(provider, GPU, 1, 50);
        vm.prank(FLAGGER);
        commitments.flag(provider, 4, "evidence");
        vm.prank(FLAGGER);
        commitments.flag(provider, 5, "evidence");
        uint256[4] memory weights = [uint256(1_000), 0, 0, 6_000];
        for (uint256 epoch = 3; epoch < 7; ++epoch) {
            (, , ICommitments.Terms memory terms) = commitments.termsBefore(provider, epoch + 1);
            vm.assertEq(uint256(terms.weight), weights[epoch - 3], "weight");
        }
        (int64 change, uint64 flagged) = commitments.weightsOf(4);
        vm.assertTrue(change == 0, "the total stays");
        vm.assertEq(uint256(flagged), 1_000, "flagged");
        _checkChange(6, 5_000);
        _checkChange(50, -6_000);
        vm.prank(FLAGGER);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NothingToFlag.selector, provider, 5));
        commitments.flag(provider, 5, "again");
    }

    function test_RevertWhen_AnEpochIsNotOpenOrAStrangerFlags() external {
        _stake(ALICE, 2_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _toEpoch(5);
        vm.expectRevert(
            abi.encodeWithSelector(ICommitments.Commitments_NotFlagger.selector, address(this), address(0))
        );
        commitments.flag(provider, 5, "evidence");
        commitments.setFlagger(FLAGGER);
        vm.prank(FLAGGER);
        vm.expectPartialRevert(ICommitments.Commitments_NotOpen.selector);
        commitments.flag(provider, 6, "to come");
        vm.warp(_cutoffOf(4) - 1);
        vm.prank(FLAGGER);
        commitments.flag(provider, 4, "in time");
        vm.warp(_cutoffOf(5));
        vm.prank(FLAGGER);
        vm.expectPartialRevert(ICommitments.Commitments_NotOpen.selector);
        commitments.flag(provider, 5, "it may be settled now");
    }

    function test_RevertWhen_AnyoneElseNamesFeedOrFlagger() external {
        bytes memory refusal = abi.encodeWithSelector(
            OnlyTimelock.OnlyTimelock_Refused.selector,
            OPERATOR,
            address(this)
        );
        vm.prank(OPERATOR);
        vm.expectRevert(refusal);
        commitments.setPriceFeed(feed);
        vm.prank(OPERATOR);
        vm.expectRevert(refusal);
        commitments.setFlagger(OPERATOR);
    }

    // ---- suspension ------------------------------------------------------------------------------------------------

    function test_Suspended_HasNoWeightFromTheNextEpochOn() external {
        _suspendServing();
        _checkLast(0);
        _checkChange(6, -1_000);
        _checkChange(50, 0);
        _suspend(false);
        _checkLast(1_000);
        _checkChange(6, 0);
        _checkChange(50, -1_000);
    }

    function test_WhileSuspended_NothingGivesWeight() external {
        _suspendServing();
        _toEpoch(7);
        _stake(BOB, 10_000e18, BOB);
        vm.prank(OPERATOR);
        commitments.activate(provider, CPU, 5, 50);
        _checkLast(0);
        vm.prank(OPERATOR);
        commitments.renew(provider, 60);
        _checkLast(0);
        vm.prank(OPERATOR);
        commitments.setCommission(provider, 100);
        _checkLast(0);
        vm.expectRevert(abi.encodeWithSelector(ICommitments.Commitments_NothingChanges.selector, provider));
        commitments.cover(provider);
        _toEpoch(8);
        _suspend(false);
        _checkLast(1_500);
        _checkChange(9, 1_500);
        _checkChange(60, -1_500);
    }

    function test_WhenASuspensionEnds_TheWeightIsWhatTheStakeCovers() external {
        _suspendServing();
        _slash(2_500);
        _suspend(false);
        _checkLast(750);
    }

    function test_WhenNothingRuns_ASuspensionIsKept() external {
        commitments.setSuspender(SUSPENDER);
        uint256 terms = commitments.commitmentOf(provider).terms;
        _suspend(true);
        vm.assertEq(uint256(commitments.commitmentOf(provider).terms), terms, "no terms");
        _stake(ALICE, 2_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        _checkLast(0);
        _suspend(true);
        vm.assertTrue(commitments.commitmentOf(provider).suspended, "twice is once");
    }

    function test_RunningUnits_AreThoseOfAllKindsUntilTheEnd() external {
        vm.assertEq(commitments.runningUnits(provider), 0, "none");
        _stake(ALICE, 30_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        vm.prank(OPERATOR);
        commitments.activate(provider, GPU, 3, 50);
        vm.assertEq(commitments.runningUnits(provider), 13, "both kinds");
        _toEpoch(49);
        vm.assertEq(commitments.runningUnits(provider), 13, "the last epoch");
        _toEpoch(50);
        vm.assertEq(commitments.runningUnits(provider), 0, "ended");
    }

    function test_RevertWhen_SomebodyElseSuspendsOrNamesWhoDoes() external {
        vm.expectRevert(
            abi.encodeWithSelector(ICommitments.Commitments_NotSuspender.selector, address(this), address(0))
        );
        commitments.setSuspended(provider, true);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, OPERATOR, address(this)));
        commitments.setSuspender(OPERATOR);
    }

    function _suspendServing() private {
        _stake(ALICE, 2_000e18, ALICE);
        _activate(provider, OPERATOR, 10, 50);
        commitments.setSuspender(SUSPENDER);
        _toEpoch(5);
        _suspend(true);
    }

    function _suspend(bool suspended) private {
        vm.prank(SUSPENDER);
        commitments.setSuspended(provider, suspended);
    }

    function _checkChange(uint256 epoch, int64 expected) private view {
        (int64 change, ) = commitments.weightsOf(epoch);
        vm.assertTrue(change == expected, string.concat("change with epoch ", vm.toString(epoch)));
    }

    function _checkLast(uint256 weight) private view {
        ICommitments.Commitment memory commitment = commitments.commitmentOf(provider);
        vm.assertEq(uint256(commitments.termsAt(provider, commitment.terms - 1).weight), weight, "weight");
    }
}
