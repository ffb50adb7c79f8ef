// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What one whole token is worth in US dollars, from several sources at once
/// @notice Whoever turns dollars into tokens that somebody must put up reads the low side, so that no source can make too
/// few of them enough; whoever turns dollars into tokens that are paid out reads the high side.
/// @dev Prices are of one whole token, whatever its decimals, with 8 decimals. A reader that must go on without a price
/// catches the refusal; nobody is given an old price, or one of which sources differ.
///
/// Trust assumptions:
/// - Of the sources that count, one that lies moves neither side by more than the largest deviation, and stops the feed
///   where it lies by more. So it can refuse a price for as long as votes leave it in, and never set one.
/// - Sources that lie together, in the same direction, set the price.
///
/// Invariants:
/// - The low side is never above the high side, neither is zero, and they lie within the largest deviation of each other.
/// - Each lies at a price of a source that is fresh.
/// - A source that fails, is stale or answers what is no price never counts. It stops nothing while enough others do.
interface IPriceFeed {
    /// @notice Fewer sources than are needed answer with a price, above zero, that is recent enough.
    error Price_TooFewFresh(uint256 fresh, uint256 needed);
    /// @notice The fresh sources differ by more than the largest deviation, a share of the lowest.
    error Price_TooFarApart(uint256 lowUsd8, uint256 highUsd8, uint256 maxDeviationBps);
    /// @notice So little gas is left that a good source might seem to fail.
    error Price_TooLittleGas(uint256 leftGas, uint256 neededGas);

    /// @notice The least of the fresh prices.
    /// @return US dollars with 8 decimals for one whole token, above zero
    function lowPriceUsd8() external view returns (uint256);

    /// @notice The greatest of the fresh prices.
    /// @return US dollars with 8 decimals for one whole token, above zero
    function highPriceUsd8() external view returns (uint256);
}
