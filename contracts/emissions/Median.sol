// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title The median of a few values
library Median {
    /// @notice Of an even count, the higher of the two in the middle. Sorts `values` in place, so for few of them.
    /// @dev `values` has at least one member.
    function upper(uint64[] memory values) internal pure returns (uint64) {
        for (uint256 i = 1; i < values.length; ++i) {
            uint64 value = values[i];
            uint256 place = i;
            for (; place != 0 && values[place - 1] > value; --place) values[place] = values[place - 1];
            values[place] = value;
        }
        return values[values.length / 2];
    }
}
