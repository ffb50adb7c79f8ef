// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {ClassRule, RiskClass} from "../../../../contracts/governance/RiskClass.sol";
import {SENTINEL} from "../../../../contracts/token/Sentinel.sol";
import {FlashLender, FlashVoter} from "../../../contracts/FlashVoter.sol";
import {GovernedNetwork} from "../GovernedNetwork.sol";
import {Proposal} from "../Proposal.sol";
import {vm} from "../../Vm.sol";

contract VotingPowerAttacksTest is GovernedNetwork {
    IGovernor.ProposalState private constant DEFEATED = IGovernor.ProposalState.Defeated;

    function test_FlashLoanedVotes_CountForNothing() external {
        FlashLender lender = new FlashLender();
        vm.prank(ALICE);
        token.transfer(address(lender), ALICE_VOTES);
        uint256 id = _proposeAs(BOB, _turn(1));
        _startVote(id);

        FlashVoter voter = new FlashVoter(token, governor, id);
        lender.lend(token, voter);
        vm.assertFalse(voter.voted(), "voted");
        vm.assertFalse(voter.proposed(), "proposed");
        (, uint256 inFavour, ) = governor.proposalVotes(id);
        vm.assertEq(inFavour, 0, "for");
    }

    function test_TokensThatMoveOnAfterAVote_CountOnce() external {
        uint256 id = _open(_turn(1));
        _vote(id, DAVE, FOR);
        vm.prank(DAVE);
        token.transfer(STRANGER, DAVE_VOTES);
        _delegateToSelf(STRANGER);
        vm.warp(_now() + 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, STRANGER));
        _vote(id, STRANGER, FOR);
        (, uint256 inFavour, ) = governor.proposalVotes(id);
        vm.assertEq(inFavour, DAVE_VOTES, "once");
    }

    function test_ASwingAtTheLastSecond_LeavesTheOthersTimeToAnswer() external {
        uint256 id = _open(_turn(1));
        _vote(id, DAVE, AGAINST);
        vm.warp(governor.proposalDeadline(id));
        _vote(id, BOB, FOR);

        vm.warp(_now() + OBJECTION_PERIOD);
        _vote(id, ALICE, AGAINST);
        _endVote(id);
        _assertState(id, DEFEATED, "answered");
    }

    function test_AQuorumLoweredAfterwards_ReachesNoEarlierProposal() external {
        Proposal memory quiet = _turn(1).named("when nobody looks");
        uint256 id = _propose(quiet);
        _startVote(id);
        _voteParts(id, DAVE, 0, 1_000_000e18, 0);
        _endVote(id);
        _assertState(id, DEFEATED, "no quorum");

        _enact(_toGovernor(abi.encodeCall(governor.setClassRule, (RiskClass.Routine, ClassRule(1, 5_000, 0)))));
        _assertState(id, DEFEATED, "still");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _queue(quiet);
    }

    function test_AMajorityLoweredAfterwards_ReachesNoEarlierProposal() external {
        uint256 id = _open(_smash());
        _vote(id, ALICE, FOR); // exactly 60%
        _vote(id, BOB, AGAINST);
        _endVote(id);
        _assertState(id, DEFEATED, "no majority");
        _enact(
            _toGovernor(
                abi.encodeCall(governor.setClassRule, (RiskClass.Constitutional, ClassRule(1_000, 5_000, 4_000_000e18)))
            )
        );
        _assertState(id, DEFEATED, "still");
    }

    function test_AVotableSupplyShrunkAfterwards_ReachesNoEarlierProposal() external {
        Proposal memory quiet = _turn(1);
        uint256 id = _open(quiet);
        _voteParts(id, DAVE, 0, 1_500_000e18, 0);
        vm.prank(ALICE);
        token.delegate(SENTINEL);
        vm.assertEq(token.getVotes(SENTINEL), SUPPLY - VOTABLE + ALICE_VOTES, "parked");
        _endVote(id);
        _assertState(id, DEFEATED, "no quorum of the snapshot");
    }

    function test_SettingsChangedWhileAProposalRuns_LeaveItsWindowAlone() external {
        Proposal memory change = _toGovernor(abi.encodeCall(governor.setVotingPeriod, (30 days)));
        _ready(change);
        uint256 id = _open(_turn(1));
        uint256 deadline = governor.proposalDeadline(id);
        _execute(change);
        vm.assertEq(governor.proposalDeadline(id), deadline, "deadline");
        vm.warp(deadline + 1);
        _assertState(id, DEFEATED, "over");
    }
}
