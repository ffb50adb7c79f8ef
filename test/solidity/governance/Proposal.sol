// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What a proposer submits. Its id is the hash of it.
struct Proposal {
    address[] targets;
    uint256[] values;
    bytes[] calldatas;
    string description;
}

using {and, named, descriptionHash, proposalId} for Proposal global;

/// @dev A proposal of one call.
function call(address target, uint256 value, bytes memory data) pure returns (Proposal memory proposal) {
    return proposal.and(target, value, data);
}

function call(address target, bytes memory data) pure returns (Proposal memory) {
    return call(target, 0, data);
}

/// @dev The same proposal with one more call.
function and(
    Proposal memory proposal,
    address target,
    uint256 value,
    bytes memory data
) pure returns (Proposal memory longer) {
    uint256 length = proposal.targets.length;
    longer.targets = new address[](length + 1);
    longer.values = new uint256[](length + 1);
    longer.calldatas = new bytes[](length + 1);
    longer.description = proposal.description;
    for (uint256 i = 0; i < length; ++i) {
        (longer.targets[i], longer.values[i]) = (proposal.targets[i], proposal.values[i]);
        longer.calldatas[i] = proposal.calldatas[i];
    }
    (longer.targets[length], longer.values[length], longer.calldatas[length]) = (target, value, data);
}

/// @dev The same calls under another description, and so another id.
function named(Proposal memory proposal, string memory description) pure returns (Proposal memory) {
    return Proposal(proposal.targets, proposal.values, proposal.calldatas, description);
}

function descriptionHash(Proposal memory proposal) pure returns (bytes32) {
    return keccak256(bytes(proposal.description));
}

function proposalId(Proposal memory proposal) pure returns (uint256) {
    return
        uint256(
            keccak256(abi.encode(proposal.targets, proposal.values, proposal.calldatas, proposal.descriptionHash()))
        );
}
