// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What certification asks about a provider's availability
interface IAvailability {
    /// @notice The share of slots, over the last so many epochs that ended, in which the provider was available.
    function availabilityBps(uint32 provider, uint256 windowEpochs) external view returns (uint256);

    /// @notice Whether the provider was under the floor in each of the last so many epochs.
    function isOut(uint32 provider, uint256 epochs) external view returns (bool);
}
