// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Two sums over epochs in one word: in the upper 112 bits what was earned in each, in the lower 144 the same times the
/// number of its epoch. Epochs are of 24 bits, so the lower sum is at most 2^24 times the upper one: as long as that one fits,
/// which checked arithmetic of the word holds, this one cannot reach it. Whatever is subtracted is part of what it is
/// subtracted from, in both sums.
type Earned is uint256;

using {plus as +, minus as -} for Earned global;
using Vesting for Earned global;

function plus(Earned a, Earned b) pure returns (Earned) {
    return Earned.wrap(Earned.unwrap(a) + Earned.unwrap(b));
}

function minus(Earned a, Earned b) pure returns (Earned) {
    return Earned.wrap(Earned.unwrap(a) - Earned.unwrap(b));
}

/// @title What of a sum of rewards has vested, whoever was idle for how long
/// @notice What an epoch earns vests in `tranches` equal parts, one with the end of each epoch after it.
/// @dev In closed form, from two pairs of sums: of all epochs that have ended, and of those whose last tranche has vested.
library Vesting {
    uint256 private constant LOWER_BITS = 144;
    uint256 private constant LOWER_MASK = (1 << LOWER_BITS) - 1;
    uint256 private constant UPPER_MOST = type(uint112).max;

    error Vesting_TooMuch(uint256 sum, uint256 mostSum);

    /// @param all earned in epochs up to and with `lastEpoch`
    /// @param whole earned in those up to `lastEpoch - tranches`, part of `all`
    /// @return vested times `tranches`
    function vestedTimesTranches(
        Earned all,
        Earned whole,
        uint256 lastEpoch,
        uint256 tranches
    ) internal pure returns (uint256 vested) {
        Earned later = all - whole;
        uint256 begun = lastEpoch * sum(later);
        // Rounding of shares may leave the second a little above the first where next to nothing has vested.
        uint256 toCome = timesEpoch(later);
        return sum(whole) * tranches + (begun > toCome ? begun - toCome : 0);
    }

    /// @dev What one epoch earns.
    function ofEpoch(uint256 amount, uint256 epoch) internal pure returns (Earned) {
        return pair(amount, amount * epoch);
    }

    function times(Earned a, uint256 factor) internal pure returns (Earned) {
        return Earned.wrap(Earned.unwrap(a) * factor);
    }

    /// @dev The sum is rounded down and the other up, so that what has vested is never more than it should be once all of it
    /// has, and next to never before.
    function timesOver(Earned a, uint256 factor, uint256 divisor) internal pure returns (Earned) {
        return pair((sum(a) * factor) / divisor, (timesEpoch(a) * factor + divisor - 1) / divisor);
    }

    function sum(Earned a) internal pure returns (uint256) {
        return Earned.unwrap(a) >> LOWER_BITS;
    }

    function timesEpoch(Earned a) internal pure returns (uint256) {
        return Earned.unwrap(a) & LOWER_MASK;
    }

    function pair(uint256 upper, uint256 lower) private pure returns (Earned) {
        if (upper > UPPER_MOST) revert Vesting_TooMuch(upper, UPPER_MOST);
        return Earned.wrap((upper << LOWER_BITS) | lower);
    }
}
