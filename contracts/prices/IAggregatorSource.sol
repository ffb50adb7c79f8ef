// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAggregatorV3} from "./IAggregatorV3.sol";
import {IPriceSource} from "./IPriceSource.sol";

/// @title A Chainlink price feed as a source
/// @notice For a feed of US dollars for one whole token, of 6 to 36 decimals.
/// @dev The decimals are read once: where the feed is a proxy, an aggregator put behind it later has the same.
///
/// Trust assumptions:
/// - Whoever runs the aggregator, and whoever may put another behind the proxy, reports the market's price. Where the feed
///   has least and greatest answers, it reports those beyond them: other sources are there to differ.
/// - On a rollup whose sequencer stood still, an answer is of the time it was written, and as old as that says.
///
/// Invariants:
/// - An answer of zero or below, of a round that has none yet, without a time or of a time to come is no price.
/// - With more than 8 decimals the low side is rounded down and the high side up, by less than one unit of the eighth.
interface IAggregatorSource is IPriceSource {
    error Aggregator_BadDecimals(uint256 decimals, uint256 minDecimals, uint256 maxDecimals);
    error Aggregator_NotPositive(int256 answer);
    /// @notice The round has no answer of its own.
    error Aggregator_Incomplete(uint256 roundId, uint256 answeredInRound, uint256 updatedAtSeconds);
    error Aggregator_FromTheFuture(uint256 updatedAtSeconds, uint256 nowSeconds);

    function AGGREGATOR() external view returns (IAggregatorV3);
}
