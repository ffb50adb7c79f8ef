// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IEpochClock} from "./EpochClock.sol";

/// @title Where an epoch's settled customer revenue comes from
/// @dev Read with a gas limit and without trust in the answer's form: a source that fails reads as no revenue known.
interface IRevenueSource is IEpochClock {
    /// @notice Settled customer revenue of an epoch less refunds, subsidies, and payments by payers who are linked to
    /// a provider or the treasury. Fixed from the epoch's cut-off on.
    /// @return known whether there is a figure; without one the multiplier is held
    /// @return revenueUsd8 US dollars, with 8 decimals
    function revenueOf(uint256 epoch) external view returns (bool known, uint64 revenueUsd8);
}

/// @title What must hold before a multiplier may rise above 1
/// @dev Asked only for such a rise. A source that fails reads as no.
interface IMarketSource {
    /// @return utilisationBps share of the capacity that customers use
    /// @return priceToMeanBps the token's price over its slow mean
    /// @return spreadBps distance of the furthest price sources from one another
    function marketOf(
        uint256 epoch
    ) external view returns (uint256 utilisationBps, uint256 priceToMeanBps, uint256 spreadBps);
}
