// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CountingRule, ElectionRails, ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

contract ElectionPhasesTest is ElectionFixture {
    // ---- opening ---------------------------------------------------------------------------------------------------

    function test_Open_ByVoteAtAnyTime() external {
        vm.assertEq(elections.open(), 1, "first");
        _assertPhase(1, ICommitteeElections.Phase.Registration, "begins at once");
        vm.assertEq(elections.latest(), 1, "latest");
    }

    function test_Open_ByAnyoneOnceDue() external {
        uint256 dueSeconds = block.timestamp + 1 days;
        seats.setNextElectionSeconds(dueSeconds);
        vm.warp(dueSeconds - 1);
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_NotDue.selector, dueSeconds - 1, dueSeconds)
        );
        elections.open();
        vm.warp(dueSeconds);
        vm.prank(stranger);
        elections.open();
    }

    function test_Open_OneAtATime() external {
        uint256 number = elections.open();
        vm.expectRevert(_running(number, ICommitteeElections.Phase.Registration));
        elections.open();
        seats.setOpenSeats(1);
        vm.expectRevert(_running(number, ICommitteeElections.Phase.Registration));
        elections.openByElection();
        vm.warp(elections.standingOf(number).votingSeconds);
        vm.expectRevert(_running(number, ICommitteeElections.Phase.Voting));
        elections.open();
    }

    function test_Open_AgainWhenTheLastIsSettled() external {
        uint256 number = _openVote(4);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        _endVote(number);
        vm.expectRevert(_running(number, ICommitteeElections.Phase.Counting));
        elections.open();
        elections.count(number, ALL);
        vm.assertEq(elections.open(), number + 1, "next");
        vm.assertEq(elections.qualifiedOf(number + 1).length, 0, "starts afresh");
        vm.assertEq(elections.qualifiedOf(number).length, 4, "the last one stays");
    }

    function test_Open_ByAnyoneOnceTheLastIsSeated() external {
        uint256 number = _settled();
        seats.setOpenSeats(2);
        uint256 untilSeconds = vm.getBlockTimestamp() + 14 days;
        vm.warp(untilSeconds - 1);
        _expectAwaitsSeating(number, untilSeconds);
        uint256 snapshot = vm.snapshotState();
        seats.setSeatedElection(number);
        vm.prank(stranger);
        vm.assertEq(elections.open(), number + 1, "seated");
        vm.revertToState(snapshot);
        seats.setSeatedElection(number);
        seats.setNextElectionSeconds(type(uint256).max);
        vm.assertEq(elections.openByElection(), number + 1, "seated, a by-election");
        vm.revertToState(snapshot);
        vm.assertEq(elections.open(), number + 1, "by vote, seated or not");
        vm.revertToState(snapshot);
        vm.warp(untilSeconds);
        vm.prank(stranger);
        vm.assertEq(elections.open(), number + 1, "never seated");
    }

    function test_Open_ByAnyoneAfterAFailedElection() external {
        uint256 number = _openVote(4);
        vm.warp(elections.standingOf(number).votingEndSeconds + WEEK);
        seats.setNextElectionSeconds(0);
        vm.prank(stranger);
        vm.assertEq(elections.open(), number + 1, "at once");
    }

    /// @dev The time of the settlement is kept in few bits, which never make it later.
    function test_Open_AfterACountThatCameVeryLate() external {
        uint256 number = _openVote(4);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        vm.warp(elections.standingOf(number).votingEndSeconds + type(uint24).max + 15 days);
        elections.count(number, ALL);
        seats.setNextElectionSeconds(0);
        vm.prank(stranger);
        vm.assertEq(elections.open(), number + 1, "long over");
    }

    function test_OpenByElection_ForTheOpenSeats() external {
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NoOpenSeats.selector));
        elections.openByElection();
        seats.setOpenSeats(2);
        vm.prank(stranger);
        uint256 number = elections.openByElection();
        ElectionTerms memory terms = elections.termsOf(number);
        vm.assertTrue(elections.standingOf(number).byElection, "says so");
        vm.assertEq(terms.seats, 2, "seats");
        vm.assertEq(terms.approvals, 2, "no more approvals than seats");
        vm.assertEq(terms.minSeats, 1, "one is enough");
        vm.assertEq(terms.runnersUp, _terms().runnersUp, "all else as set");
        (uint256 places, bool byElection, uint256 cap) = elections.purpose(number);
        vm.assertEq(places, 2, "for two seats");
        vm.assertTrue(byElection, "of the running term");
        vm.assertEq(cap, terms.orgCap, "cap");
    }

    function test_OpenByElection_ForNoMoreThanAllSeats() external {
        seats.setOpenSeats(300);
        vm.assertEq(elections.termsOf(elections.openByElection()).seats, _terms().seats, "all");
    }

    // ---- phases ----------------------------------------------------------------------------------------------------

    function test_Phases_FollowTheTime() external {
        uint256 openedSeconds = block.timestamp;
        uint256 number = elections.open();
        uint256[4] memory ends = [
            openedSeconds + WEEK,
            openedSeconds + 2 * WEEK,
            openedSeconds + 4 * WEEK,
            openedSeconds + 7 * WEEK
        ];
        for (uint256 i = 0; i < 4; ++i) {
            vm.warp(ends[i] - 1);
            vm.assertEq(uint256(elections.phaseOf(number)), 1 + i, "up to its last second");
            vm.warp(ends[i]);
            if (i < 3) vm.assertEq(uint256(elections.phaseOf(number)), 2 + i, "from its first second");
        }
        _assertPhase(0, ICommitteeElections.Phase.None, "none");
        _assertPhase(number + 1, ICommitteeElections.Phase.None, "none yet");
    }

    function test_Turnout_AtTheFloorEndsTheVoteInTime() external {
        uint256 number = _openVote(4);
        // 5% of the votable supply.
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        vm.warp(elections.standingOf(number).votingEndSeconds);
        _assertPhase(number, ICommitteeElections.Phase.Counting, "at once");
    }

    function test_Turnout_BelowTheFloorExtendsOnceAndFails() external {
        uint256 number = _openVote(4);
        for (uint256 holder = 1; holder <= 4; ++holder) _vote(number, holder, 1);
        uint256 endSeconds = elections.standingOf(number).votingSeconds + 3 * WEEK;
        vm.assertEq(elections.standingOf(number).votingEndSeconds, endSeconds, "before");
        vm.warp(endSeconds);
        vm.assertTrue(elections.standingOf(number).extended, "extended");
        vm.assertEq(elections.standingOf(number).votingEndSeconds, endSeconds + WEEK, "by a week");
        vm.warp(endSeconds + WEEK - 1);
        _assertPhase(number, ICommitteeElections.Phase.Voting, "goes on");
        vm.warp(endSeconds + WEEK);
        _assertPhase(number, ICommitteeElections.Phase.Failed, "once");
        vm.expectRevert(_wrongPhase(number, ICommitteeElections.Phase.Failed, ICommitteeElections.Phase.Counting));
        elections.count(number, ALL);
        (bool settled, , , , ) = elections.result(number);
        vm.assertFalse(settled, "no result");
        elections.open();
    }

    function test_Turnout_ReachedInTheExtensionLeavesItItsTime() external {
        uint256 number = _openVote(4);
        for (uint256 holder = 1; holder <= 4; ++holder) _vote(number, holder, 1);
        uint256 endSeconds = elections.standingOf(number).votingEndSeconds;
        vm.warp(endSeconds + 1);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.VoteExtended(number, 4 * _votes(), 5 * _votes(), endSeconds + WEEK);
        _vote(number, 5, 2);
        _assertPhase(number, ICommitteeElections.Phase.Voting, "goes on");
        vm.warp(endSeconds + WEEK - 1);
        _vote(number, 6, 2);
        vm.warp(endSeconds + WEEK);
        _assertPhase(number, ICommitteeElections.Phase.Counting, "then ends");
        elections.count(number, ALL);
        (bool settled, , , , ) = elections.result(number);
        vm.assertTrue(settled, "with a result");
    }

    /// @dev Half of three weeks, and a week: it falls for two weeks and a half.
    function test_Turnout_AnExtensionGoesOnFromTheDeclinedWeight() external {
        ElectionTerms memory terms = _terms();
        terms.decayFromBps = 5_000;
        elections.setNextTerms(terms);
        uint256 number = _openVote(4);
        uint256 endSeconds = elections.standingOf(number).votingEndSeconds;
        vm.warp(endSeconds - (3 * uint256(WEEK)) / 2);
        vm.assertEq(elections.weightNow(number, vm.addr(1)), _votes(), "full in its first half");
        vm.warp(endSeconds - 1);
        uint256 last = elections.weightNow(number, vm.addr(1));
        vm.warp(endSeconds);
        uint256 first = elections.weightNow(number, vm.addr(1));
        vm.assertEq(first, (_votes() * 2) / 5, "goes on");
        vm.assertLt(first, last, "no heavier than a second earlier");
        vm.warp(endSeconds + WEEK / 2);
        vm.assertEq(elections.weightNow(number, vm.addr(1)), _votes() / 5, "falls on");
        vm.warp(endSeconds + WEEK - 1);
        vm.assertLt(elections.weightNow(number, vm.addr(1)), _votes() / 1_000_000, "to nothing");
    }

    function test_Turnout_CountsVotesBeforeTheDecline() external {
        ElectionTerms memory terms = _terms();
        terms.decayFromBps = 2_500;
        elections.setNextTerms(terms);
        uint256 number = _openVote(4);
        vm.warp(elections.standingOf(number).votingEndSeconds - 1);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        vm.warp(block.timestamp + 1);
        _assertPhase(number, ICommitteeElections.Phase.Counting, "reached");
    }

    function test_Turnout_WithoutAnExtensionFailsAtOnce() external {
        ElectionTerms memory terms = _terms();
        terms.extensionSeconds = 0;
        elections.setNextTerms(terms);
        uint256 number = _openVote(4);
        for (uint256 holder = 1; holder <= 4; ++holder) _vote(number, holder, 1);
        _endVote(number);
        vm.assertFalse(elections.standingOf(number).extended, "not extended");
        _assertPhase(number, ICommitteeElections.Phase.Failed, "failed");
    }

    function test_Turnout_NobodyVotes() external {
        uint256 number = _openVote(4);
        vm.warp(elections.standingOf(number).votingEndSeconds + WEEK);
        _assertPhase(number, ICommitteeElections.Phase.Failed, "failed");
    }

    function test_NobodyQualifies_FailsWithoutAFloorToo() external {
        ElectionTerms memory terms = _terms();
        terms.turnoutFloorBps = 0;
        elections.setNextTerms(terms);
        uint256 number = elections.open();
        vm.warp(elections.standingOf(number).votingEndSeconds);
        elections.count(number, ALL);
        _assertPhase(number, ICommitteeElections.Phase.Failed, "failed");
    }

    // ---- terms -----------------------------------------------------------------------------------------------------

    function test_SetNextTerms_ByVoteForLaterElections() external {
        uint256 number = elections.open();
        ElectionTerms memory terms = _terms();
        (terms.seats, terms.approvals, terms.rule) = (12, 12, CountingRule.Plain);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, stranger, address(this)));
        elections.setNextTerms(terms);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.NextTermsSet(_terms(), terms);
        elections.setNextTerms(terms);
        vm.assertEq(keccak256(abi.encode(elections.termsOf(number))), keccak256(abi.encode(_terms())), "frozen");
        vm.assertEq(keccak256(abi.encode(elections.nextTerms())), keccak256(abi.encode(terms)), "next");
    }

    function test_SetNextTerms_StaysWithinTheRails() external {
        _assertBounds("registrationSeconds", 1 hours, 60 days);
        _assertBounds("endorsementSeconds", 1 hours, 60 days);
        _assertBounds("vettingSeconds", 1 hours, 60 days);
        _assertBounds("votingSeconds", MIN_VOTING, 60 days);
        _assertBounds("extensionSeconds", 0, 60 days);
        _assertBounds("termSeconds", 365 days, 730 days);
        _assertBounds("bondWei", 0, 10 ether);
        _assertBounds("maxExclusions", 0, 5);
        _assertBounds("seats", 6, 12);
        _assertBounds("runnersUp", 0, 12);
        _assertBounds("approvals", 1, 6);
        _assertBounds("orgCap", 1, 6);
        _assertBounds("minSeats", 1, 6);
        _assertBounds("minEndorsementBps", 50, 500);
        _assertBounds("minCombinationBps", 5, 100);
        _assertBounds("turnoutFloorBps", 0, 2_000);
        _assertBounds("bondReturnBps", 0, 50);
        _assertBounds("decayFromBps", 2_500, 10_000);
    }

    function test_Constructor_RefusesWhatCannotWork() external {
        ElectionRails memory rails = _rails();
        rails.minWindowSeconds = rails.maxWindowSeconds + 1;
        _expectOutOfBounds("minWindowSeconds", rails.minWindowSeconds, 1, rails.maxWindowSeconds);
        this.deploy(address(token), rails);
        rails = _rails();
        rails.minVotingSeconds = rails.maxWindowSeconds + 1;
        _expectOutOfBounds("minVotingSeconds", rails.minVotingSeconds, 0, rails.maxWindowSeconds);
        this.deploy(address(token), rails);
        rails = _rails();
        rails.minTermSeconds = 0;
        _expectOutOfBounds("minTermSeconds", 0, 1, rails.maxTermSeconds);
        this.deploy(address(token), rails);
        rails = _rails();
        rails.maxEndorsementBps = 49;
        _expectOutOfBounds("maxEndorsementBps", 49, 50, 10_000);
        this.deploy(address(token), rails);
        rails = _rails();
        rails.maxTurnoutFloorBps = 10_001;
        _expectOutOfBounds("maxTurnoutFloorBps", 10_001, 0, 10_000);
        this.deploy(address(token), rails);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NoCode.selector, stranger));
        this.deploy(stranger, _rails());
    }

    function deploy(address token_, ElectionRails memory rails) external {
        deployBuilt("Elections.sol:Elections", abi.encode(address(this), token_, seats, safe, rails, _terms()));
    }

    /// @dev Two days after the vote; the next one is due.
    function _settled() private returns (uint256 number) {
        number = _openVote(4);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        vm.warp(elections.standingOf(number).votingEndSeconds + 2 days);
        elections.count(number, ALL);
        seats.setNextElectionSeconds(0);
    }

    function _expectAwaitsSeating(uint256 number, uint256 untilSeconds) private {
        bytes memory awaits = abi.encodeWithSelector(
            ICommitteeElections.Elections_AwaitsSeating.selector,
            number,
            untilSeconds
        );
        vm.prank(stranger);
        vm.expectRevert(awaits);
        elections.open();
        vm.expectRevert(awaits);
        elections.openByElection();
    }

    function _running(uint256 number, ICommitteeElections.Phase phase) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICommitteeElections.Elections_Running.selector, number, phase);
    }

    function _expectOutOfBounds(bytes32 term, uint256 value, uint256 least, uint256 most) private {
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_TermOutOfBounds.selector, term, value, least, most)
        );
    }

    /// @dev Takes both bounds, and nothing beyond.
    function _assertBounds(bytes32 term, uint256 least, uint256 most) private {
        elections.setNextTerms(_with(term, least));
        elections.setNextTerms(_with(term, most));
        if (least != 0 && term != "seats") {
            _expectOutOfBounds(term, least - 1, least, most);
            elections.setNextTerms(_with(term, least - 1));
        }
        _expectOutOfBounds(term, most + 1, term == "seats" ? 1 : least, most);
        elections.setNextTerms(_with(term, most + 1));
    }

    function _with(bytes32 term, uint256 value) private view returns (ElectionTerms memory terms) {
        terms = _terms();
        if (term == "registrationSeconds") terms.registrationSeconds = uint24(value);
        if (term == "endorsementSeconds") terms.endorsementSeconds = uint24(value);
        if (term == "vettingSeconds") terms.vettingSeconds = uint24(value);
        if (term == "votingSeconds") terms.votingSeconds = uint24(value);
        if (term == "extensionSeconds") terms.extensionSeconds = uint24(value);
        if (term == "termSeconds") terms.termSeconds = uint32(value);
        if (term == "bondWei") terms.bondWei = uint96(value);
        if (term == "maxExclusions") terms.maxExclusions = uint8(value);
        if (term == "seats") terms.seats = uint8(value);
        if (term == "runnersUp") terms.runnersUp = uint8(value);
        if (term == "approvals") terms.approvals = uint8(value);
        if (term == "orgCap") terms.orgCap = uint8(value);
        if (term == "minSeats") terms.minSeats = uint8(value);
        if (term == "minEndorsementBps") terms.minEndorsementBps = uint16(value);
        if (term == "minCombinationBps") terms.minCombinationBps = uint16(value);
        if (term == "turnoutFloorBps") terms.turnoutFloorBps = uint16(value);
        if (term == "bondReturnBps") terms.bondReturnBps = uint16(value);
        if (term == "decayFromBps") terms.decayFromBps = uint16(value);
    }
}
