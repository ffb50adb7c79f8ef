// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Panic} from "@openzeppelin/contracts/utils/Panic.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {RiskClass, ClassRule} from "../../../contracts/governance/RiskClass.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {Proposal} from "./Proposal.sol";
import {vm} from "../Vm.sol";

contract GovernorBoundedSettingsTest is GovernedNetwork {
    uint256 private constant MAX_THRESHOLD = VOTABLE / 20;

    function testFuzz_WhenDeployed_ItTakesAVotingDelayInsideItsBoundsOnly(uint48 delay) external {
        _fuzzDelay(delay);
        _fuzzDelay(uint48(delay % 16 days));
    }

    function test_WhenDeployed_ItTakesEachBoundAndNothingBeyond() external {
        _fuzzDelay(1 days - 1);
        _fuzzDelay(1 days);
        _fuzzDelay(14 days);
        _fuzzDelay(14 days + 1);
        _fuzzPeriod(1 days - 1);
        _fuzzPeriod(1 days);
        _fuzzPeriod(30 days);
        _fuzzPeriod(30 days + 1);
        _fuzzThreshold(0);
        _fuzzThreshold(MAX_THRESHOLD);
        _fuzzThreshold(MAX_THRESHOLD + 1);
        _fuzzThreshold(type(uint256).max);
    }

    function test_WhenAProposalChangesTheSettings_ItLeavesEarlierProposalsAlone() external {
        uint256 earlier = _propose(_turn(1));
        uint256 deadline = governor.proposalDeadline(earlier);
        _enact(_toGovernor(abi.encodeCall(governor.setVotingDelay, (3 days))));
        _enact(_toGovernor(abi.encodeCall(governor.setVotingPeriod, (9 days))));
        _enact(_toGovernor(abi.encodeCall(governor.setProposalThreshold, (1e18))));

        vm.assertEq(governor.proposalDeadline(earlier), deadline, "earlier deadline");
        uint256 later = _proposeAs(DAVE, _turn(2));
        vm.assertEq(governor.proposalSnapshot(later), _now() + 3 days, "delay");
        vm.assertEq(governor.proposalDeadline(later), _now() + 12 days, "period");
        vm.assertEq(governor.proposalThreshold(), 1e18, "threshold");
    }

    function test_RevertWhen_AProposalSetsAValueOutsideItsBounds() external {
        _refused(
            abi.encodeCall(governor.setVotingDelay, (1 days - 1)),
            _outOfBounds("votingDelaySeconds", 1 days - 1, 1 days, 14 days)
        );
        _refused(
            abi.encodeCall(governor.setVotingDelay, (14 days + 1)),
            _outOfBounds("votingDelaySeconds", 14 days + 1, 1 days, 14 days)
        );
        _refused(
            abi.encodeCall(governor.setVotingPeriod, (1 days - 1)),
            _outOfBounds("votingPeriodSeconds", 1 days - 1, 1 days, 30 days)
        );
        _refused(
            abi.encodeCall(governor.setVotingPeriod, (30 days + 1)),
            _outOfBounds("votingPeriodSeconds", 30 days + 1, 1 days, 30 days)
        );
        _refused(
            abi.encodeCall(governor.setProposalThreshold, (MAX_THRESHOLD + 1)),
            _outOfBounds("proposalThresholdTokens", MAX_THRESHOLD + 1, 0, MAX_THRESHOLD)
        );
    }

    function test_RevertWhen_AnyoneCallsASetterWithoutAProposal() external {
        bytes[] memory setters = _setters();
        for (uint256 i = 0; i < setters.length; ++i) {
            _callRefused(
                STRANGER,
                setters[i],
                abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, STRANGER)
            );
            _callRefused(
                GUARDIAN,
                setters[i],
                abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, GUARDIAN)
            );
            // The timelock itself is let through by an executing proposal alone: popping an empty queue panics.
            bytes memory empty = abi.encodeWithSignature("Panic(uint256)", Panic.EMPTY_ARRAY_POP);
            _callRefused(address(timelock), setters[i], empty);
        }
    }

    function _setters() private view returns (bytes[] memory setters) {
        setters = new bytes[](8);
        setters[0] = abi.encodeCall(governor.setVotingDelay, (2 days));
        setters[1] = abi.encodeCall(governor.setVotingPeriod, (2 days));
        setters[2] = abi.encodeCall(governor.setProposalThreshold, (0));
        setters[3] = abi.encodeCall(governor.setClassRule, (RiskClass.Routine, ClassRule(1, 5_000, 0)));
        setters[4] = abi.encodeCall(governor.setPolicy, (address(knob), knob.smash.selector, RiskClass.Routine));
        setters[5] = abi.encodeCall(governor.setSpendingCap, (address(coin), type(uint208).max));
        setters[6] = abi.encodeCall(governor.setGuardian, (STRANGER, uint48(_now() + 1 days)));
        setters[7] = abi.encodeCall(governor.relay, (address(knob), 0, abi.encodeCall(knob.smash, ())));
    }

    function _callRefused(address caller, bytes memory data, bytes memory reason) private {
        vm.prank(caller);
        (bool ok, bytes memory returned) = address(governor).call(data);
        vm.assertFalse(ok, "accepted");
        vm.assertEq(keccak256(returned), keccak256(reason), "reason");
    }

    function _refused(bytes memory data, bytes memory reason) private {
        Proposal memory p = _toGovernor(data);
        _ready(p);
        vm.expectRevert(reason);
        _execute(p);
    }

    function _fuzzDelay(uint48 delay) private {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.votingDelaySeconds = delay;
        bool inside = delay >= 1 days && delay <= 14 days;
        if (!inside) vm.expectRevert(_outOfBounds("votingDelaySeconds", delay, 1 days, 14 days));
        GovernorClient deployed = this.deployGovernor(config);
        if (inside) vm.assertEq(deployed.votingDelay(), delay, "delay");
    }

    function _fuzzPeriod(uint32 period) private {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.votingPeriodSeconds = period;
        bool inside = period >= 1 days && period <= 30 days;
        if (!inside) vm.expectRevert(_outOfBounds("votingPeriodSeconds", period, 1 days, 30 days));
        GovernorClient deployed = this.deployGovernor(config);
        if (inside) vm.assertEq(deployed.votingPeriod(), period, "period");
    }

    function _fuzzThreshold(uint256 threshold) private {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.proposalThresholdTokens = threshold;
        bool inside = threshold <= MAX_THRESHOLD;
        if (!inside) vm.expectRevert(_outOfBounds("proposalThresholdTokens", threshold, 0, MAX_THRESHOLD));
        GovernorClient deployed = this.deployGovernor(config);
        if (inside) vm.assertEq(deployed.proposalThreshold(), threshold, "threshold");
    }
}
