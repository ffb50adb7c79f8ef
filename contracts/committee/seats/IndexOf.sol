// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev The index of an account among the first `count` entries of a list, which has no fewer; `count` if it is not there.
/// In assembly, as it runs for each pair of two committees, and the compiler's own loop costs 330 gas a step.
function indexOf(address[] memory list, uint256 count, address account) pure returns (uint256 index) {
    assembly ("memory-safe") {
        for {
            let entry := add(list, 32)
        } lt(index, count) {
            index := add(index, 1)
            entry := add(entry, 32)
        } {
            if iszero(shl(96, xor(mload(entry), account))) {
                break
            }
        }
    }
}
