// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {CommitteeVeto} from "../../../../contracts/committee/powers/CommitteeVeto.sol";
import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {Proposal, call} from "../../governance/Proposal.sol";
import {GovernedCommittee} from "./GovernedCommittee.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {vm} from "../../Vm.sol";

/// @dev Vetoes that others try to void, and for how long a veto counts.
contract VetoThatStandsTest is GovernedCommittee {
    function setUp() public override {
        super.setUp();
        elections.decide(1, _outcome(11));
        module.seat(1);
    }

    /// @dev One of six resigns at the last moment, and a runner-up who had said yes moves up.
    function test_AMemberThatResignsAfterwards_VoidsNoVeto() external {
        Proposal memory p = _smash();
        uint256 id = _ready(p);
        _answer(17, true);
        SafeTx memory t = _vetoCall(p);
        bytes memory signed = _signatures(_keys(11, 4), _hashOf(safe, t));
        _resign(16);
        vm.prank(STRANGER);
        seats.fillVacancy();
        module.sync();
        vm.assertTrue(_send(safe, t, signed), "runs");
        _assertState(id, IGovernor.ProposalState.Canceled, "vetoed");
    }

    /// @dev A majority of voters passes recalls beside what it wants, one of somebody who never sat among them.
    function test_RecallsByVote_VoidNoVeto() external {
        Proposal memory p = _smash();
        uint256 id = _pass(p);
        Proposal memory nobody = call(address(seats), abi.encodeCall(ICommittee.recall, (2, _accounts(77, 1))));
        Proposal memory one = call(address(seats), abi.encodeCall(ICommittee.recall, (2, _accounts(16, 1))));
        SafeTx memory t = _vetoCall(p);
        bytes memory signed = _signatures(_keys(11, 4), _hashOf(safe, t));
        _ready(one);
        _execute(one);
        _ready(nobody);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NobodyToRecall.selector, 2));
        this.executeProposal(nobody);
        _queue(p);
        vm.assertTrue(_send(safe, t, signed), "runs");
        _assertState(id, IGovernor.ProposalState.Canceled, "vetoed");
    }

    function test_RevertWhen_TheCommitteeVetoesARecallOfMany() external {
        Proposal memory p = call(address(seats), abi.encodeCall(ICommittee.recallMany, (2, _accounts(11, 6))));
        _ready(p);
        vm.expectRevert(abi.encodeWithSelector(CommitteeVeto.CommitteeVeto_CannotStopItsEnd.selector, p.proposalId()));
        this.vetoAsSafe(p);
    }

    /// @dev A monthly payment: the same calls again and again.
    function test_AVetoOfAnEarlierTerm_DoesNotBindTheNextCommittee() external {
        _ready(_turn(1));
        _vetoAsSafe(_turn(1));
        Proposal memory again = _turn(1).named("again");
        uint256 id = _ready(again);
        vm.expectRevert(abi.encodeWithSelector(CommitteeVeto.CommitteeVeto_PassedAgain.selector, id));
        this.vetoAsSafe(again);
        bytes32 calls = veto.callsHash(again.targets, again.values, again.calldatas);
        vm.assertEq(veto.vetoedInTerm(calls), 2, "in the second term");
        elections.decide(2, _outcome(21));
        module.seat(2);
        _vetoAsSafe(again);
        _assertState(id, IGovernor.ProposalState.Canceled, "vetoed by the next");
        vm.assertEq(veto.vetoedInTerm(calls), 3, "in the third");
    }

    function executeProposal(Proposal memory p) external {
        _execute(p);
    }

    function _outcome(uint256 first) private pure returns (SettledElections.Outcome memory outcome) {
        outcome.settled = true;
        (outcome.winners, outcome.runnersUp) = (_accounts(first, 6), _accounts(first + 6, 3));
        outcome.organisations = _organisations(first, 9);
        (outcome.termSeconds, outcome.seats, outcome.organisationCap) = (365 days, 6, 12);
    }
}
