// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What elections read of the committee's seats
interface ICommitteeSeats {
    /// @notice From when anyone may open the next election of the whole committee; 0 for at once.
    function nextElectionSeconds() external view returns (uint256);

    /// @notice Whether this account may be a candidate: it can own the Safe, is no retired key, has not reached the limit
    /// of consecutive terms, and was not recalled since the last election that is over.
    function mayStand(address candidate) external view returns (bool);

    /// @notice Seats that a by-election may fill now; 0 while there is no need, or no right, to hold one.
    function openSeats() external view returns (uint256);

    /// @notice The last election of the elections contract in place that seated anybody; 0 for none.
    function seatedElection() external view returns (uint256);

    /// @notice The number of the running term, from 1.
    function termNumber() external view returns (uint256);

    /// @notice How long before the end of a term the next election may be opened; fixed.
    // solhint-disable-next-line func-name-mixedcase
    function LEAD_SECONDS() external view returns (uint256);
}
