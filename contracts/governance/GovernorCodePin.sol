// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernorProposalRecord} from "./GovernorProposalRecord.sol";

/// @dev Holds a proposal to the code its targets had when it was made, so that a target redeployed after the vote
/// cannot run. It does not see behind a proxy.
abstract contract GovernorCodePin is GovernorProposalRecord {
    function _pinOf(address[] memory targets) internal view returns (uint200 pin, bytes32[] memory codeHashes) {
        codeHashes = new bytes32[](targets.length);
        for (uint256 i = 0; i < targets.length; ++i) {
            // An account without code hashes to zero, or to keccak256("") once it holds a coin.
            if (targets[i].code.length != 0) codeHashes[i] = targets[i].codehash;
        }
        assembly ("memory-safe") {
            pin := shr(56, keccak256(add(codeHashes, 32), mul(mload(codeHashes), 32)))
        }
    }

    function _checkPin(uint256 proposalId, uint200 pinned, address[] memory targets) internal view {
        (uint200 found, ) = _pinOf(targets);
        if (found != pinned) revert Governor_TargetCodeChanged(proposalId, pinned, found);
    }
}
