// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAggregatorSource} from "./IAggregatorSource.sol";
import {IAggregatorV3} from "./IAggregatorV3.sol";
import {IPriceSource} from "./IPriceSource.sol";

/// @title A Chainlink price feed as a source; see IAggregatorSource
contract AggregatorSource is IAggregatorSource {
    uint256 private constant USD_DECIMALS = 8;
    uint256 private constant MIN_DECIMALS = 6;
    uint256 private constant MAX_DECIMALS = 36;

    /// @inheritdoc IAggregatorSource
    IAggregatorV3 public immutable AGGREGATOR;
    /// @dev One of them is 1.
    uint256 private immutable _MULTIPLIER;
    uint256 private immutable _DIVISOR;

    constructor(IAggregatorV3 aggregator) {
        uint256 decimals = aggregator.decimals();
        if (decimals < MIN_DECIMALS || decimals > MAX_DECIMALS) {
            revert Aggregator_BadDecimals(decimals, MIN_DECIMALS, MAX_DECIMALS);
        }
        AGGREGATOR = aggregator;
        _MULTIPLIER = decimals < USD_DECIMALS ? 10 ** (USD_DECIMALS - decimals) : 1;
        _DIVISOR = decimals > USD_DECIMALS ? 10 ** (decimals - USD_DECIMALS) : 1;
    }

    /// @inheritdoc IPriceSource
    function priceUsd8() external view returns (uint256 lowUsd8, uint256 highUsd8, uint256 updatedAtSeconds) {
        (uint80 roundId, int256 answer, , uint256 updatedAt, uint80 answeredInRound) = AGGREGATOR.latestRoundData();
        if (updatedAt == 0 || answeredInRound < roundId) {
            revert Aggregator_Incomplete(roundId, answeredInRound, updatedAt);
        }
        if (updatedAt > block.timestamp) revert Aggregator_FromTheFuture(updatedAt, block.timestamp);
        if (answer <= 0) revert Aggregator_NotPositive(answer);
        uint256 price = uint256(answer) * _MULTIPLIER;
        return (price / _DIVISOR, Math.ceilDiv(price, _DIVISOR), updatedAt);
    }
}
