// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {Proposal} from "./Proposal.sol";
import {vm} from "../Vm.sol";

contract GovernorExpiryTest is GovernedNetwork {
    IGovernor.ProposalState private constant SUCCEEDED = IGovernor.ProposalState.Succeeded;
    IGovernor.ProposalState private constant QUEUED = IGovernor.ProposalState.Queued;
    IGovernor.ProposalState private constant EXPIRED = IGovernor.ProposalState.Expired;

    function test_GivenAProposalPassed_ItQueuesUntilTheLastSecond() external {
        Proposal memory p = _turn(1);
        uint256 id = _pass(p);
        uint256 expiry = governor.proposalDeadline(id) + GRACE_PERIOD;
        vm.assertEq(governor.proposalExpiry(id), expiry, "expiry");

        vm.warp(expiry);
        _assertState(id, SUCCEEDED, "last second");
        _queue(p);
        vm.assertEq(governor.proposalExpiry(id), expiry + TIMELOCK_DELAY + GRACE_PERIOD, "counts from eta now");
        vm.warp(expiry + TIMELOCK_DELAY);
        _execute(p);
        vm.assertEq(knob.runs(), 1, "ran");
    }

    function test_RevertWhen_APassedProposalIsQueuedASecondTooLate() external {
        Proposal memory p = _turn(1);
        uint256 id = _pass(p);
        vm.warp(governor.proposalExpiry(id) + 1);
        _assertState(id, EXPIRED, "expired");
        vm.expectRevert(_unexpectedState(id, EXPIRED, SUCCEEDED));
        _queue(p);
    }

    function test_GivenAnObjectionPeriod_ItCountsFromItsEnd() external {
        Proposal memory p = _turn(1);
        uint256 id = _open(p);
        vm.warp(governor.proposalDeadline(id));
        _vote(id, ALICE, FOR);
        uint256 objectionsEnd = _now() + OBJECTION_PERIOD;
        vm.warp(objectionsEnd + GRACE_PERIOD);
        _assertState(id, SUCCEEDED, "last second");
        vm.warp(objectionsEnd + GRACE_PERIOD + 1);
        _assertState(id, EXPIRED, "expired");
    }

    function test_GivenAProposalIsQueued_ItExecutesUntilTheLastSecond() external {
        Proposal memory p = _turn(1);
        uint256 id = _ready(p);
        uint256 expiry = governor.proposalEta(id) + GRACE_PERIOD;
        vm.assertEq(governor.proposalExpiry(id), expiry, "expiry");
        vm.warp(expiry);
        _assertState(id, QUEUED, "last second");
        _execute(p);
        vm.assertEq(knob.runs(), 1, "ran");
    }

    function test_RevertWhen_AQueuedProposalIsExecutedASecondTooLate() external {
        Proposal memory p = _turn(1);
        uint256 id = _ready(p);
        vm.warp(governor.proposalExpiry(id) + 1);
        _assertState(id, EXPIRED, "expired");

        vm.expectRevert(_unexpectedState(id, EXPIRED, QUEUED));
        _execute(p);
        vm.expectRevert(_unexpectedState(id, EXPIRED, SUCCEEDED));
        _queue(p);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _cancelByGuardian(GUARDIAN, p, "");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _propose(p);
        vm.assertEq(knob.runs(), 0, "did not run");
    }

    function test_GivenAProposalEndedOtherwise_ItNeverExpires() external {
        uint256 defeated = _propose(_turn(1));
        uint256 executed = _enact(_turn(2));
        uint256 cancelled = _propose(_turn(3));
        _cancelAs(ALICE, _turn(3));
        vm.warp(_now() + 1_000 days);
        _assertState(defeated, IGovernor.ProposalState.Defeated, "defeated");
        _assertState(executed, IGovernor.ProposalState.Executed, "executed");
        _assertState(cancelled, IGovernor.ProposalState.Canceled, "cancelled");
    }

    function testFuzz_WhenDeployed_ItTakesAGracePeriodInsideItsBoundsOnly(uint32 grace) external {
        _tryGrace(grace);
        _tryGrace(grace % 100 days);
    }

    function test_WhenDeployed_ItTakesEachBoundAndNothingBeyond() external {
        _tryGrace(14 days - 1);
        _tryGrace(14 days);
        _tryGrace(90 days);
        _tryGrace(90 days + 1);
    }

    function _tryGrace(uint32 grace) private {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.gracePeriodSeconds = grace;
        bool inside = grace >= 14 days && grace <= 90 days;
        if (!inside) vm.expectRevert(_outOfBounds("gracePeriodSeconds", grace, 14 days, 90 days));
        GovernorClient deployed = this.deployGovernor(config);
        if (inside) vm.assertEq(deployed.gracePeriodSeconds(), grace, "grace");
    }
}
