// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {RiskClass} from "./RiskClass.sol";

/// @dev What a proposal carries beside OpenZeppelin's own record, in one slot.
abstract contract GovernorProposalRecord is Governor, IAlthingGovernor {
    /// @param objections set once, when the proposal turns to passing at the last moment
    /// @param withdrawals whether any voter withdrew what it signed, so that most batches need not ask for each
    struct ProposalRecord {
        RiskClass class;
        bool objections;
        bool withdrawals;
        uint200 codePin;
    }

    mapping(uint256 proposalId => ProposalRecord) internal _records;

    /// @inheritdoc IAlthingGovernor
    function proposalClass(uint256 proposalId) public view returns (RiskClass) {
        if (proposalSnapshot(proposalId) == 0) revert GovernorNonexistentProposal(proposalId);
        return _records[proposalId].class;
    }

    /// @inheritdoc IAlthingGovernor
    function proposalCodePin(uint256 proposalId) public view returns (uint200) {
        return _records[proposalId].codePin;
    }
}
