// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title A combination as the count reads it
/// @dev Its places in the lower 12 bytes, filled up with NOBODY to a multiple of three; how many threes there are in the
/// next byte; then its weight in 112 bits. Loops take three places a turn, for two thirds of the gas.
library PackedBallot {
    /// @dev A place that nobody has. Readers give it room, and ignore what comes to be there.
    uint256 internal constant NOBODY = 0xff;
    /// @dev From the highest byte.
    uint256 internal constant THREES_BYTE = 19;
    uint256 internal constant WEIGHT_SHIFT = 104;

    uint256 private constant THREES_SHIFT = 96;

    /// @dev Without weight. `approvals` has 1 to 12 places.
    function pack(uint256 approvals) internal pure returns (uint256 ballot) {
        unchecked {
            uint256 many;
            for (; approvals != 0 || many % 3 != 0; ++many) {
                uint256 place = NOBODY;
                if (approvals != 0) {
                    place = Math.log2(approvals);
                    approvals ^= 1 << place;
                }
                ballot |= place << (8 * many);
            }
            return ballot | ((many / 3) << THREES_SHIFT);
        }
    }

    /// @dev A single place.
    function packOne(uint256 place) internal pure returns (uint256) {
        return place | (NOBODY << 8) | (NOBODY << 16) | (1 << THREES_SHIFT);
    }

    function withWeight(uint256 ballot, uint256 weightTokens) internal pure returns (uint256) {
        return ballot | (weightTokens << WEIGHT_SHIFT);
    }

    /// @dev As a bitmap of places.
    function approvalsOf(uint256 ballot) internal pure returns (uint256 approvals) {
        assembly ("memory-safe") {
            for {
                let threes := byte(THREES_BYTE, ballot)
            } threes {
                threes := sub(threes, 1)
                ballot := shr(24, ballot)
            } {
                let two := or(shl(byte(31, ballot), 1), shl(byte(30, ballot), 1))
                approvals := or(approvals, or(two, shl(byte(29, ballot), 1)))
            }
            // The bit of NOBODY.
            approvals := shr(1, shl(1, approvals))
        }
    }
}
