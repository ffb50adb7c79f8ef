// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EpochClock} from "../emissions/EpochClock.sol";

/// @dev Counts epochs as the emission controller does. What changes now counts from the next epoch's start.
abstract contract NextEpoch is EpochClock {
    /// @dev The first epoch that has not begun: 0 before the first.
    function _nextEpoch() internal view returns (uint256) {
        return block.timestamp < START_SECONDS ? 0 : _currentEpoch() + 1;
    }
}
