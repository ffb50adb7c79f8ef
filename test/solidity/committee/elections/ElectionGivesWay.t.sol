// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {Vm, vm} from "../../Vm.sol";

/// @dev By-elections, the election of the whole committee, and the time that each has.
contract ElectionGivesWayTest is ElectionFixture {
    ICommitteeElections.Phase private constant GAVE_WAY = ICommitteeElections.Phase.GaveWay;

    // ---- it gives way ----------------------------------------------------------------------------------------------

    function test_ByVote_TheWholeElectionOpensInEachPhaseOfAByElection() external {
        for (uint256 i = 0; i < 5; ++i) {
            uint256 number = _byElection();
            if (i > 0) vm.warp(elections.standingOf(number).endorsementSeconds);
            if (i > 1) vm.warp(elections.standingOf(number).vettingSeconds);
            if (i > 2) vm.warp(elections.standingOf(number).votingSeconds);
            if (i > 3) vm.warp(elections.standingOf(number).votingEndSeconds);
            vm.expectEmit(address(elections));
            emit ICommitteeElections.ElectionGaveWay(number, number + 1);
            vm.assertEq(elections.open(), number + 1, "opens");
            _assertPhase(number, GAVE_WAY, "gave way");
            _assertPhase(number + 1, ICommitteeElections.Phase.Registration, "the next runs");
            vm.warp(elections.standingOf(number + 1).votingEndSeconds + WEEK);
        }
    }

    function test_InTime_AStrangerOpensTheWholeElectionOverAByElection() external {
        uint256 number = _byElection();
        seats.setNextElectionSeconds(block.timestamp + 1);
        vm.warp(block.timestamp + 1);
        vm.prank(stranger);
        vm.assertEq(elections.open(), number + 1, "opens");
    }

    function test_InTime_ASettledByElectionThatWaitsForItsSeatingDoesNotHoldItUp() external {
        uint256 number = _votedByElection();
        elections.count(number, ALL);
        seats.setNextElectionSeconds(0);
        vm.prank(stranger);
        vm.assertEq(elections.open(), number + 1, "opens");
        _assertPhase(number, ICommitteeElections.Phase.Settled, "and its winners may still sit");
    }

    function test_RevertWhen_TheWholeElectionRunsAlready() external {
        uint256 number = elections.open();
        seats.setOpenSeats(2);
        bytes memory running = abi.encodeWithSelector(
            ICommitteeElections.Elections_Running.selector,
            number,
            ICommitteeElections.Phase.Registration
        );
        vm.expectRevert(running);
        elections.open();
        vm.expectRevert(running);
        elections.openByElection();
    }

    function test_RevertWhen_AnythingIsDoneInAnElectionThatGaveWay() external {
        uint256 number = _byElectionInTheVote();
        _vote(number, 1, 1);
        ICommitteeElections.SignedBallot[] memory ballots = new ICommitteeElections.SignedBallot[](1);
        ballots[0] = _ballot(number, 2, 1);
        elections.open();
        bytes memory refused = abi.encodeWithSelector(
            ICommitteeElections.Elections_WrongPhase.selector,
            number,
            GAVE_WAY,
            ICommitteeElections.Phase.Voting
        );
        vm.expectRevert(refused);
        elections.voteBySig(number, ballots);
        vm.expectRevert(refused);
        vm.prank(vm.addr(3));
        elections.vote(number, 1);
        vm.expectRevert(refused);
        elections.restore(number, _candidate(0));
        vm.warp(elections.standingOf(number + 1).votingSeconds);
        vm.expectPartialRevert(ICommitteeElections.Elections_WrongPhase.selector);
        elections.count(number, ALL);
        (bool settled, , , , ) = elections.result(number);
        vm.assertFalse(settled, "never settles");
        vm.assertFalse(elections.stands(_candidate(0)), "nobody stands in it");
    }

    function test_ItsBonds_GoBackAtOnceWhateverTheEndorsement() external {
        uint256 number = _byElection();
        _register(number, 0, 0);
        _register(number, 1, 0);
        vm.expectPartialRevert(ICommitteeElections.Elections_BondNotDue.selector);
        elections.payOutBond(number, _candidate(0));
        elections.open();
        for (uint256 i = 0; i < 2; ++i) {
            elections.payOutBond(number, _candidate(i));
            vm.assertEq(_candidate(i).balance, BOND, "to the candidate");
        }
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_BondPaidOut.selector, _candidate(0)));
        elections.payOutBond(number, _candidate(0));
    }

    // ---- the time it has -------------------------------------------------------------------------------------------

    /// @dev Seven weeks and an extension of one.
    function test_RevertWhen_AByElectionCouldLastIntoTheNext() external {
        seats.setOpenSeats(2);
        uint256 endSeconds = block.timestamp + 8 * uint256(WEEK);
        seats.setNextElectionSeconds(endSeconds - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_RunsIntoTheNext.selector, endSeconds, endSeconds - 1)
        );
        elections.openByElection();
        seats.setNextElectionSeconds(endSeconds);
        uint256 number = elections.openByElection();
        vm.warp(endSeconds - 1);
        _assertPhase(number, ICommitteeElections.Phase.Voting, "its last second");
        vm.warp(endSeconds);
        _assertPhase(number, ICommitteeElections.Phase.Failed, "over when the next is due");
    }

    function test_ByElections_CountInTheirTermTheFailedOnesToo() external {
        _assertByElections(1, 0, false);
        uint256 number = _byElection();
        _assertByElections(1, 1, true);
        vm.warp(elections.standingOf(number).votingEndSeconds + WEEK);
        _assertPhase(number, ICommitteeElections.Phase.Failed, "failed");
        _assertByElections(1, 1, false);
        number = _votedByElection();
        elections.count(number, ALL);
        _assertByElections(1, 2, true);
        seats.setSeatedElection(number);
        _assertByElections(1, 2, false);
        seats.setTermNumber(2);
        _byElection();
        _assertByElections(1, 2, true);
        _assertByElections(2, 1, true);
        elections.open();
        _assertByElections(2, 1, false);
    }

    function test_Stands_WhoIsRegisteredUntilItFailed() external {
        vm.assertFalse(elections.stands(_candidate(0)), "before");
        uint256 number = elections.open();
        _register(number, 0, 0);
        vm.assertTrue(elections.stands(_candidate(0)), "registered");
        vm.assertFalse(elections.stands(_candidate(1)), "another");
        vm.warp(elections.standingOf(number).votingEndSeconds + WEEK);
        vm.assertFalse(elections.stands(_candidate(0)), "failed");
    }

    // ---- terms -----------------------------------------------------------------------------------------------------

    function test_RevertWhen_TermsDoNotFitTheLead() external {
        uint256 seconds_ = 8 * uint256(WEEK);
        seats.setLeadSeconds(seconds_);
        elections.setNextTerms(_terms());
        ElectionTerms memory terms = _terms();
        terms.extensionSeconds += 1;
        bytes memory refusal = abi.encodeWithSelector(
            ICommitteeElections.Elections_TermOutOfBounds.selector,
            bytes32("electionSeconds"),
            seconds_ + 1,
            0,
            seconds_
        );
        vm.expectRevert(refusal);
        elections.setNextTerms(terms);
        vm.expectRevert(refusal);
        this.deployElections(terms);
    }

    /// @dev Excluded in the last second of vetting, a candidate has the whole vote to be restored in.
    function test_RevertWhen_TheVoteIsShorterThanARestoreTakes() external {
        ElectionTerms memory terms = _terms();
        (terms.votingSeconds, terms.extensionSeconds) = (MIN_VOTING, 0);
        elections.setNextTerms(terms);
        terms.votingSeconds = MIN_VOTING - 1;
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommitteeElections.Elections_TermOutOfBounds.selector,
                bytes32("votingSeconds"),
                MIN_VOTING - 1,
                MIN_VOTING,
                60 days
            )
        );
        elections.setNextTerms(terms);
    }

    function test_RailsAreInAnEvent() external {
        vm.recordLogs();
        this.deployElections(_terms());
        bool found;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            bool named = logs[i].topics[0] == ICommitteeElections.RailsSet.selector;
            if (named && keccak256(logs[i].data) == keccak256(abi.encode(_rails()))) found = true;
        }
        vm.assertTrue(found, "as deployed");
    }

    function deployElections(ElectionTerms memory terms) external {
        _deployElections(terms);
    }

    // ----------------------------------------------------------------------------------------------------------------

    function _byElection() private returns (uint256) {
        seats.setOpenSeats(2);
        return elections.openByElection();
    }

    function _byElectionInTheVote() private returns (uint256 number) {
        number = _byElection();
        for (uint256 i = 0; i < 3; ++i) _register(number, i, 0);
        vm.warp(elections.standingOf(number).endorsementSeconds);
        uint256 minTokens = elections.standingOf(number).minEndorsementTokens;
        for (uint256 i = 0; i < 3; ++i) _endorse(number, 1 + i, i, minTokens);
        _toVote(number);
    }

    /// @dev Ready to be counted.
    function _votedByElection() private returns (uint256 number) {
        number = _byElectionInTheVote();
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        vm.warp(elections.standingOf(number).votingEndSeconds);
    }

    function _assertByElections(uint256 term, uint256 expected, bool expectedPending) private view {
        (uint256 opened, bool pending) = elections.byElections(term);
        vm.assertEq(opened, expected, "opened");
        vm.assertTrue(pending == expectedPending, "pending");
    }
}
