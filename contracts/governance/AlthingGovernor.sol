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
import {GovernorHardCap} from "./GovernorHardCap.sol";
import {GovernorObjections} from "./GovernorObjections.sol";
import {GovernorRiskClasses} from "./GovernorRiskClasses.sol";
import {RiskClass} from "./RiskClass.sol";

/// @title The governor; see IAlthingGovernor
contract AlthingGovernor is
    GovernorTimelockControl,
    GovernorBoundedSettings,
    GovernorCodePin,
    GovernorGuardian,
    GovernorHardCap,
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
        GovernorObjections(config.objectionPeriodSeconds)
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

    function proposalDeadline(uint256 proposalId) public view override(Governor, GovernorObjections) returns (uint256) {
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
        ProposalRecord storage record = _records[proposalId];
        (record.class, record.codePin) = _register(proposalId, targets, values, calldatas);
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal virtual override returns (uint256 weight) {
        Standing memory before = _standing(proposalId);
        weight = super._castVote(proposalId, account, support, reason, params);
        _checkTurn(proposalId, before);
    }

    function _validateVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal override(Governor, GovernorBallotsBySig) returns (bool) {
        return super._validateVoteSig(proposalId, support, voter, signature);
    }

    function _validateExtendedVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal override(Governor, GovernorBallotsBySig) returns (bool) {
        return super._validateExtendedVoteSig(proposalId, support, voter, reason, params, signature);
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
        ProposalRecord storage record = _records[proposalId];
        _checkPin(proposalId, record.codePin, targets);
        RiskClass class = record.class;
        if (class != RiskClass.Routine) _countOutflow(class, targets, values, calldatas);
        // Not set back: only an execution reads it, and one inside another ends the other's calls to the governor.
        _runningSnapshot = proposalSnapshot(proposalId);
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
