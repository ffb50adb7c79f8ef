// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {ICommittee} from "../seats/ICommittee.sol";
import {CommitteePower} from "./CommitteePower.sol";

/// @title Legal resolutions that carry out proposals, anchored by their hash
/// @notice Shows that a document existed by a time, and which passed proposal the committee says it carries out.
/// @dev Trust assumptions: the committee vouches for the document; nothing here reads it.
///
/// Invariants:
/// - A document is anchored once, to one proposal that passed, and never changed.
contract CommitteeResolutions is CommitteePower {
    struct Resolution {
        uint256 proposalId;
        uint48 atSeconds;
        uint32 seating;
    }

    IGovernor public immutable GOVERNOR;

    mapping(bytes32 documentHash => Resolution) private _resolutions;

    event ResolutionAnchored(
        uint256 indexed proposalId,
        bytes32 indexed documentHash,
        uint256 indexed seating,
        string uri
    );

    error CommitteeResolutions_NoDocument();
    error CommitteeResolutions_Anchored(bytes32 documentHash, uint256 proposalId);
    error CommitteeResolutions_NotPassed(uint256 proposalId, IGovernor.ProposalState state);

    constructor(ICommittee seats, IGovernor governor) CommitteePower(seats) {
        GOVERNOR = governor;
    }

    /// @notice Links a document to a proposal that passed. By the committee in term.
    /// @param documentHash of the document's bytes
    /// @param uri where to read it, may be empty
    function anchor(
        uint256 seating,
        uint256 proposalId,
        bytes32 documentHash,
        string calldata uri
    ) external byCommittee {
        if (documentHash == 0) revert CommitteeResolutions_NoDocument();
        Resolution storage known = _resolutions[documentHash];
        if (known.atSeconds != 0) revert CommitteeResolutions_Anchored(documentHash, known.proposalId);
        IGovernor.ProposalState state = GOVERNOR.state(proposalId);
        bool passed =
            state == IGovernor.ProposalState.Succeeded ||
                state == IGovernor.ProposalState.Queued ||
                state == IGovernor.ProposalState.Executed;
        if (!passed) revert CommitteeResolutions_NotPassed(proposalId, state);
        _resolutions[documentHash] = Resolution(proposalId, uint48(block.timestamp), uint32(seating));
        emit ResolutionAnchored(proposalId, documentHash, seating, uri);
    }

    function resolution(bytes32 documentHash) external view returns (Resolution memory) {
        return _resolutions[documentHash];
    }
}
