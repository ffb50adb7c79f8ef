// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {GovernorProposalRecord} from "./GovernorProposalRecord.sol";
import {RiskPolicy} from "./RiskPolicy.sol";

/// @dev A guardian that stops proposals until its date and can neither renew itself nor stop its own end.
/// OpenZeppelin's guardian has no date, and lets a proposer cancel in any state once there is no guardian.
abstract contract GovernorGuardian is GovernorProposalRecord {
    uint256 private constant MAX_TERM_SECONDS = 730 days;

    struct Guardian {
        address account;
        uint48 untilSeconds;
    }

    Guardian private _guardian;

    constructor(address account, uint48 untilSeconds) {
        _setGuardian(account, untilSeconds);
    }

    /// @inheritdoc IAlthingGovernor
    function guardian() public view returns (address account, uint48 untilSeconds) {
        return (_guardian.account, _guardian.untilSeconds);
    }

    /// @inheritdoc IAlthingGovernor
    function setGuardian(address account, uint48 untilSeconds) external onlyGovernance {
        _setGuardian(account, untilSeconds);
    }

    /// @inheritdoc IAlthingGovernor
    function cancelByGuardian(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash,
        bytes32 reasonHash
    ) external returns (uint256 proposalId) {
        (address account, uint48 untilSeconds) = guardian();
        if (msg.sender != account) revert Governor_NotGuardian(msg.sender, account);
        if (block.timestamp > untilSeconds) revert Governor_GuardianTermEnded(block.timestamp, untilSeconds);
        proposalId = getProposalId(targets, values, calldatas, descriptionHash);
        // What was defeated stays so.
        if (state(proposalId) == ProposalState.Defeated) revert GovernorUnableToCancel(proposalId, msg.sender);
        if (_onlyMovesGuardian(targets, calldatas)) revert Governor_GuardianCannotCancelItsEnd(proposalId);
        _cancel(targets, values, calldatas, descriptionHash);
        emit ProposalCanceledByGuardian(proposalId, account, reasonHash);
    }

    function _onlyMovesGuardian(address[] memory targets, bytes[] memory calldatas) private view returns (bool) {
        for (uint256 i = 0; i < targets.length; ++i) {
            if (targets[i] != address(this) || bytes4(calldatas[i]) != this.setGuardian.selector) return false;
        }
        return true;
    }

    function _setGuardian(address account, uint48 untilSeconds) private {
        bool none = account == address(0);
        uint256 least = none ? 0 : block.timestamp + 1;
        uint256 most = none ? 0 : block.timestamp + MAX_TERM_SECONDS;
        RiskPolicy.checkBounds("guardianUntilSeconds", untilSeconds, least, most);

        (address oldAccount, uint48 oldUntilSeconds) = guardian();
        emit GuardianSet(oldAccount, oldUntilSeconds, account, untilSeconds);
        _guardian = Guardian(account, untilSeconds);
    }
}
