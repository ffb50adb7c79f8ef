// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MAX_REPORTERS} from "./SignedPanel.sol";

/// @title The median of what a panel reported
library Median {
    /// @notice The two in the middle of the first `count` figures, at least one; of an odd count, one twice.
    function middle(
        uint64[MAX_REPORTERS] storage figures,
        uint256 count
    ) internal view returns (uint64 lower, uint64 higher) {
        uint64[] memory sorted = new uint64[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint64 figure = figures[i];
            uint256 place = i;
            for (; place != 0 && sorted[place - 1] > figure; --place) sorted[place] = sorted[place - 1];
            sorted[place] = figure;
        }
        return (sorted[(count - 1) / 2], sorted[count / 2]);
    }
}
