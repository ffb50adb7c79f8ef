// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {Knob} from "../../contracts/Knob.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {Proposal} from "./Proposal.sol";
import {vm} from "../Vm.sol";

contract GovernorGuardianTest is GovernedNetwork {
    bytes32 private constant REASON = keccak256("the reason, as published");
    IGovernor.ProposalState private constant CANCELED = IGovernor.ProposalState.Canceled;

    // ---- while the term runs ---------------------------------------------------------------------------------------

    function test_WhenAProposalIsPending_TheGuardianCancels() external {
        Proposal memory p = _turn(1);
        _assertCancels(_propose(p), p);
    }

    function test_WhenAProposalIsActive_TheGuardianCancels() external {
        Proposal memory p = _turn(1);
        _assertCancels(_open(p), p);
    }

    function test_WhenAProposalSucceeded_TheGuardianCancels() external {
        Proposal memory p = _turn(1);
        _assertCancels(_pass(p), p);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _queue(p);
    }

    function test_WhenAProposalIsQueued_TheGuardianCancels() external {
        Proposal memory p = _turn(1);
        uint256 id = _ready(p);
        _assertCancels(id, p);
        vm.expectRevert(_unexpectedState(id, CANCELED, IGovernor.ProposalState.Queued));
        _execute(p);
        vm.assertEq(knob.runs(), 0, "did not run");
    }

    function test_RevertWhen_AProposalIsExecuted() external {
        Proposal memory p = _turn(1);
        _enact(p);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _cancelByGuardian(GUARDIAN, p, REASON);
    }

    function test_RevertWhen_AProposalIsCancelled() external {
        Proposal memory p = _turn(1);
        _assertCancels(_propose(p), p);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _cancelByGuardian(GUARDIAN, p, REASON);
    }

    function test_RevertWhen_AProposalIsNotKnown() external {
        vm.expectPartialRevert(IGovernor.GovernorNonexistentProposal.selector);
        _cancelByGuardian(GUARDIAN, _turn(1), REASON);
    }

    function test_RevertWhen_AProposalOnlyEndsOrReplacesTheGuardian() external {
        _assertCannotCancel(_appoint(address(0), 0));
        _assertCannotCancel(_appoint(STRANGER, START + 100 days));
        _assertCannotCancel(_appoint(address(0), 0).and(address(governor), 0, _appointCall(STRANGER, START + 99 days)));
    }

    function test_WhenAProposalEndsTheGuardianAmongOtherCalls_TheGuardianCancels() external {
        Proposal memory p = _appoint(address(0), 0).and(address(knob), 0, abi.encodeCall(Knob.smash, ()));
        _assertCancels(_pass(p), p);
        p = _smash().and(address(governor), 0, _appointCall(address(0), 0));
        _assertCancels(_pass(p), p);
    }

    function test_WhenACallOnlyLooksLikeTheGuardiansEnd_TheGuardianCancels() external {
        Proposal memory p = _appoint(address(0), 0);
        p.targets[0] = address(knob);
        _assertCancels(_pass(p), p);
    }

    function test_RevertWhen_AnyoneElseCancelsInItsName() external {
        Proposal memory p = _turn(1);
        _propose(p);
        address[4] memory others = [ALICE, STRANGER, address(timelock), address(0)];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IAlthingGovernor.Governor_NotGuardian.selector, others[i], GUARDIAN)
            );
            _cancelByGuardian(others[i], p, REASON);
        }
    }

    function test_RevertWhen_TheGuardianAppointsItself() external {
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, GUARDIAN));
        governor.setGuardian(GUARDIAN, uint48(START + 700 days));
    }

    function test_RevertWhen_TheGuardianCancelsAsIfItWereTheProposer() external {
        Proposal memory p = _turn(1);
        uint256 id = _propose(p);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, GUARDIAN));
        _cancelAs(GUARDIAN, p);
    }

    function test_RevertWhen_TheGuardianProposesOrCancelsAtTheTimelock() external {
        vm.expectPartialRevert(IGovernor.GovernorInsufficientProposerVotes.selector);
        _proposeAs(GUARDIAN, _turn(1));
        vm.assertFalse(timelock.hasRole(timelock.CANCELLER_ROLE(), GUARDIAN), "role");
    }

    // ---- the end of the term ---------------------------------------------------------------------------------------

    function test_GivenTheTermIsAtItsLastSecond_TheGuardianCancels() external {
        vm.warp(START + GUARDIAN_TERM);
        Proposal memory p = _turn(1);
        _assertCancels(_propose(p), p);
    }

    function test_RevertGiven_TheTermIsOver() external {
        vm.warp(START + GUARDIAN_TERM + 1);
        Proposal memory p = _turn(1);
        _propose(p);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAlthingGovernor.Governor_GuardianTermEnded.selector,
                START + GUARDIAN_TERM + 1,
                START + GUARDIAN_TERM
            )
        );
        _cancelByGuardian(GUARDIAN, p, REASON);
    }

    function test_GivenThereIsNoGuardian_NobodyCancelsInItsName() external {
        _enact(_appoint(address(0), 0));
        Proposal memory p = _turn(1);
        uint256 id = _open(p);
        vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_NotGuardian.selector, GUARDIAN, address(0)));
        _cancelByGuardian(GUARDIAN, p, REASON);
        // Nobody can send from the zero address; if somebody could, the term would be over since 1970.
        vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_GuardianTermEnded.selector, _now(), 0));
        _cancelByGuardian(address(0), p, REASON);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, ALICE));
        _cancelAs(ALICE, p);
    }

    // ---- appointments ----------------------------------------------------------------------------------------------

    function test_WhenAVoteAppointsAGuardian_TheOldOneHasNoPowerLeft() external {
        uint48 until = uint48(START + 300 days);
        Proposal memory p = _appoint(STRANGER, until);
        _ready(p);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.GuardianSet(GUARDIAN, uint48(START + GUARDIAN_TERM), STRANGER, until);
        _execute(p);
        (address account, uint48 untilSeconds) = governor.guardian();
        vm.assertEq(account, STRANGER, "account");
        vm.assertEq(untilSeconds, until, "until");

        Proposal memory other = _turn(1);
        uint256 id = _propose(other);
        vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_NotGuardian.selector, GUARDIAN, STRANGER));
        _cancelByGuardian(GUARDIAN, other, REASON);
        _cancelByGuardian(STRANGER, other, REASON);
        _assertState(id, CANCELED, "by the new one");
    }

    function test_WhenAVoteRenewsTheGuardian_ItsTermGoesOn() external {
        _enact(_appoint(GUARDIAN, START + 500 days));
        vm.warp(START + 500 days);
        Proposal memory p = _turn(1);
        _assertCancels(_propose(p), p);
    }

    function test_WhenDeployed_ItTakesATermInsideItsBoundsOnly() external {
        _tryTerm(GUARDIAN, _now(), false);
        _tryTerm(GUARDIAN, _now() + 1, true);
        _tryTerm(GUARDIAN, _now() + 730 days, true);
        _tryTerm(GUARDIAN, _now() + 730 days + 1, false);
        _tryTerm(GUARDIAN, 0, false);
        _tryTerm(address(0), 0, true);
        _tryTerm(address(0), 1, false);
        _tryTerm(address(0), _now() + 1, false);
    }

    function test_RevertWhen_AVoteAppointsForTooLong() external {
        Proposal memory p = _appoint(STRANGER, START + 760 days);
        _ready(p);
        vm.expectRevert(_outOfBounds("guardianUntilSeconds", START + 760 days, _now() + 1, _now() + 730 days));
        _execute(p);
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _assertCancels(uint256 id, Proposal memory p) private {
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.ProposalCanceledByGuardian(id, GUARDIAN, REASON);
        _cancelByGuardian(GUARDIAN, p, REASON);
        _assertState(id, CANCELED, "cancelled");
    }

    function _assertCannotCancel(Proposal memory p) private {
        uint256 id = _propose(p);
        for (uint256 stage = 0; stage < 3; ++stage) {
            vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_GuardianCannotCancelItsEnd.selector, id));
            _cancelByGuardian(GUARDIAN, p, REASON);
            if (stage == 0) {
                _startVote(id);
                _vote(id, ALICE, FOR);
                _endVote(id);
            }
            if (stage == 1) _queue(p);
        }
    }

    function _tryTerm(address account, uint256 until, bool inside) private {
        IAlthingGovernor.GovernorConfig memory config = _config();
        (config.guardian, config.guardianUntilSeconds) = (account, uint48(until));
        (uint256 min, uint256 max) = account == address(0) ? (0, 0) : (_now() + 1, _now() + 730 days);
        if (!inside) vm.expectRevert(_outOfBounds("guardianUntilSeconds", until, min, max));
        this.deployGovernor(config);
    }

    function _appoint(address account, uint256 until) private view returns (Proposal memory) {
        return _toGovernor(_appointCall(account, until));
    }

    function _appointCall(address account, uint256 until) private view returns (bytes memory) {
        return abi.encodeCall(governor.setGuardian, (account, uint48(until)));
    }
}
