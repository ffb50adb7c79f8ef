// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CountingRule, ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {CountReference} from "./CountReference.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

contract ElectionCountTest is ElectionFixture {
    uint256 private number;

    function _terms() internal view override returns (ElectionTerms memory terms) {
        terms = super._terms();
        (terms.seats, terms.runnersUp, terms.approvals, terms.minSeats, terms.orgCap) = (3, 2, 3, 1, 3);
    }

    // ---- rules -----------------------------------------------------------------------------------------------------

    function test_Proportional_AMinorityTakesItsShare() external {
        _factions(CountingRule.Proportional);
        // 60; then 35 against 30; then 30 against 17.5; then 20 against 17.5; then 17.5 against 15
        _assertResult(number, _list(0, 3, 1), _list(2, 4));
    }

    function test_Plain_TheMajorityTakesAll() external {
        _factions(CountingRule.Plain);
        _assertResult(number, _list(0, 1, 2), _list(3, 4));
    }

    function test_Proportional_SharesAreNotRounded() external {
        ElectionTerms memory terms = _terms();
        terms.seats = 4;
        elections.setNextTerms(terms);
        number = _openVote(6);
        for (uint256 holder = 1; holder <= 30; ++holder) _vote(number, holder, 1 << (holder % 3));
        _vote(number, 31, _places(0, 1, 3));
        _vote(number, 32, _places(0, 2, 3));
        _vote(number, 33, _places(1, 2, 3));
        _vote(number, 34, 1 << 4);
        vm.assertTrue(_votes() % 3 != 0, "a third is not whole");
        _countAll();
        // Three thirds of a ballot tie with one ballot, and the earlier registration wins.
        _assertResult(number, _list(0, 1, 2, 3), _list(4, 5));
    }

    function test_Result_BeforeTheCountIsEmpty() external {
        number = _openVote(4);
        _vote(number, 1, 1);
        (bool settled, address[] memory winners, address[] memory runnersUp, , ) = elections.result(number);
        vm.assertFalse(settled, "not settled");
        vm.assertEq(winners.length + runnersUp.length, 0, "nobody");
    }

    function test_Count_SaysWhoWasRankedAndWithWhat() external {
        number = _openVote(4);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, _places(0, 2));
        _endVote(number);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateRanked(number, 0, 0, true, 5 * _votes() * 27_720);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateRanked(number, 2, 1, true, (5 * _votes() * 27_720) / 2);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateRanked(number, 1, 2, true, 0);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateRanked(number, 3, 3, false, 0);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.ElectionSettled(number, 3, 1);
        elections.count(number, ALL);
    }

    // ---- ties ------------------------------------------------------------------------------------------------------

    function test_Tie_TheEarlierRegistrationWins() external {
        // Qualified in the reverse order of registration.
        number = _openEndorsement(new bytes32[](5));
        for (uint256 i = 5; i > 0; --i) _endorse(number, i, i - 1, VOTABLE / 200);
        _toVote(number);
        vm.assertEq(elections.qualifiedOf(number)[0], _candidate(4), "the last has the first place");
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1 << (holder - 1));
        _countAll();
        _assertResult(number, _list(0, 1, 2), _list(3, 4));
    }

    function test_Tie_AUnitDecides() external {
        vm.prank(vm.addr(9));
        token.transfer(vm.addr(8), 1);
        number = _openVote(4);
        for (uint256 holder = 6; holder <= 9; ++holder) _vote(number, holder, 1 << ((holder - 6 + 1) % 4));
        for (uint256 holder = 10; holder <= 12; ++holder) _vote(number, holder, 1);
        _countAll();
        // Four for the first; for the others one each, with a unit more for the fourth.
        _assertResult(number, _list(0, 3, 1), _list(2));
    }

    // ---- exclusion, organisations, few candidates ------------------------------------------------------------------

    function test_Excluded_IsPassedOverAndCostsNoBallotItsWeight() external {
        number = _openEndorsement(new bytes32[](6));
        for (uint256 i = 0; i < 6; ++i) _endorse(number, 1 + i, i, VOTABLE / 200);
        _toVetting(number);
        vm.prank(vetter);
        elections.exclude(number, _candidate(0), REASON);
        _toVote(number);
        for (uint256 holder = 1; holder <= 6; ++holder) _vote(number, holder, _places(0, 1));
        for (uint256 holder = 11; holder <= 15; ++holder) _vote(number, holder, _places(2, 3));
        _countAll();
        // 6, not 3; then 5; then 2.5
        _assertResult(number, _list(1, 2, 3), _list(4, 5));
    }

    function test_Restored_CountsAgain() external {
        number = _openEndorsement(new bytes32[](6));
        for (uint256 i = 0; i < 6; ++i) _endorse(number, 1 + i, i, VOTABLE / 200);
        _toVetting(number);
        vm.prank(vetter);
        elections.exclude(number, _candidate(0), REASON);
        _toVote(number);
        for (uint256 holder = 1; holder <= 6; ++holder) _vote(number, holder, _places(0, 1));
        elections.restore(number, _candidate(0));
        _countAll();
        _assertResult(number, _list(0, 1, 2), _list(3, 4));
    }

    function test_OrgCap_PassesOverAndRanksAsRunnerUp() external {
        _setOrgCap(1);
        bytes32[] memory organisations = new bytes32[](5);
        (organisations[0], organisations[1], organisations[3]) = ("one", "one", "two");
        number = _openVote(organisations);
        for (uint256 holder = 1; holder <= 10; ++holder) _vote(number, holder, _places(0, 1));
        _vote(number, 11, 1 << 2);
        _countAll();
        _assertResult(number, _list(0, 2, 3), _list(1, 4));
        (, , , , bytes32[] memory named) = elections.result(number);
        vm.assertEq(named.length, 5, "of all ranked");
        vm.assertEq(named[0], "one", "winner's");
        vm.assertEq(named[2], "two", "winner's");
        vm.assertEq(named[3], "one", "runner-up's");
    }

    function test_OrgCap_LeavesSeatsEmptyRatherThanGiveWay() external {
        _setOrgCap(2);
        bytes32[] memory organisations = new bytes32[](4);
        for (uint256 i = 0; i < 4; ++i) organisations[i] = "one";
        number = _openVote(organisations);
        for (uint256 holder = 1; holder <= 10; ++holder) _vote(number, holder, 1 << (holder % 4));
        _countAll();
        // 1 and 2 have three ballots each.
        _assertResult(number, _list(1, 2), _list(0, 3));
    }

    function test_OrgCap_DoesNotBindThoseWithoutOrganisation() external {
        _setOrgCap(1);
        number = _openVote(4);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        _countAll();
        _assertResult(number, _list(0, 1, 2), _list(3));
    }

    function test_FewCandidates_SitIfTheyAreEnough() external {
        number = _openVote(2);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        _countAll();
        _assertResult(number, _list(0, 1), _list());
    }

    function test_FewCandidates_FailBelowTheLeastSeats() external {
        ElectionTerms memory terms = _terms();
        terms.minSeats = 3;
        elections = _deployElections(terms);
        number = _openVote(2);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        _endVote(number);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.ElectionFailed(number, 2, 3);
        elections.count(number, ALL);
        _assertPhase(number, ICommitteeElections.Phase.Failed, "failed");
        (bool settled, address[] memory winners, , , ) = elections.result(number);
        vm.assertFalse(settled, "not settled");
        vm.assertEq(winners.length, 0, "nobody");
        elections.open();
    }

    // ---- pages -----------------------------------------------------------------------------------------------------

    function test_Count_RefusesNoStepsAndSmallPages() external {
        number = _openVote(6);
        for (uint256 holder = 1; holder <= 10; ++holder) _vote(number, holder, 1);
        _endVote(number);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_PageTooSmall.selector, 0, 6));
        elections.count(number, 0);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_PageTooSmall.selector, 5, 6));
        elections.count(number, 5);
        elections.count(number, 6);
        (uint256 loaded, uint256 total, uint256 ranked) = elections.tallyOf(number);
        vm.assertEq(loaded, 6, "loaded");
        vm.assertEq(total, 6, "total");
        vm.assertEq(ranked, 0, "none ranked");
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_PageTooSmall.selector, 0, 1));
        elections.count(number, 0);
        elections.count(number, 1);
        (, , ranked) = elections.tallyOf(number);
        vm.assertEq(ranked, 1, "one a step");
        _assertPhase(number, ICommitteeElections.Phase.Counting, "goes on");
    }

    /// @dev The chain of the single candidates that have ballots ends, whatever weighed nothing and came twice.
    function test_Count_OfSingleCandidatesWhoseFirstBallotsWeighNothing() external {
        ElectionTerms memory terms = _terms();
        terms.decayFromBps = 2_500;
        elections = _deployElections(terms);
        for (uint256 i = 0; i < 3; ++i) {
            address light = vm.addr(9_001 + i);
            vm.prank(light);
            token.delegate(light);
            vm.prank(vm.addr(100));
            token.transfer(light, 1);
        }
        number = _openVote(4);
        vm.warp(elections.standingOf(number).votingEndSeconds - 1);
        for (uint256 i = 0; i < 3; ++i) _vote(number, 9_001 + i, 1 << (i / 2));
        (, uint256 weight) = elections.combinationOf(number, 1);
        vm.assertEq(weight, 0, "nothing yet");
        for (uint256 holder = 1; holder <= 40; ++holder) _vote(number, holder, 1 << (holder % 4));
        _endVote(number);
        elections.count(number, ALL);
        _assertPhase(number, ICommitteeElections.Phase.Settled, "counted");
    }

    function test_Count_OnceAndInItsPhase() external {
        number = _openVote(6);
        for (uint256 holder = 1; holder <= 10; ++holder) _vote(number, holder, 1);
        vm.expectRevert(_wrongPhase(number, ICommitteeElections.Phase.Voting, ICommitteeElections.Phase.Counting));
        elections.count(number, ALL);
        _countAll();
        vm.expectRevert(_wrongPhase(number, ICommitteeElections.Phase.Settled, ICommitteeElections.Phase.Counting));
        elections.count(number, ALL);
    }

    function testFuzz_Count_IsTheSamePagedAndByTheReference(uint256 seed) external {
        ElectionTerms memory terms = _terms();
        terms.seats = uint8(1 + (_draw(seed, "seats") % 12));
        terms.runnersUp = uint8(_draw(seed, "runnersUp") % 13);
        terms.approvals = uint8(1 + (_draw(seed, "approvals") % terms.seats));
        terms.orgCap = uint8(1 + (_draw(seed, "orgCap") % terms.seats));
        terms.rule = CountingRule(_draw(seed, "rule") % 2);
        terms.turnoutFloorBps = 0;
        elections = _deployElections(terms);

        uint256 candidates = 1 + (_draw(seed, "candidates") % 20);
        number = _randomElection(seed, candidates);
        CountReference.Poll memory poll = _randomVote(seed, candidates, terms);
        (uint256[] memory ranked, uint256 winners) = CountReference.count(poll);

        uint256 snapshot = vm.snapshotState();
        elections.count(number, ALL);
        _assertRanked(ranked, winners, "at once");
        vm.revertToState(snapshot);
        _countInPages(seed);
        _assertRanked(ranked, winners, "in pages");
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _countAll() private {
        _endVote(number);
        elections.count(number, ALL);
    }

    function _factions(CountingRule rule) private {
        ElectionTerms memory terms = _terms();
        terms.rule = rule;
        elections.setNextTerms(terms);
        number = _openVote(6);
        for (uint256 holder = 1; holder <= 60; ++holder) _vote(number, holder, _places(0, 1, 2));
        for (uint256 holder = 61; holder <= 95; ++holder) _vote(number, holder, _places(3, 4, 5));
        _countAll();
    }

    function _setOrgCap(uint8 cap) private {
        ElectionTerms memory terms = _terms();
        terms.orgCap = cap;
        elections.setNextTerms(terms);
    }

    /// @dev Qualified in a random order, some of them in few organisations, some excluded.
    function _randomElection(uint256 seed, uint256 candidates) private returns (uint256 opened) {
        bytes32[] memory organisations = new bytes32[](candidates);
        for (uint256 i = 0; i < candidates; ++i) organisations[i] = bytes32(_draw(seed, bytes32(i)) % 4);
        opened = _openEndorsement(organisations);
        uint256 offset = _draw(seed, "offset") % candidates;
        for (uint256 i = 0; i < candidates; ++i) {
            _endorse(opened, 1 + i, (i * 1 + offset) % candidates, VOTABLE / 200);
        }
        _toVetting(opened);
        for (uint256 i = 0; i < _draw(seed, "exclusions") % 3; ++i) {
            vm.prank(vetter);
            try elections.exclude(opened, _candidate(_draw(seed, bytes32(100 + i)) % candidates), REASON) {} catch {}
        }
        _toVote(opened);
    }

    /// @dev Of equal and unequal weights, so that there are ties and none.
    function _randomVote(
        uint256 seed,
        uint256 candidates,
        ElectionTerms memory terms
    ) private returns (CountReference.Poll memory poll) {
        poll.seats = terms.seats;
        poll.runnersUp = terms.runnersUp;
        poll.orgCap = terms.orgCap;
        poll.proportional = terms.rule == CountingRule.Proportional;
        poll.excluded = elections.standingOf(number).excludedPlaces;
        address[] memory qualified = elections.qualifiedOf(number);
        poll.registrations = new uint256[](candidates);
        poll.organisations = new bytes32[](candidates);
        for (uint256 place = 0; place < candidates; ++place) {
            ICommitteeElections.CandidateRecord memory record = elections.candidateOf(number, qualified[place]);
            poll.registrations[place] = record.registration;
            poll.organisations[place] = record.organisation;
        }
        uint256 voters = _draw(seed, "voters") % 60;
        poll.approvals = new uint256[](voters);
        poll.weights = new uint256[](voters);
        for (uint256 i = 0; i < voters; ++i) {
            uint256 approvals;
            uint256 most = 1 + (_draw(seed, bytes32(200 + i)) % terms.approvals);
            for (uint256 j = 0; j < most; ++j)
                approvals |= 1 << (_draw(seed, bytes32(1_000 * (i + 1) + j)) % candidates);
            _vote(number, 1 + i, approvals);
            (poll.approvals[i], poll.weights[i]) = (approvals, _votes());
        }
        _endVote(number);
    }

    function _countInPages(uint256 seed) private {
        (, uint256 total, ) = elections.tallyOf(number);
        if (total != 0) elections.count(number, total);
        for (uint256 i = 0; elections.phaseOf(number) == ICommitteeElections.Phase.Counting; ++i) {
            elections.count(number, 1 + (_draw(seed, bytes32(5_000 + i)) % 3));
        }
    }

    function _assertRanked(uint256[] memory ranked, uint256 winners, string memory what) private view {
        address[] memory qualified = elections.qualifiedOf(number);
        if (winners == 0) {
            _assertPhase(number, ICommitteeElections.Phase.Failed, what);
            return;
        }
        (, address[] memory won, address[] memory next, , ) = elections.result(number);
        vm.assertEq(won.length, winners, string.concat(what, ": winners"));
        vm.assertEq(won.length + next.length, ranked.length, string.concat(what, ": ranked"));
        for (uint256 i = 0; i < ranked.length; ++i) {
            address found = i < winners ? won[i] : next[i - winners];
            vm.assertEq(found, qualified[ranked[i]], string.concat(what, ": rank ", vm.toString(i)));
        }
    }

    function _draw(uint256 seed, bytes32 what) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, what)));
    }
}
