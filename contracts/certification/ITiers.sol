// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../governance/IGovernedParameters.sol";

/// @title What votes ask of providers, tier by tier
/// @notice A tier has a policy: figures that its providers have to reach. Each is a parameter of IGovernedParameters, of the
/// number tier x 32 + n, where n is
///
/// | n | figure | unit |
/// |---|---|---|
/// | 0 | LeastSelfStake: the operator's own active stake with its provider | whole tokens |
/// | 1 | LeastUnits: in the commitment that runs, of all kinds together | units |
/// | 2 | LeastAvailability over the window | bps |
/// | 3 | AvailabilityWindow | epochs |
/// | 4 | LeastAge: time since the provider was registered | seconds |
/// | 5 | Grace: how long a requirement may be unmet | seconds |
/// | 6 | Outage: under the floor in so many epochs in a row | epochs |
/// | 7 | none | |
/// | 8 + k | AttestersRequired: how many different attesters have to have certified kind k | attesters |
/// | 16 + k | GreatestAge of what counts of kind k | seconds |
/// | 24 + f | LeastFigure f of what counts of its kind | as the kind says |
///
/// 0 asks for nothing, and is the least of every rail; but window and grace are never 0.
/// @dev Trust assumptions:
/// - The timelock (votes) adds tiers and sets their figures, on rails that the deployment fixed for each n, and that nothing
/// moves.
///
/// Invariants:
/// - Between two votes a policy does not change, and one vote changes each figure by a step of its rail at most.
/// - There are at most 8 tiers; none is ever removed.
interface ITiers is IGovernedParameters {
    event TierAdded(uint8 indexed tier, bytes32 name);

    error Certification_TooManyTiers(uint256 most);
    error Certification_UnknownTier(uint8 tier);
    /// @notice There is no figure of this number, so its value is 0.
    error Certification_NoFigure(uint8 number, uint256 value);
    /// @notice The rail would keep votes from asking for nothing.
    error Certification_RailAboveZero(uint8 number, uint256 min);

    /// @notice Adds a tier, after those that there are. By vote only.
    /// @param name short, in UTF-8, padded with zeros
    /// @param values of its figures, by n; 0 where there is none
    function addTier(bytes32 name, uint256[32] calldata values) external returns (uint8 tier);

    function tierCount() external view returns (uint256);

    function tierName(uint8 tier) external view returns (bytes32);
}
