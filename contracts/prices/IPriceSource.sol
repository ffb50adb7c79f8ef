// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title One source of the price of one whole token
/// @dev A feed reads it with a gas limit and without trust in the answer's form. It says when its price is of and leaves it to
/// the feed how old that may be.
///
/// Trust assumptions: what a source stands on, it says itself.
///
/// Invariants:
/// - `lowUsd8` is at most, and `highUsd8` at least, what the source holds the price to be: they differ by what rounding to 8
///   decimals takes, or by what the source leaves open.
interface IPriceSource {
    /// @notice Reverts where the source has no price.
    /// @return lowUsd8 US dollars with 8 decimals, rounded down; zero where the price is less than that can say
    /// @return highUsd8 the same, rounded up
    /// @return updatedAtSeconds when the price is of
    function priceUsd8() external view returns (uint256 lowUsd8, uint256 highUsd8, uint256 updatedAtSeconds);
}
