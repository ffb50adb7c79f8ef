// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What a module asks before it does what the committee may stop
/// @notice A module asks by itself, in each function that is to stop, and refuses while it is paused.
/// @dev A pause holds up what adds to a risk, such as joining, borrowing or paying out of the treasury, and holds nobody.
/// These may never be paused, so they never ask: leaving, claiming what was earned, repaying, and withdrawing what is
/// one's own.
///
/// Trust assumptions:
/// - Votes say which modules can be paused and for how long; a DAO may have no committee, and then a module asks nobody.
/// - A committee may join later, or be replaced: a module lets votes name whom it asks.
interface ICommitteePause {
    /// @notice Whether the committee has paused a module. Answers for any address, and never reverts.
    function isPaused(address module) external view returns (bool);
}
