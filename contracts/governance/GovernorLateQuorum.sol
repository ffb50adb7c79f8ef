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
        bool late = _isLate(proposalId);
        (bool wasQuorate, bool wasPassing) = late ? _standing(proposalId) : (false, false);
        _;
        if (late) _extendIfSwung(proposalId, wasQuorate, wasPassing);
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

    function _isLate(uint256 proposalId) private view returns (bool) {
        uint256 deadline = super.proposalDeadline(proposalId);
        return
            block.timestamp + EXTENSION_SECONDS > deadline &&
            block.timestamp <= deadline &&
            block.timestamp > proposalSnapshot(proposalId) &&
            _records[proposalId].extendedDeadlineSeconds == 0;
    }

    function _extendIfSwung(uint256 proposalId, bool wasQuorate, bool wasPassing) private {
        (bool quorate, bool passing) = _standing(proposalId);
        if (quorate == wasQuorate && passing == wasPassing) return;
        uint48 extended = uint48(block.timestamp + EXTENSION_SECONDS);
        _records[proposalId].extendedDeadlineSeconds = extended;
        emit ProposalExtended(proposalId, extended);
    }
}
