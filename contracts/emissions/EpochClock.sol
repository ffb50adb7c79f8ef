// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

interface IEpochClock {
    /// @param startSeconds when epoch 0 starts
    /// @param epochSeconds length of an epoch
    /// @param windowSeconds how long after its end an epoch's revenue can be reported; at most an epoch
    struct Schedule {
        uint48 startSeconds;
        uint32 epochSeconds;
        uint32 windowSeconds;
    }

    /// @notice The epochs are too short or too long, or the window is empty or longer than an epoch.
    error EpochClock_BadSchedule(uint32 epochSeconds, uint32 windowSeconds);

    function schedule() external view returns (Schedule memory);
}

/// @dev Counts epochs. Epoch e lasts from start + e x length up to, and without, the start of e + 1. Its cut-off, when
/// its revenue is final, is one report window after its end. As a window is at most an epoch, one epoch at most is open
/// for reports.
abstract contract EpochClock is IEpochClock {
    uint32 private constant MIN_EPOCH_SECONDS = 1 hours;
    uint32 private constant MAX_EPOCH_SECONDS = 31 days;

    uint256 internal immutable START_SECONDS;
    uint256 internal immutable EPOCH_SECONDS;
    uint256 internal immutable WINDOW_SECONDS;

    constructor(Schedule memory schedule_) {
        bool length = schedule_.epochSeconds >= MIN_EPOCH_SECONDS && schedule_.epochSeconds <= MAX_EPOCH_SECONDS;
        bool window = schedule_.windowSeconds != 0 && schedule_.windowSeconds <= schedule_.epochSeconds;
        if (!length || !window) revert EpochClock_BadSchedule(schedule_.epochSeconds, schedule_.windowSeconds);
        START_SECONDS = schedule_.startSeconds;
        EPOCH_SECONDS = schedule_.epochSeconds;
        WINDOW_SECONDS = schedule_.windowSeconds;
    }

    function schedule() external view returns (Schedule memory) {
        return Schedule(uint48(START_SECONDS), uint32(EPOCH_SECONDS), uint32(WINDOW_SECONDS));
    }

    /// @dev The epoch that runs now; 0 before the first.
    function _currentEpoch() internal view returns (uint256) {
        return block.timestamp < START_SECONDS ? 0 : (block.timestamp - START_SECONDS) / EPOCH_SECONDS;
    }

    /// @dev How many epochs have passed their cut-off.
    function _closedEpochs() internal view returns (uint256) {
        unchecked {
            // Of 48 and of 32 bits; and what is taken from the time is not later.
            uint256 firstEndSeconds = START_SECONDS + WINDOW_SECONDS;
            return block.timestamp < firstEndSeconds ? 0 : (block.timestamp - firstEndSeconds) / EPOCH_SECONDS;
        }
    }

    function _endSeconds(uint256 epoch) internal view returns (uint256) {
        return START_SECONDS + (epoch + 1) * EPOCH_SECONDS;
    }

    function _cutoffSeconds(uint256 epoch) internal view returns (uint256) {
        return _endSeconds(epoch) + WINDOW_SECONDS;
    }
}
