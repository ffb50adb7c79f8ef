// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {CommitteePower} from "../../../../contracts/committee/powers/CommitteePower.sol";
import {CommitteeVeto} from "../../../../contracts/committee/powers/CommitteeVeto.sol";
import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {IElections} from "../../../../contracts/committee/IElections.sol";
import {RiskClass} from "../../../../contracts/governance/RiskClass.sol";
import {Proposal, call} from "../../governance/Proposal.sol";
import {GovernedCommittee} from "./GovernedCommittee.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {vm} from "../../Vm.sol";

contract CommitteeVetoTest is GovernedCommittee {
    // ---- a queued proposal -----------------------------------------------------------------------------------------

    function test_TheCommittee_StopsAQueuedProposal() external {
        Proposal memory p = _turn(1);
        uint256 id = _pass(p);
        _queue(p);
        vm.assertTrue(_veto(p), "vetoed");
        _assertState(id, IGovernor.ProposalState.Canceled, "cancelled");
        vm.warp(_now() + TIMELOCK_DELAY);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        this.executeProposal(p);
        vm.assertEq(knob.runs(), 0, "did not run");
    }

    function test_TheCommittee_StopsItUntilItRuns() external {
        Proposal memory p = _smash();
        _ready(p);
        vm.warp(_now() + GRACE_PERIOD);
        vm.assertTrue(_veto(p), "at the last second");
    }

    function test_RevertWhen_AProposalIsNotQueued() external {
        Proposal memory p = _turn(1);
        _expectNothingToCancel(p);
        _pass(p);
        _expectNothingToCancel(p);
        _queue(p);
        vm.warp(_now() + TIMELOCK_DELAY);
        _execute(p);
        _expectNothingToCancel(p);
        vm.assertEq(knob.runs(), 1, "ran");
        vm.assertEq(veto.vetoedInTerm(veto.callsHash(p.targets, p.values, p.calldatas)), 0, "not marked");
    }

    function test_RevertWhen_AnythingOfTheOperationIsNotAsQueued() external {
        Proposal memory p = _turn(1);
        _pass(p);
        _queue(p);
        _expectNothingToCancel(_turn(2));
        _expectNothingToCancel(_turn(1).named("another"));
        vm.assertTrue(_veto(p), "as queued");
    }

    // ---- who -------------------------------------------------------------------------------------------------------

    function test_RevertWhen_AnyoneElseVetoes() external {
        Proposal memory p = _turn(1);
        _ready(p);
        address[3] memory callers = [vm.addr(1), STRANGER, address(timelock)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(callers[i]);
            vm.expectRevert(
                abi.encodeWithSelector(CommitteePower.CommitteePower_NotCommittee.selector, callers[i], address(safe))
            );
            veto.veto(1, p.targets, p.values, p.calldatas, p.descriptionHash(), REASON);
        }
    }

    function test_Caretakers_VetoForNinetyDays() external {
        vm.warp(seats.term().endsSeconds + 80 days);
        Proposal memory p = _turn(1);
        _ready(p);
        vm.assertTrue(seats.standing() == ICommittee.Standing.Caretaker, "caretakers");
        vm.assertTrue(_veto(p), "vetoed");
        p = _turn(2);
        _ready(p);
        vm.assertTrue(seats.standing() == ICommittee.Standing.Lapsed, "lapsed");
        SafeTx memory t = _vetoCall(p);
        vm.expectPartialRevert(ICommitteeGuard.Guard_TermEnded.selector);
        this.sendAs(_keys(1, 4), t);
    }

    // ---- its own end -----------------------------------------------------------------------------------------------

    function test_RevertWhen_TheCommitteeVetoesItsRecall() external {
        _expectCannotStop(call(address(seats), abi.encodeCall(ICommittee.recall, (1, _accounts(1, 2)))));
        Proposal memory p = call(address(seats), abi.encodeCall(ICommittee.recallMany, (1, _accounts(1, 6))));
        _ready(p);
        _expectCannotStop(p);
        SafeTx memory t = _vetoCall(p);
        vm.expectRevert(bytes("GS013"));
        this.sendAs(_keys(1, 4), t);
        _execute(p);
        vm.assertEq(seats.members().length, 0, "recalled");
    }

    function test_RevertWhen_TheCommitteeVetoesAnElectionOrTheEndOfItsVeto() external {
        Proposal memory election = call(address(elections), abi.encodeCall(IElections.open, ()));
        Proposal memory revocation = call(address(timelock), _revocation(address(veto)));
        Proposal memory all = call(address(seats), abi.encodeCall(ICommittee.recall, (1, _accounts(1, 2))))
            .and(address(elections), 0, abi.encodeCall(IElections.open, ()))
            .and(address(timelock), 0, _revocation(address(veto)));
        _expectCannotStop(election);
        _expectCannotStop(revocation);
        _expectCannotStop(all);
        _ready(all);
        _execute(all);
        vm.assertFalse(timelock.hasRole(timelock.CANCELLER_ROLE(), address(veto)), "ended");
        vm.assertEq(elections.opened(), 1, "opened");
    }

    function test_WhenAnythingElseHidesAmongRecalls_TheCommitteeVetoes() external {
        bytes memory recall = abi.encodeCall(ICommittee.recall, (1, _accounts(1, 1)));
        Proposal[5] memory hidden = [
            call(address(seats), recall).and(address(knob), 0, hex"12345678"),
            call(address(seats), abi.encodeCall(ICommittee.setElections, (address(knob)))),
            call(address(knob), recall),
            call(address(timelock), _revocation(address(governor))),
            call(address(seats), abi.encodeCall(IElections.open, ()))
        ];
        for (uint256 i = 0; i < hidden.length; ++i) {
            _pass(hidden[i]);
            _queue(hidden[i]);
            vm.assertTrue(_veto(hidden[i]), "vetoed");
        }
    }

    // ---- once ------------------------------------------------------------------------------------------------------

    function test_RevertWhen_TheSameCallsPassedAgainWithAConstitutionalVote() external {
        _ready(_turn(1));
        _veto(_turn(1));
        Proposal memory again = _turn(1).named("again");
        uint256 id = _ready(again);
        vm.assertTrue(governor.proposalClass(id) == RiskClass.Routine, "of its own class");
        vm.assertTrue(veto.isConstitutional(id), "but passed like the highest");
        vm.expectRevert(abi.encodeWithSelector(CommitteeVeto.CommitteeVeto_PassedAgain.selector, id));
        this.vetoAsSafe(again);
        _execute(again);
        vm.assertEq(knob.position(), 1, "ran");
    }

    function test_WhenTheSameCallsPassedAgainWithLess_TheCommitteeVetoesAgain() external {
        _ready(_turn(1));
        _veto(_turn(1));
        // 30 to 25 million: a majority, but not of 60%.
        Proposal memory again = _turn(1).named("again");
        uint256 id = _open(again);
        _vote(id, ALICE, FOR);
        _vote(id, BOB, AGAINST);
        _vote(id, DAVE, AGAINST);
        _endVote(id);
        _queue(again);
        vm.assertFalse(veto.isConstitutional(id), "too narrow");
        vm.assertTrue(_veto(again), "vetoed again");
        // 5 million of 65: unanimous, but no quorum of 10%.
        again = _turn(1).named("and again");
        id = _open(again);
        _vote(id, DAVE, FOR);
        _endVote(id);
        _queue(again);
        vm.assertFalse(veto.isConstitutional(id), "too few");
        vm.assertTrue(_veto(again), "and again");
    }

    function test_WhenOtherCallsPass_TheCommitteeVetoes() external {
        _ready(_turn(1));
        _veto(_turn(1));
        _ready(_turn(2));
        vm.assertTrue(_veto(_turn(2)), "not the same calls");
    }

    // ----------------------------------------------------------------------------------------------------------------

    /// @dev For `vm.expectRevert`, which needs a call.
    function executeProposal(Proposal memory p) external {
        _execute(p);
    }

    function _revocation(address account) private view returns (bytes memory) {
        return abi.encodeCall(IAccessControl.revokeRole, (timelock.CANCELLER_ROLE(), account));
    }

    function _expectNothingToCancel(Proposal memory p) private {
        vm.expectPartialRevert(TimelockController.TimelockUnexpectedOperationState.selector);
        this.vetoAsSafe(p);
    }

    function _expectCannotStop(Proposal memory p) private {
        vm.expectRevert(abi.encodeWithSelector(CommitteeVeto.CommitteeVeto_CannotStopItsEnd.selector, p.proposalId()));
        this.vetoAsSafe(p);
    }
}
