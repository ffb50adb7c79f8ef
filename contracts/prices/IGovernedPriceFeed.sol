// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../governance/IGovernedParameters.sol";
import {IPriceFeed} from "./IPriceFeed.sol";

/// @title A price feed whose sources votes keep
/// @dev Trust assumptions:
/// - The timelock (votes) names the sources, how many must be fresh, and within their rails how old a price may be and how
///   far sources may differ.
/// - The sources are independent. Two that read the same feed or are run by the same people are one, and no contract can
///   see that.
///
/// Invariants:
/// - There are 2 to 8 sources, none twice, and at least 2 must be fresh.
/// - A read costs at most `SOURCE_GAS` of GuardedRead for each source that burns it, and a caller who gives less is refused.
interface IGovernedPriceFeed is IPriceFeed, IGovernedParameters {
    /// @notice The parameters of IGovernedParameters, by their numbers.
    enum Parameter {
        /// how old a price may be, in seconds
        MaxAgeSeconds,
        /// how much more than the lowest fresh price the highest may be, as a share of the lowest
        MaxDeviationBps
    }

    /// @param fresh whether it counts: it answered with a price above zero that is recent enough; without it the rest is
    /// what was answered, zeros if nothing was
    struct Reading {
        address source;
        uint256 lowUsd8;
        uint256 highUsd8;
        uint256 updatedAtSeconds;
        bool fresh;
    }

    event SourcesSet(address[] oldSources, uint256 oldNeeded, address[] newSources, uint256 newNeeded);

    error PriceFeed_BadCount(uint256 sources, uint256 minSources, uint256 maxSources);
    error PriceFeed_BadNeeded(uint256 needed, uint256 minNeeded, uint256 maxNeeded);
    error PriceFeed_DuplicateSource(address source);
    error PriceFeed_NoCode(address source);

    /// @notice Names the sources and how many of them must be fresh. By vote only.
    function setSources(address[] calldata newSources, uint8 newNeeded) external;

    function sources() external view returns (address[] memory);

    /// @notice How many sources must be fresh.
    function needed() external view returns (uint256);

    /// @notice What each source says now, for whoever wants to know why there is no price.
    function readings() external view returns (Reading[] memory);
}
