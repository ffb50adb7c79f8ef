// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {GovernorProposalRecord} from "./GovernorProposalRecord.sol";
import {RiskPolicy} from "./RiskPolicy.sol";

/// @dev A passed proposal that nobody carries out lapses. The grace period is immutable: a longer one would revive what
/// has expired.
abstract contract GovernorExpiry is GovernorProposalRecord {
    /// @dev Longer than two spending periods, so that a proposal can wait for the next one.
    uint256 private constant MIN_GRACE_PERIOD_SECONDS = 14 days;
    uint256 private constant MAX_GRACE_PERIOD_SECONDS = 90 days;

    uint256 private immutable GRACE_PERIOD_SECONDS;

    constructor(uint32 graceSeconds) {
        RiskPolicy.checkBounds("gracePeriodSeconds", graceSeconds, MIN_GRACE_PERIOD_SECONDS, MAX_GRACE_PERIOD_SECONDS);
        GRACE_PERIOD_SECONDS = graceSeconds;
    }

    /// @inheritdoc IAlthingGovernor
    function gracePeriodSeconds() public view returns (uint256) {
        return GRACE_PERIOD_SECONDS;
    }

    /// @inheritdoc IAlthingGovernor
    function proposalExpiry(uint256 proposalId) public view returns (uint256) {
        uint256 eta = proposalEta(proposalId);
        return (eta == 0 ? proposalDeadline(proposalId) : eta) + GRACE_PERIOD_SECONDS;
    }

    function state(uint256 proposalId) public view virtual override returns (ProposalState current) {
        current = super.state(proposalId);
        bool passed = current == ProposalState.Succeeded || current == ProposalState.Queued;
        if (passed && block.timestamp > proposalExpiry(proposalId)) return ProposalState.Expired;
    }
}
