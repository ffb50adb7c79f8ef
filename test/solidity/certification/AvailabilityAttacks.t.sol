// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ISignedPanel} from "../../../contracts/governance/ISignedPanel.sol";
import {Availability} from "../../../contracts/certification/Availability.sol";
import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {AvailabilityFixture} from "./AvailabilityFixture.sol";
import {vm} from "../Vm.sol";

contract AvailabilityAttacksTest is AvailabilityFixture {
    uint96 private constant ALL_BAD = type(uint96).max;

    // ---- checkers --------------------------------------------------------------------------------------------------

    function test_OneLessThanAQuorum_MarksNothingHoweverItPosts() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, 0, 5);
        for (uint256 i = 0; i < 2; ++i) report.maps[i] = _map(FIRST_KEY + i, provider, 1, ALL_BAD);
        _expectNothing(report);
        // Beside an honest quorum that saw ten, they add none.
        for (uint256 i = 2; i < 5; ++i) report.maps[i] = _map(FIRST_KEY + i, provider, 1, TEN_BAD);
        availability.post(_alone(report));
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), TEN_BAD, "what a quorum saw");
        // Nor call after call.
        report = _report(provider, 1, 0, 3);
        for (uint256 i = 0; i < 2; ++i) report.maps[i] = _map(FIRST_KEY + i, provider, 1, ALL_BAD);
        _expectNothing(report);
    }

    function testFuzz_OneLessThanAQuorum_AddsNothingToWhatOthersSaw(
        uint96[3] memory honest,
        uint96[2] memory lies
    ) external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, 0, 5);
        uint96 seen = 0;
        for (uint256 i = 0; i < 3; ++i) {
            seen |= honest[i];
            report.maps[i] = _map(FIRST_KEY + i, provider, 1, honest[i]);
        }
        for (uint256 i = 0; i < 2; ++i) report.maps[3 + i] = _map(FIRST_KEY + 3 + i, provider, 1, lies[i]);
        try availability.post(_alone(report)) {} catch {}
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots & ~seen), 0, "no slot that no honest one saw");
    }

    function test_TwoMapsOfOneChecker_AreOneInAReport() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, 0, 3);
        report.maps[0] = _map(FIRST_KEY, provider, 1, ALL_BAD);
        report.maps[1] = _map(FIRST_KEY + 1, provider, 1, ALL_BAD);
        report.maps[2] = _map(FIRST_KEY + 1, provider, 1, TEN_BAD);
        _expectTwice(report);
        report.maps[2] = report.maps[1];
        _expectTwice(report);
        // In reports of their own each needs a quorum of others.
        report.maps[0] = _map(FIRST_KEY + 2, provider, 1, NINE_BAD);
        report.maps[1] = _map(FIRST_KEY + 3, provider, 1, NINE_BAD);
        report.maps[2] = _map(FIRST_KEY, provider, 1, ALL_BAD);
        availability.post(_alone(report));
        report.maps[2] = _map(FIRST_KEY, provider, 1, TEN_BAD);
        _expectNothing(report);
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), NINE_BAD, "what three saw");
    }

    function test_ACheckerWhomAVoteDropped_DoesNotCountAndWhatStoodStays() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory early = _report(provider, 1, NINE_BAD, 3);
        IAvailabilityPanel.Report memory more = _report(provider, 1, TEN_BAD, 3);
        availability.post(_alone(early));
        availability.setReporters(_reporters(FIRST_KEY + 1, 3), 2);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_NotReporter.selector, vm.addr(FIRST_KEY)));
        availability.post(_alone(more));
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), NINE_BAD, "by those who were checkers then");
        (more.maps[0], more.maps[2]) = (more.maps[2], _map(FIRST_KEY + 3, provider, 1, 0));
        availability.post(_alone(more));
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), TEN_BAD, "by the quorum of now");
    }

    // ---- signatures ------------------------------------------------------------------------------------------------

    function test_RevertWhen_AMapIsForged() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, TEN_BAD, 3);
        // Of a key that is no checker's, in a checker's name.
        report.maps[2] = _signedMap(
            99,
            vm.addr(FIRST_KEY + 2),
            availability.digestOf(provider, 1, TEN_BAD, vm.addr(FIRST_KEY + 2)),
            TEN_BAD
        );
        _expectBad(report, FIRST_KEY + 2);
        // With more bad slots than were signed.
        report.maps[2] = _map(FIRST_KEY + 2, provider, 1, TEN_BAD);
        report.maps[2].badSlots = ALL_BAD;
        _expectBad(report, FIRST_KEY + 2);
        // In the name of another checker.
        report.maps[2] = _map(FIRST_KEY + 2, provider, 1, TEN_BAD);
        report.maps[2].checker = vm.addr(FIRST_KEY + 3);
        _expectBad(report, FIRST_KEY + 3);
        report.maps[2].signature = "";
        _expectBad(report, FIRST_KEY + 3);
        report.maps[2] = _map(99, provider, 1, TEN_BAD);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_NotReporter.selector, vm.addr(99)));
        availability.post(_alone(report));
    }

    function test_RevertWhen_AMapIsReplayedElsewhere() external {
        Availability twin = newAvailability(
            [uint256(NO_REWARD_BELOW), SLASH_BELOW, SLASH, ANSWER_EPOCHS, RULING_EPOCHS, BOND],
            _rails()
        );
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, TEN_BAD, 3);
        report.provider = provider + 1;
        _expectBad(report, FIRST_KEY);
        report.provider = provider;
        IAvailabilityPanel.Report[] memory reports_ = _alone(report);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadSignature.selector, vm.addr(FIRST_KEY)));
        twin.post(reports_);
        uint256 chainId = block.chainid;
        vm.chainId(chainId + 1);
        _expectBad(report, FIRST_KEY);
        vm.chainId(chainId);
        availability.post(reports_);
        vm.warp(_endOf(2));
        report.epoch = 2;
        _expectBad(report, FIRST_KEY);
    }

    // ---- posting ---------------------------------------------------------------------------------------------------

    function test_WhoUnderstatesFirst_HidesNothing() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report memory report = _report(provider, 1, TEN_BAD, 5);
        for (uint256 i = 3; i < 5; ++i) report.maps[i] = _map(FIRST_KEY + i, provider, 1, FORTY_NINE_BAD);
        report.maps[2] = _map(FIRST_KEY + 2, provider, 1, FORTY_NINE_BAD);
        // The provider posts two that saw little and one that saw much, and flags nothing.
        IAvailabilityPanel.Report memory less = _report(provider, 1, TEN_BAD, 3);
        less.maps[2] = report.maps[4];
        vm.prank(OPERATOR);
        availability.post(_alone(less));
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), TEN_BAD, "less, for a while");
        availability.post(_alone(report));
        vm.assertEq(uint256(availability.dayOf(provider, 1).badSlots), FORTY_NINE_BAD, "all that a quorum saw");
    }

    function test_ADayThatIsFlagged_StillTakesMore() external {
        _postDay(provider, 1, TEN_BAD);
        availability.flag(provider, 1);
        availability.post(_alone(_report(provider, 1, FORTY_NINE_BAD, 3)));
        IAvailabilityPanel.Day memory day = availability.dayOf(provider, 1);
        vm.assertEq(uint256(day.badSlots), FORTY_NINE_BAD, "more");
        vm.assertTrue(day.flagged, "and flagged still");
    }

    function test_ALatePost_CannotReachADayThatWasAnswered() external {
        _postDay(provider, 1, TEN_BAD);
        IAvailabilityPanel.Report[] memory reports_ = _alone(_report(provider, 1, ALL_BAD, 5));
        _answer(1);
        vm.expectRevert(_notOpen(1));
        availability.post(reports_);
        _rule(1, false);
        vm.expectRevert(_notOpen(1));
        availability.post(reports_);
    }

    // ---- the provider ----------------------------------------------------------------------------------------------

    function test_AnotherOperatorOrOrganisation_ShedsNoDay() external {
        _postDay(provider, 1, FORTY_NINE_BAD);
        vm.prank(OPERATOR);
        registry.proposeOperator(provider, BOB);
        vm.prank(BOB);
        registry.acceptOperator(provider);
        vm.prank(BOB);
        registry.setStatement(provider, keccak256("another"), keccak256("another"));
        vm.prank(BOB);
        registry.close(provider);
        vm.warp(_cutoffOf(1));
        vm.assertEq(availability.availabilityBps(provider, 1), 4_895, "its past");
        vm.assertTrue(availability.isOut(provider, 1), "its outage");
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityPanel.Availability_NotOperator.selector, OPERATOR, BOB));
        availability.answer(provider, 1, "reason");
        vm.warp(_answerEnd(1));
        availability.slash(provider, 1);
    }

    function test_AnOperatorThatIsReplaced_GetsItsOwnBondBack() external {
        _postDay(provider, 1, TEN_BAD);
        _answer(1);
        vm.prank(OPERATOR);
        registry.proposeOperator(provider, BOB);
        vm.prank(BOB);
        registry.acceptOperator(provider);
        _rule(1, false);
        vm.assertEq(availability.creditedTokens(BOB), 0, "not the new one's");
        vm.assertEq(availability.creditedTokens(OPERATOR), BOND, "whose it was");
    }

    function test_RevertWhen_TheBondIsNotThere() external {
        _postDay(provider, 1, TEN_BAD);
        vm.warp(_cutoffOf(1));
        vm.prank(OPERATOR);
        token.approve(address(availability), BOND - 1);
        vm.prank(OPERATOR);
        vm.expectRevert();
        availability.answer(provider, 1, "reason");
        vm.assertTrue(_stateOf(1) == IAvailabilityPanel.State.Posted, "not answered");
    }

    function _expectNothing(IAvailabilityPanel.Report memory report) private {
        vm.expectRevert(IAvailabilityPanel.Availability_NothingBad.selector);
        availability.post(_alone(report));
    }

    function _expectTwice(IAvailabilityPanel.Report memory report) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailabilityPanel.Availability_CheckerTwice.selector,
                provider,
                1,
                vm.addr(FIRST_KEY + 1)
            )
        );
        availability.post(_alone(report));
    }

    function _expectBad(IAvailabilityPanel.Report memory report, uint256 key) private {
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadSignature.selector, vm.addr(key)));
        availability.post(_alone(report));
    }
}
