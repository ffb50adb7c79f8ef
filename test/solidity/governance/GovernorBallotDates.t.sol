// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {SignedBallots} from "./SignedBallots.sol";
import {vm} from "../Vm.sol";

/// @dev Until when a signed ballot may be counted, and how its voter withdraws it.
contract GovernorBallotDatesTest is SignedBallots {
    IAlthingGovernor.SkipReason private constant TOO_LATE = IAlthingGovernor.SkipReason.TooLate;
    IAlthingGovernor.SkipReason private constant WITHDRAWN = IAlthingGovernor.SkipReason.Withdrawn;
    IAlthingGovernor.SkipReason private constant INVALID = IAlthingGovernor.SkipReason.InvalidSignature;

    uint256 private id;

    function setUp() public override {
        super.setUp();
        id = _open(_turn(1));
    }

    // ---- the date --------------------------------------------------------------------------------------------------

    function test_GivenItsLastSecond_ABallotCounts() external {
        IAlthingGovernor.SignedBallot memory ballot = _ballotUntil(id, ALICE_KEY, FOR, uint48(_now() + 1 days));
        vm.warp(_now() + 1 days);
        vm.assertEq(_send(id, ballot), 1, "counted");
    }

    function test_GivenItsDateIsOver_ABallotIsSkipped() external {
        IAlthingGovernor.SignedBallot memory ballot = _ballotUntil(id, ALICE_KEY, FOR, uint48(_now() + 1 days));
        vm.warp(_now() + 1 days + 1);
        _assertSkipped(id, ballot, TOO_LATE);
        _vote(id, ALICE, AGAINST); // and its voter is free
    }

    function test_WhenACarrierChangesTheDate_TheBallotIsSkipped() external {
        IAlthingGovernor.SignedBallot memory ballot = _ballotUntil(id, ALICE_KEY, FOR, uint48(_now() - 1));
        ballot.untilSeconds = uint48(_now() + 1 days);
        _assertSkipped(id, ballot, INVALID);
    }

    // ---- withdrawing -----------------------------------------------------------------------------------------------

    function test_GivenAVoterWithdrew_WhatItSignedDoesNotCountAndItsVoteInPersonDoes() external {
        IAlthingGovernor.SignedBallot memory ballot = _ballot(id, ALICE_KEY, FOR);
        vm.prank(ALICE);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.BallotsWithdrawn(id, ALICE);
        governor.withdrawBallots(id);
        vm.assertTrue(governor.ballotsWithdrawn(id, ALICE), "withdrawn");

        _assertSkipped(id, ballot, WITHDRAWN);
        _assertSkippedAlone(_ballot(id, ALICE_KEY, AGAINST)); // for good, whatever it signs
        _vote(id, ALICE, AGAINST);
        vm.assertEq(governor.usedVotes(id, ALICE), ALICE_VOTES, "in person");
    }

    function test_GivenAVoterWithdrewBeforeTheVote_ItStays() external {
        uint256 later = _propose(_turn(2));
        vm.prank(ALICE);
        governor.withdrawBallots(later);
        _startVote(later);
        vm.assertEq(_send(later, _ballot(later, ALICE_KEY, FOR)), 0, "withdrawn");
        vm.assertEq(_send(id, _ballot(id, ALICE_KEY, FOR)), 1, "of that proposal alone");
    }

    function test_GivenAVoterWithdrew_OpenZeppelinsBallotsDoNotCountEither() external {
        bytes memory signature = _sign(ALICE_KEY, _openZeppelinDigest(id, FOR, ALICE));
        vm.prank(ALICE);
        governor.withdrawBallots(id);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, ALICE));
        governor.castVoteBySig(id, FOR, ALICE, signature);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, ALICE));
        governor.castVoteWithReasonAndParamsBySig(id, FOR, ALICE, "", "", signature);
    }

    function test_GivenOneVoterWithdrew_TheOthersBallotsCount() external {
        vm.prank(DAVE);
        governor.withdrawBallots(id);
        vm.assertEq(_send(id, _ballot(id, ALICE_KEY, FOR), _ballot(id, BOB_KEY, FOR)), 2, "counted");
    }

    function test_RevertWhen_TheVoteIsOver() external {
        _endVote(id);
        vm.prank(ALICE);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        governor.withdrawBallots(id);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 7));
        governor.withdrawBallots(7);
    }

    function _assertSkippedAlone(IAlthingGovernor.SignedBallot memory ballot) private {
        vm.assertEq(_send(id, ballot), 0, "not counted");
    }
}
