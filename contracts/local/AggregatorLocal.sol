// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAggregatorV3} from "../prices/IAggregatorV3.sol";

/// @title A price feed for the local network, whose price anyone sets
/// @dev Its answer is always of now, as that of a feed that is kept up would be. It is no price of anything.
contract AggregatorLocal is IAggregatorV3 {
    uint8 public constant decimals = 8;

    int256 public answer;

    function set(int256 newAnswer) external {
        answer = newAnswer;
    }

    /// @inheritdoc IAggregatorV3
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        return (1, answer, block.timestamp, block.timestamp, 1);
    }
}
