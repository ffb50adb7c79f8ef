// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorBallotsBySig} from "./GovernorBallotsBySig.sol";
import {GovernorBoundedSettings} from "./GovernorBoundedSettings.sol";
import {GovernorCodePin} from "./GovernorCodePin.sol";
import {GovernorExpiry} from "./GovernorExpiry.sol";
import {GovernorGuardian} from "./GovernorGuardian.sol";
import {GovernorLateQuorum} from "./GovernorLateQuorum.sol";
import {GovernorRiskClasses} from "./GovernorRiskClasses.sol";
import {RiskClass} from "./RiskClass.sol";

/// @title The governor; see IAlthingGovernor
contract AlthingGovernor is
    GovernorTimelockControl,
    GovernorBoundedSettings,
    GovernorCodePin,
    GovernorGuardian,
    GovernorBallotsBySig,
    GovernorExpiry
{
    constructor(
        GovernorConfig memory config
    )
        Governor(config.name)
        GovernorVotes(IVotes(config.token))
        GovernorTimelockControl(TimelockController(config.timelock))
        GovernorSettings(config.votingDelaySeconds, config.votingPeriodSeconds, config.proposalThresholdTokens)
        GovernorRiskClasses(config)
        GovernorLateQuorum(config.lateExtensionSeconds)
        GovernorExpiry(config.gracePeriodSeconds)
        GovernorGuardian(config.guardian, config.guardianUntilSeconds)
    {
        uint48 tokenClock = token().clock();
        if (tokenClock != clock()) revert Governor_TokenClockMismatch(tokenClock, clock());
    }

    /// @dev Its own clock, not the token's: the same, without a call.
    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return Time.timestamp();
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(Governor, GovernorVotes) returns (string memory) {
        return "mode=timestamp";
    }

    function updateTimelock(TimelockController) public pure override {
        revert Governor_TimelockIsPermanent();
    }

    function state(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl, GovernorExpiry) returns (ProposalState) {
        return super.state(proposalId);
    }

    function proposalDeadline(uint256 proposalId) public view override(Governor, GovernorLateQuorum) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    function proposalThreshold() public view override(Governor, GovernorBoundedSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        RiskClass class = classify(targets, values, calldatas);
        (uint200 codePin, bytes32[] memory codeHashes) = _pinOf(targets);
        _records[proposalId] = ProposalRecord(class, 0, codePin);
        emit ProposalClassified(proposalId, class, codePin, codeHashes);
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal override extendsOnLateSwing(proposalId) returns (uint256) {
        return super._castVote(proposalId, account, support, reason, params);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) {
        ProposalRecord memory record = _records[proposalId];
        _checkPin(proposalId, record.codePin, targets);
        if (record.class == RiskClass.Treasury) _recordSpending(targets, values, calldatas);
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }
}
