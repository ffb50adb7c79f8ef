// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {GovernorRiskClasses} from "./GovernorRiskClasses.sol";
import {RiskPolicy} from "./RiskPolicy.sol";

/// @dev Extends a vote once when, close to its end, the quorum is reached or the outcome flips.
/// OpenZeppelin's extension looks at the quorum alone and at every vote; only a vote inside the window can matter.
abstract contract GovernorLateQuorum is GovernorRiskClasses {
    uint256 private constant MAX_EXTENSION_SECONDS = 7 days;

    uint256 private immutable EXTENSION_SECONDS;

    constructor(uint32 extensionSeconds) {
        RiskPolicy.checkBounds("lateExtensionSeconds", extensionSeconds, 0, MAX_EXTENSION_SECONDS);
        EXTENSION_SECONDS = extensionSeconds;
    }

    /// @dev Wraps whatever counts votes of an active proposal.
    modifier extendsOnLateSwing(uint256 proposalId) {
        (uint256 quorumTokens, uint256 majorityBps) = _requiredIfLate(proposalId);
        bool late = majorityBps != 0;
        uint256 standing = late ? _standing(proposalId, quorumTokens, majorityBps) : 0;
        _;
        if (late && _standing(proposalId, quorumTokens, majorityBps) != standing) _extend(proposalId);
    }

    /// @inheritdoc IAlthingGovernor
    function lateExtensionSeconds() public view returns (uint256) {
        return EXTENSION_SECONDS;
    }

    function proposalDeadline(uint256 proposalId) public view virtual override returns (uint256) {
        uint256 deadline = super.proposalDeadline(proposalId);
        if (block.timestamp + EXTENSION_SECONDS <= deadline) return deadline; // too early to have been extended
        uint256 extended = _records[proposalId].extendedDeadlineSeconds;
        return extended == 0 ? deadline : extended;
    }

    /// @return quorumTokens what the proposal needs, where a vote now could extend it
    /// @return majorityBps zero where it could not
    function _requiredIfLate(uint256 proposalId) private view returns (uint256 quorumTokens, uint256 majorityBps) {
        uint256 deadline = super.proposalDeadline(proposalId);
        if (
            block.timestamp + EXTENSION_SECONDS > deadline &&
            block.timestamp <= deadline &&
            block.timestamp > proposalSnapshot(proposalId) &&
            _records[proposalId].extendedDeadlineSeconds == 0
        ) return _required(proposalId);
    }

    /// @return standing 0 without quorum, 1 with quorum and failing, 2 passing
    function _standing(
        uint256 proposalId,
        uint256 quorumTokens,
        uint256 majorityBps
    ) private view returns (uint256 standing) {
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        if (forVotes + abstainVotes < quorumTokens) return 0;
        return _majorityReached(forVotes, againstVotes, majorityBps) ? 2 : 1;
    }

    function _extend(uint256 proposalId) private {
        uint48 extended = uint48(block.timestamp + EXTENSION_SECONDS);
        _records[proposalId].extendedDeadlineSeconds = extended;
        emit ProposalExtended(proposalId, extended);
    }
}
