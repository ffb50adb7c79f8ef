// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev How many bits are set; 255 at most. Adds neighbours up, in pairs, fours and bytes, and then all bytes by one
/// multiplication: a tenth of what looking for them one by one costs.
function bitCount(uint256 bits) pure returns (uint256 count) {
    assembly ("memory-safe") {
        let pairs := 0x5555555555555555555555555555555555555555555555555555555555555555
        let fours := 0x3333333333333333333333333333333333333333333333333333333333333333
        let bytes_ := 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
        let ones := 0x0101010101010101010101010101010101010101010101010101010101010101
        bits := sub(bits, and(shr(1, bits), pairs))
        bits := add(and(bits, fours), and(shr(2, bits), fours))
        bits := and(add(bits, shr(4, bits)), bytes_)
        count := shr(248, mul(bits, ones))
    }
}
