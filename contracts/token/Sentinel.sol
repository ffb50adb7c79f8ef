// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev The delegatee of holders that must not vote. Votes parked here leave the votable supply.
/// The last 20 bytes of keccak256("althing.sentinel"): nobody holds its key, and no code can be deployed there.
address constant SENTINEL = address(uint160(uint256(keccak256("althing.sentinel"))));
