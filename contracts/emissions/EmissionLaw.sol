// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The law of emission: revenue droop with slew, as pure integer arithmetic
/// @notice Emission falls as revenue grows, comes back as revenue falls, slowly and with a dead band.
/// @dev Every rounding goes towards less emission: revenue up, multipliers and amounts down. So a step down may exceed
/// its slew, and the clip its range, by less than one unit (1e-18 of the multiplier, 1e-8 dollars).
/// protocol/emissions/emission-law.ts is the same law, and equal to the last unit.
library EmissionLaw {
    uint256 internal constant WAD = 1e18;
    uint256 internal constant BPS = 10_000;
    uint256 internal constant PPM = 1_000_000;
    uint256 private constant RAY = 1e27;

    /// @dev Revenue counts at most 5/4 and at least 4/5 of the smoothed revenue.
    uint256 private constant CLIP_NUMERATOR = 5;
    uint256 private constant CLIP_DENOMINATOR = 4;
    /// @dev The newest median weighs a quarter in the exponential mean.
    uint256 private constant SMOOTHING = 4;
    /// @dev Smoothed revenue stays above this part of the reference: from zero it could not rise again.
    uint256 private constant FLOOR_PART = 1_000;

    /// @param multiplierWad share of the baseline that is emitted, with 18 decimals
    /// @param smoothedUsd8 exponential mean of revenue an epoch, US dollars with 8 decimals
    /// @param lastUsd8 clipped revenue of the last epoch with known revenue
    /// @param beforeLastUsd8 the same, one earlier
    struct Demand {
        uint64 multiplierWad;
        uint64 smoothedUsd8;
        uint64 lastUsd8;
        uint64 beforeLastUsd8;
    }

    /// @param referenceUsd8 revenue an epoch at which the multiplier aims at 1
    /// @param kappaHalves how strongly it droops, in halves: 1 for a square root, 2 for a plain ratio
    /// @param minMultiplierBps least multiplier aimed at
    /// @param maxMultiplierBps greatest multiplier aimed at
    /// @param deadBandBps distance from the aim that is left alone, as a share of the multiplier
    /// @param slewDownBps greatest fall an epoch, as a share of the multiplier
    /// @param slewUpBps greatest rise an epoch, as a share of the multiplier
    /// @param decayPpm what the baseline loses an epoch
    struct Terms {
        uint64 referenceUsd8;
        uint8 kappaHalves;
        uint16 minMultiplierBps;
        uint16 maxMultiplierBps;
        uint16 deadBandBps;
        uint16 slewDownBps;
        uint16 slewUpBps;
        uint32 decayPpm;
    }

    /// @notice Takes the revenue of an epoch into `demand`: clipped, the median of the last three, smoothed.
    function observe(Demand memory demand, uint256 revenueUsd8, uint256 referenceUsd8) internal pure {
        uint256 smoothed = demand.smoothedUsd8;
        uint256 least = Math.ceilDiv(smoothed * CLIP_DENOMINATOR, CLIP_NUMERATOR);
        uint256 most = Math.ceilDiv(smoothed * CLIP_NUMERATOR, CLIP_DENOMINATOR);
        uint256 clipped = Math.min(Math.max(revenueUsd8, least), Math.min(most, type(uint64).max));
        uint256 median = _median(clipped, demand.lastUsd8, demand.beforeLastUsd8);
        uint256 mean = Math.ceilDiv(smoothed * (SMOOTHING - 1) + median, SMOOTHING);
        demand.smoothedUsd8 = uint64(Math.max(mean, Math.ceilDiv(referenceUsd8, FLOOR_PART)));
        (demand.lastUsd8, demand.beforeLastUsd8) = (uint64(clipped), demand.lastUsd8);
    }

    /// @notice The multiplier to aim at: (reference / smoothed revenue) ^ kappa, within its bounds.
    function target(Terms memory terms, uint256 smoothedUsd8) internal pure returns (uint256 targetWad) {
        uint256 ratioWad = (uint256(terms.referenceUsd8) * WAD) / smoothedUsd8;
        targetWad =
            terms.kappaHalves == 2 ? ratioWad : Math.sqrt((uint256(terms.referenceUsd8) * WAD * WAD) / smoothedUsd8);
        targetWad = Math.max(targetWad, fromBps(terms.minMultiplierBps));
        targetWad = Math.min(targetWad, fromBps(terms.maxMultiplierBps));
    }

    /// @notice One step towards the aim. Inside the dead band it holds, unless a vote has moved a bound past it.
    function step(Terms memory terms, uint256 multiplierWad, uint256 targetWad) internal pure returns (uint256) {
        bool inBounds =
            multiplierWad >= fromBps(terms.minMultiplierBps) && multiplierWad <= fromBps(terms.maxMultiplierBps);
        uint256 distance = Math.max(multiplierWad, targetWad) - Math.min(multiplierWad, targetWad);
        if (inBounds && distance * BPS <= multiplierWad * terms.deadBandBps) return multiplierWad;
        if (targetWad < multiplierWad) {
            return Math.max(targetWad, (multiplierWad * (BPS - terms.slewDownBps)) / BPS);
        }
        return Math.min(targetWad, (multiplierWad * (BPS + terms.slewUpBps)) / BPS);
    }

    /// @notice What an epoch emits: its baseline times the multiplier, at most its cap and what is left of the budget.
    /// @dev Amounts fit 96 bits and multipliers 64, so nothing here can overflow; in `decayed` neither.
    function emission(
        uint256 baselineTokens,
        uint256 multiplierWad,
        uint256 capTokens,
        uint256 leftTokens
    ) internal pure returns (uint256) {
        unchecked {
            return Math.min((baselineTokens * multiplierWad) / WAD, Math.min(capTokens, leftTokens));
        }
    }

    /// @notice The baseline one epoch later.
    function decayed(uint256 baselineTokens, uint256 decayPpm) internal pure returns (uint256) {
        unchecked {
            return (baselineTokens * (PPM - decayPpm)) / PPM;
        }
    }

    /// @notice The baseline many epochs later, by repeated squaring.
    function decayedBy(uint256 baselineTokens, uint256 decayPpm, uint256 epochs) internal pure returns (uint256) {
        uint256 factorRay = (RAY * (PPM - decayPpm)) / PPM;
        uint256 powerRay = RAY;
        for (uint256 left = epochs; left != 0; left >>= 1) {
            if (left & 1 == 1) powerRay = (powerRay * factorRay) / RAY;
            factorRay = (factorRay * factorRay) / RAY;
        }
        return (baselineTokens * powerRay) / RAY;
    }

    function fromBps(uint256 bps) internal pure returns (uint256) {
        return (bps * WAD) / BPS;
    }

    function _median(uint256 a, uint256 b, uint256 c) private pure returns (uint256) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
