// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {ISignedPanel} from "../../../contracts/governance/ISignedPanel.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {ICommitments} from "../../../contracts/providers/ICommitments.sol";
import {ISlashingGate} from "../../../contracts/providers/ISlashingGate.sol";
import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {Availability} from "../../../contracts/certification/Availability.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {AvailabilityFixture} from "./AvailabilityFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

contract AvailabilityTest is AvailabilityFixture {
    // ---- post ------------------------------------------------------------------------------------------------------

    function test_Post_MarksWhatAQuorumMarks() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, 0, 5);
        uint96[5] memory maps = [uint96(0x0f), 0x1e, 0x3c, 0x0c, 1 << 95];
        bytes32[] memory posted = new bytes32[](5);
        for (uint256 i = 0; i < 5; ++i) {
            report.maps[i] = _map(FIRST_KEY + i, provider, 1, maps[i]);
            posted[i] = bytes32(abi.encodePacked(vm.addr(FIRST_KEY + i), maps[i]));
        }
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.DayPosted(provider, 1, 0, 0x0c, posted);
        vm.prank(STRANGER);
        availability.post(_alone(report));

        IAvailabilityPanel.Day memory day = availability.dayOf(provider, 1);
        vm.assertEq(uint256(day.badSlots), 0x0c, "what three of five mark");
        vm.assertEq(uint256(day.sumSlots), 2, "two slots");
        vm.assertTrue(day.state == IAvailabilityPanel.State.Posted, "posted");
        vm.assertEq(availability.dayCount(provider), 1, "one day");
        vm.assertEq(availability.dayCount(provider + 1), 0, "of its provider alone");
    }

    function test_Post_AddsWhatWasLeftOut() external {
        _postDay(provider, 1, NINE_BAD);
        availability.post(_alone(_report(provider, 1, 1 << 95, 3)));
        IAvailabilityPanel.Day memory day = availability.dayOf(provider, 1);
        vm.assertEq(uint256(day.badSlots), NINE_BAD | (1 << 95), "both");
        vm.assertEq(uint256(day.sumSlots), 10, "each once");
        vm.assertEq(availability.dayCount(provider), 1, "one day");
    }

    function test_Post_PassesOverAReportThatMarksNothingNew() external {
        _register(address(0x0911), PAYEE);
        _postDay(provider, 1, TEN_BAD);
        IAvailabilityPanel.Report[] memory reports_ = new IAvailabilityPanel.Report[](2);
        reports_[0] = _report(provider, 1, NINE_BAD, 3);
        reports_[1] = _report(provider + 1, 1, NINE_BAD, 3);
        availability.post(reports_);
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), TEN_BAD, "as before");
        vm.assertEq(uint256(availability.dayOf(provider + 1, 1).badSlots), NINE_BAD, "the other is posted");
    }

    function test_RevertWhen_NothingNewIsBad() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report[] memory reports_ = _alone(_report(provider, 1, 0, 5));
        vm.expectRevert(IAvailabilityPanel.Availability_NothingBad.selector);
        availability.post(reports_);
        _postDay(provider, 1, TEN_BAD);
        reports_ = _alone(_report(provider, 1, TEN_BAD, 5));
        vm.expectRevert(IAvailabilityPanel.Availability_NothingBad.selector);
        availability.post(reports_);
        vm.expectRevert(IAvailabilityPanel.Availability_NothingBad.selector);
        availability.post(new IAvailabilityPanel.Report[](0));
    }

    function test_RevertWhen_TheEpochIsNotOpen() external {
        IAvailabilityPanel.Report[] memory reports_ = _alone(_report(provider, 2, TEN_BAD, 3));
        vm.warp(_endOf(2) - 1);
        vm.expectRevert(_notOpen(2));
        availability.post(reports_);
        vm.warp(_cutoffOf(2));
        vm.expectRevert(_notOpen(2));
        availability.post(reports_);
        vm.warp(_cutoffOf(2) - 1);
        availability.post(reports_);
    }

    function test_RevertWhen_TooFewMapsAreGiven() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report[] memory reports_ = _alone(_report(provider, 1, TEN_BAD, 2));
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_TooFewMaps.selector, provider, 1, 2, 3));
        availability.post(reports_);
    }

    function test_Post_TakesAContractsSignature() external {
        address[] memory accounts = new address[](1);
        accounts[0] = deployBuilt("ContractVoter.sol:ContractVoter", abi.encode(vm.addr(1)));
        availability.setReporters(accounts, 1);
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, 0, 1);
        bytes32 digest = availability.digestOf(provider, 1, TEN_BAD, accounts[0]);
        report.maps[0] = _signedMap(1, accounts[0], digest, TEN_BAD);
        availability.post(_alone(report));
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), TEN_BAD, "counts");
    }

    function test_ADay_KeepsTheParametersOfWhenItWasPosted() external {
        _postDay(provider, 10, TEN_BAD);
        availability.setParameter(uint8(IAvailabilityPanel.Parameter.NoRewardBelowBps), 8_000);
        availability.setParameter(uint8(IAvailabilityPanel.Parameter.SlashBelowBps), 7_000);
        availability.setParameter(uint8(IAvailabilityPanel.Parameter.SlashBps), 400);
        availability.setParameter(uint8(IAvailabilityPanel.Parameter.AnswerEpochs), 2);
        availability.setParameter(uint8(IAvailabilityPanel.Parameter.RulingEpochs), 5);
        availability.post(_alone(_report(provider, 10, 1 << 95, 3)));
        _assertTerms(10, [NO_REWARD_BELOW, SLASH_BELOW, SLASH, uint16(ANSWER_EPOCHS), uint16(RULING_EPOCHS)]);
        _postDay(provider, 11, TEN_BAD);
        _assertTerms(11, [8_000, 7_000, 400, 2, 5]);
        vm.assertEq(availability.timesOf(provider, 10).answerUntilSeconds, _answerEnd(10), "three epochs");
        vm.assertEq(availability.timesOf(provider, 11).answerUntilSeconds, _cutoffOf(11) + 2 * DAY, "two epochs");
    }

    // ---- flag ------------------------------------------------------------------------------------------------------

    function test_Flag_TakesTheRewardOfThatEpochAlone() external {
        _serve(_register(address(0x0911), PAYEE), address(0x0911), BOB, 10, 3_000);
        _settleTo(1);
        (uint256 before, , ) = _providerRewards(rewards, provider);
        _postDay(provider, 2, TEN_BAD);
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.DayFlagged(provider, 2, TEN_BAD);
        vm.expectEmit(address(commitments));
        emit ICommitments.EpochFlagged(provider, 2, 1_000, availability.evidenceOf(provider, 2, TEN_BAD));
        vm.prank(STRANGER);
        availability.flag(provider, 2);
        _settleTo(2);
        (uint256 flagged, , ) = _providerRewards(rewards, provider);
        vm.assertEq(flagged, before, "nothing of the flagged epoch");
        _settleTo(3);
        (uint256 next, , ) = _providerRewards(rewards, provider);
        vm.assertGt(next, flagged, "the next one earns");
    }

    function test_RevertWhen_ADayIsFlaggedThatCannotBe() external {
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_NoDay.selector, provider, 1));
        availability.flag(provider, 1);
        _postDay(provider, 1, NINE_BAD);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityPanel.Availability_NotBelow.selector, NINE_BAD, NO_REWARD_BELOW)
        );
        availability.flag(provider, 1);
        availability.post(_alone(_report(provider, 1, TEN_BAD, 3)));
        availability.flag(provider, 1);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_AlreadyFlagged.selector, provider, 1));
        availability.flag(provider, 1);
        _postDay(provider, 2, TEN_BAD);
        vm.warp(_cutoffOf(2));
        vm.expectRevert(_notOpen(2));
        availability.flag(provider, 2);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_NoDay.selector, provider, 3));
        availability.flag(provider, 3);
        commitments.setFlagger(address(0));
        _postDay(provider, 4, TEN_BAD);
        vm.expectPartialRevert(ICommitments.Commitments_NotFlagger.selector);
        availability.flag(provider, 4);
    }

    // ---- answer, rule, lapse ---------------------------------------------------------------------------------------

    function test_Answer_TakesABondWhileItsWindowIsOpen() external {
        _postDay(provider, 1, TEN_BAD);
        vm.warp(_cutoffOf(1) - 1);
        vm.prank(OPERATOR);
        vm.expectRevert(_tooEarly(_cutoffOf(1)));
        availability.answer(provider, 1, "reason");
        vm.warp(_answerEnd(1));
        vm.prank(OPERATOR);
        vm.expectRevert(_tooLate(_answerEnd(1)));
        availability.answer(provider, 1, "reason");
        vm.warp(_answerEnd(1) - 1);
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.DayAnswered(provider, 1, OPERATOR, BOND, "reason");
        vm.prank(OPERATOR);
        availability.answer(provider, 1, "reason");
        vm.assertEq(token.balanceOf(address(availability)), BOND, "the bond");
        vm.assertEq(availability.answerOf(provider, 1).by, OPERATOR, "whose");
        vm.assertEq(uint256(availability.answerOf(provider, 1).bondTokens), BOND, "how much");
        vm.prank(OPERATOR);
        vm.expectRevert(_wrongState(1, IAvailabilityPanel.State.Answered));
        availability.answer(provider, 1, "again");
    }

    function test_RevertWhen_AnAnswerIsNotTheOperatorsOrHasNoReason() external {
        _postDay(provider, 1, TEN_BAD);
        vm.warp(_cutoffOf(1));
        vm.prank(STRANGER);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityPanel.Availability_NotOperator.selector, STRANGER, OPERATOR)
        );
        availability.answer(provider, 1, "reason");
        vm.prank(OPERATOR);
        vm.expectRevert(IAvailabilityPanel.Availability_NoReason.selector);
        availability.answer(provider, 1, 0);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_NoDay.selector, provider, 2));
        availability.answer(provider, 2, "reason");
    }

    function test_WhenADayWasWrong_ItIsVoidAndTheBondCredited() external {
        _postDay(provider, 1, TEN_BAD);
        _postDay(provider, 2, HALF_BAD);
        _postDay(provider, 3, TEN_BAD);
        _answer(2);
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.DayRuled(provider, 2, false, "ruling");
        _rule(2, false);
        vm.assertTrue(_stateOf(2) == IAvailabilityPanel.State.Void, "void");
        vm.assertEq(uint256(availability.dayOf(provider, 1).sumSlots), 10, "before it");
        vm.assertEq(uint256(availability.dayOf(provider, 2).sumSlots), 10, "its own bad slots left out");
        vm.assertEq(uint256(availability.dayOf(provider, 3).sumSlots), 20, "and after it");
        vm.assertEq(availability.creditedTokens(OPERATOR), BOND, "credited");

        uint256 before = token.balanceOf(PAYEE);
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.BondsWithdrawn(OPERATOR, PAYEE, BOND);
        vm.prank(OPERATOR);
        availability.withdrawBonds(PAYEE);
        vm.assertEq(token.balanceOf(PAYEE), before + BOND, "paid");
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_NothingCredited.selector, OPERATOR));
        availability.withdrawBonds(PAYEE);
    }

    function test_WhenADayStands_TheBondIsTheTreasurys() external {
        _postDay(provider, 1, TEN_BAD);
        _answer(1);
        uint256 before = token.balanceOf(address(this));
        _rule(1, true);
        vm.assertTrue(_stateOf(1) == IAvailabilityPanel.State.Stands, "stands");
        vm.assertEq(token.balanceOf(address(this)), before + BOND, "the treasury's");
        vm.assertEq(availability.creditedTokens(OPERATOR), 0, "not the operator's");
        vm.prank(ARBITER);
        vm.expectRevert(_wrongState(1, IAvailabilityPanel.State.Stands));
        availability.rule(provider, 1, false, "again");
    }

    function test_RevertWhen_ARulingIsNotTheArbitersOrComesLate() external {
        _postDay(provider, 1, TEN_BAD);
        vm.prank(ARBITER);
        vm.expectRevert(_wrongState(1, IAvailabilityPanel.State.Posted));
        availability.rule(provider, 1, false, "unasked");
        _answer(1);
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_NotArbiter.selector, STRANGER, ARBITER));
        availability.rule(provider, 1, false, "ruling");
        vm.warp(_rulingEnd(1));
        vm.prank(ARBITER);
        vm.expectRevert(_tooLate(_rulingEnd(1)));
        availability.rule(provider, 1, false, "late");
    }

    function test_Lapse_LetsTheDayStandAndCreditsTheBond() external {
        _postDay(provider, 1, FORTY_NINE_BAD);
        _answer(1);
        vm.warp(_rulingEnd(1) - 1);
        vm.expectRevert(_tooEarly(_rulingEnd(1)));
        availability.lapse(provider, 1);
        vm.warp(_rulingEnd(1));
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.DayLapsed(provider, 1);
        vm.prank(STRANGER);
        availability.lapse(provider, 1);
        vm.assertTrue(_stateOf(1) == IAvailabilityPanel.State.Stands, "stands");
        vm.assertEq(availability.creditedTokens(OPERATOR), BOND, "credited");
        vm.expectRevert(_wrongState(1, IAvailabilityPanel.State.Stands));
        availability.lapse(provider, 1);
        availability.slash(provider, 1);
    }

    // ---- slash -----------------------------------------------------------------------------------------------------

    function test_Slash_IsAskedForOnceNobodyAnswered() external {
        _postDay(provider, 1, FORTY_NINE_BAD);
        vm.warp(_answerEnd(1) - 1);
        vm.expectRevert(_tooEarly(_answerEnd(1)));
        availability.slash(provider, 1);
        vm.warp(_answerEnd(1));
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.DaySlashed(provider, 1, 1, SLASH);
        vm.prank(STRANGER);
        uint256 id = availability.slash(provider, 1);
        ISlashingGate.Request memory asked = gate.requestOf(id);
        vm.assertEq(uint256(asked.provider), provider, "of the provider");
        vm.assertEq(uint256(asked.bps), SLASH, "so much");
        vm.assertEq(asked.ground, bytes32("availability"), "for that");
        vm.assertEq(asked.evidenceHash, availability.evidenceOf(provider, 1, FORTY_NINE_BAD), "with the map");
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_AlreadySlashed.selector, provider, 1));
        availability.slash(provider, 1);
        vm.warp(block.timestamp + WAIT);
        gate.execute(id);
        vm.assertEq(vault.activeTokens(provider), 1_900e18, "5% of 2,000");
    }

    function test_Slash_WaitsForTheRulingAndFollowsIt() external {
        _postDay(provider, 1, FORTY_NINE_BAD);
        _answer(1);
        vm.warp(_answerEnd(1));
        vm.expectRevert(_wrongState(1, IAvailabilityPanel.State.Answered));
        availability.slash(provider, 1);
        _rule(1, true);
        availability.slash(provider, 1);
    }

    function test_RevertWhen_AVoidDayIsSlashed() external {
        _postDay(provider, 1, FORTY_NINE_BAD);
        _answer(1);
        _rule(1, false);
        vm.warp(_answerEnd(1));
        vm.expectRevert(_wrongState(1, IAvailabilityPanel.State.Void));
        availability.slash(provider, 1);
    }

    function test_RevertWhen_ADayIsSlashedThatIsGoodEnoughOrTooOld() external {
        _postDay(provider, 1, HALF_BAD);
        _postDay(provider, 2, FORTY_NINE_BAD);
        _postDay(provider, 3, FORTY_NINE_BAD);
        _answer(3);
        _rule(3, true);
        vm.warp(_answerEnd(2) + 30 * DAY);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityPanel.Availability_NotBelow.selector, HALF_BAD, SLASH_BELOW)
        );
        availability.slash(provider, 1);
        vm.expectRevert(_tooLate(_answerEnd(2) + 30 * DAY));
        availability.slash(provider, 2);
        vm.warp(_rulingEnd(3) + 30 * DAY);
        vm.expectRevert(_tooLate(_rulingEnd(3) + 30 * DAY));
        availability.slash(provider, 3);
        vm.warp(_rulingEnd(3) + 30 * DAY - 1);
        availability.slash(provider, 3);
    }

    function test_RevertWhen_TheGateDoesNotListIt() external {
        gate.setSlasher(address(availability), "availability", 0);
        _postDay(provider, 1, FORTY_NINE_BAD);
        vm.warp(_answerEnd(1));
        vm.expectPartialRevert(ISlashingGate.Gate_NotListed.selector);
        availability.slash(provider, 1);
        vm.assertFalse(availability.dayOf(provider, 1).slashed, "it may be asked for later");
    }

    // ---- what others ask -------------------------------------------------------------------------------------------

    function test_AvailabilityBps_CountsEpochsWhoseCutOffHasPassed() external {
        _postDay(provider, 9, HALF_BAD);
        vm.assertEq(availability.availabilityBps(provider, 10), 10_000, "not final yet");
        vm.warp(_cutoffOf(9));
        vm.assertEq(availability.availabilityBps(provider, 10), 9_500, "half of one of ten");
        vm.assertEq(availability.availabilityBps(provider, 1), 5_000, "half of one");
        vm.assertEq(availability.availabilityBps(provider, 1_000), 9_995, "what came before the first counts as good");
        vm.assertEq(availability.availabilityBps(provider, 0), 10_000, "no window");
        vm.warp(_cutoffOf(18) - 1);
        vm.assertEq(availability.availabilityBps(provider, 9), 9_444, "the oldest of nine; rounded down");
        vm.warp(_cutoffOf(18));
        vm.assertEq(availability.availabilityBps(provider, 9), 10_000, "out of the window");
        vm.assertEq(availability.availabilityBps(provider, 10), 9_500, "still in one of ten");
    }

    function test_IsOut_WhenTheLastDaysWereUnderTheFloorInARow() external {
        _postDay(provider, 1, TEN_BAD);
        vm.assertTrue(availability.isOut(provider, 1), "one");
        vm.assertFalse(availability.isOut(provider, 2), "not two");
        vm.assertFalse(availability.isOut(provider, 0), "never none");
        _postDay(provider, 3, TEN_BAD);
        _postDay(provider, 4, FORTY_NINE_BAD);
        vm.assertTrue(availability.isOut(provider, 2), "two");
        vm.assertFalse(availability.isOut(provider, 3), "not over a good one");
        vm.warp(_endOf(5));
        vm.assertTrue(availability.isOut(provider, 2), "the epoch before the last one");
        vm.warp(_endOf(6));
        vm.assertFalse(availability.isOut(provider, 2), "it is back");
    }

    function test_IsOut_EndsWithADayAboveTheFloor() external {
        _postDay(provider, 1, TEN_BAD);
        _postDay(provider, 2, NINE_BAD);
        vm.assertFalse(availability.isOut(provider, 1), "above the floor");
        _postDay(provider, 3, TEN_BAD);
        vm.assertFalse(availability.isOut(provider, 2), "the one before was above it");
    }

    function test_IsOut_PassesOverVoidDays() external {
        _postDay(provider, 1, TEN_BAD);
        _postDay(provider, 2, TEN_BAD);
        _answer(2);
        _rule(2, false);
        vm.assertTrue(availability.isOut(provider, 1), "by the day before, as if nothing had been posted");
        vm.assertFalse(availability.isOut(provider, 2), "the void one does not count");
        _postDay(provider, 3, TEN_BAD);
        vm.assertFalse(availability.isOut(provider, 2), "nor in between");
    }

    function test_Days_AreReadInPages() external {
        for (uint256 epoch = 1; epoch <= 5; ++epoch) _postDay(provider, 2 * epoch, TEN_BAD);
        IAvailabilityPanel.Day[] memory page = availability.daysFrom(provider, 3, 10);
        vm.assertEq(page.length, 2, "the last two");
        vm.assertEq(uint256(page[0].epoch), 8, "in order");
        vm.assertEq(uint256(page[1].epoch), 10, "in order");
        vm.assertEq(availability.daysFrom(provider, 9, 10).length, 0, "none");
        vm.assertTrue(_stateOf(3) == IAvailabilityPanel.State.Unknown, "nothing was posted");
        for (uint256 epoch = 1; epoch <= 5; ++epoch) {
            vm.assertEq(uint256(availability.dayOf(provider, 2 * epoch).epoch), 2 * epoch, "each is found");
        }
    }

    // ---- powers ----------------------------------------------------------------------------------------------------

    function test_Votes_NameTheArbiterAndTheCheckers() external {
        bytes memory refusal = abi.encodeWithSelector(
            OnlyTimelock.OnlyTimelock_Refused.selector,
            STRANGER,
            address(this)
        );
        vm.prank(STRANGER);
        vm.expectRevert(refusal);
        availability.setArbiter(STRANGER);
        address[] memory checkers = _reporters(FIRST_KEY, 3);
        vm.prank(STRANGER);
        vm.expectRevert(refusal);
        availability.setReporters(checkers, 2);
        vm.prank(STRANGER);
        vm.expectRevert(refusal);
        availability.setParameter(uint8(IAvailabilityPanel.Parameter.BondTokens), 1);
        vm.expectEmit(address(availability));
        emit IAvailabilityPanel.ArbiterSet(ARBITER, BOB);
        availability.setArbiter(BOB);
        vm.assertEq(availability.arbiter(), BOB, "named");
    }

    function test_TheContract_DoesNotVoteWithBonds() external view {
        vm.assertEq(token.delegates(address(availability)), SENTINEL, "the sentinel");
    }

    function test_RevertWhen_AWindowCouldBeLongerThanARulingCorrects() external {
        uint256[6] memory values = [uint256(NO_REWARD_BELOW), SLASH_BELOW, SLASH, ANSWER_EPOCHS, RULING_EPOCHS, BOND];
        uint8[6] memory numbers = [0, 1, 2, 3, 4, 5];
        uint128[6] memory most = [uint128(10_000), 10_000, 10_000, 14, 30, uint128(type(uint96).max)];
        for (uint256 i = 0; i < 6; ++i) {
            IGovernedParameters.Rail[6] memory rails = _rails();
            rails[i].max = most[i] + 1;
            vm.expectRevert(
                abi.encodeWithSelector(
                    IGovernedParameters.Parameter_BadRail.selector,
                    numbers[i],
                    rails[i].min,
                    rails[i].max,
                    i == 3 || i == 4 ? 1 : 0,
                    most[i]
                )
            );
            this.newAvailability(values, rails);
            rails[i].max = most[i];
            this.newAvailability(values, rails);
        }
    }

    function _assertTerms(uint256 epoch, uint16[5] memory expected) private view {
        IAvailabilityPanel.Day memory day = availability.dayOf(provider, epoch);
        vm.assertEq(uint256(day.noRewardBelowBps), expected[0], "no reward below");
        vm.assertEq(uint256(day.slashBelowBps), expected[1], "slash below");
        vm.assertEq(uint256(day.slashBps), expected[2], "slash");
        vm.assertEq(uint256(day.answerEpochs), expected[3], "answer");
        vm.assertEq(uint256(day.rulingEpochs), expected[4], "ruling");
    }
}
