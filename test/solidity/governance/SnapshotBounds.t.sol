// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ClassRule, RiskClass} from "../../../contracts/governance/RiskClass.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {Proposal} from "./Proposal.sol";
import {vm} from "../Vm.sol";

/// @dev What a vote may set is bounded by the votable supply at its snapshot, and by no other moment's.
contract SnapshotBoundsTest is GovernedNetwork {
    function test_RevertWhen_AThresholdIsMoreThanAnybodyVotableCouldHold() external {
        // 5% of the supply, of which 65% are votable.
        uint256 tokens = SUPPLY / 20;
        Proposal memory p = _threshold(tokens);
        _ready(p);
        vm.expectRevert(_outOfBounds("proposalThresholdTokens", tokens, 0, VOTABLE / 20));
        _execute(p);
    }

    function test_WhenALosingMinorityParksItsVotesAtTheEta_WhatPassedStillRuns() external {
        uint176 floor = uint176((VOTABLE * 3_000) / 10_000);
        Proposal memory rule = _toGovernor(
            abi.encodeCall(governor.setClassRule, (RiskClass.Constitutional, ClassRule(1_000, 6_000, floor)))
        );
        Proposal memory threshold = _threshold(VOTABLE / 20);
        _readyBoth(rule, threshold);
        vm.prank(CAROL);
        token.delegate(SENTINEL);
        vm.prank(DAVE);
        token.delegate(SENTINEL);
        vm.warp(_now() + 1);
        _execute(rule);
        _execute(threshold);
        vm.assertEq(governor.classRule(RiskClass.Constitutional).quorumFloorTokens, floor, "floor");
        vm.assertEq(governor.proposalThreshold(), VOTABLE / 20, "threshold");
    }

    function test_WhenVotesAreParkedForTheEtaAlone_NoMorePasses() external {
        vm.prank(ALICE);
        token.delegate(SENTINEL);
        vm.warp(_now() + 1);
        Proposal memory p = _threshold(VOTABLE / 20);
        uint256 id = _proposeAs(BOB, p);
        _startVote(id);
        _vote(id, BOB, FOR);
        _endVote(id);
        _queue(p);
        vm.warp(governor.proposalEta(id));
        _delegateToSelf(ALICE); // back in time for the execution
        vm.warp(_now() + 1);
        vm.expectRevert(_outOfBounds("proposalThresholdTokens", VOTABLE / 20, 0, (VOTABLE - ALICE_VOTES) / 20));
        _execute(p);
    }

    function _threshold(uint256 tokens) private view returns (Proposal memory) {
        return _toGovernor(abi.encodeCall(governor.setProposalThreshold, (tokens)));
    }

    function _readyBoth(Proposal memory first, Proposal memory second) private {
        uint256 firstId = _propose(first);
        uint256 secondId = _propose(second);
        _startVote(secondId);
        _vote(firstId, ALICE, FOR);
        _vote(secondId, ALICE, FOR);
        _vote(firstId, BOB, FOR);
        _endVote(secondId);
        _queue(first);
        _queue(second);
        vm.warp(_now() + TIMELOCK_DELAY);
    }
}
