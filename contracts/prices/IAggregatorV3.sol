// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What is asked of a Chainlink price feed, as its AggregatorV3Interface has it.
interface IAggregatorV3 {
    function decimals() external view returns (uint8);

    /// @param answeredInRound the round that the answer is of; in older aggregators before `roundId` while that has none
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
