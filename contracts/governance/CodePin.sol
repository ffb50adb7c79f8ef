// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev The code of each target, zero for one without code: such an account hashes to zero, or to keccak256("") once it
/// holds a coin.
function codeHashesOf(address[] memory targets) view returns (bytes32[] memory codeHashes) {
    codeHashes = new bytes32[](targets.length);
    for (uint256 i = 0; i < targets.length; ++i) {
        bytes32 codeHash = targets[i].codehash;
        if (codeHash != keccak256("")) codeHashes[i] = codeHash;
    }
}

/// @dev 200 bits over all of them.
function codePinOf(bytes32[] memory codeHashes) pure returns (uint200 pin) {
    assembly ("memory-safe") {
        pin := shr(56, keccak256(add(codeHashes, 32), mul(mload(codeHashes), 32)))
    }
}
