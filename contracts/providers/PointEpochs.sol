// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Which of 224 epochs a point of a pool begins with, one bit each, and in the lower 32 bits how many points begin before
/// them, the first of the pool left out. So the last point before an epoch is found in one slot, whatever the pool's history.
type PointEpochs is uint256;

using {among, before, isEmpty} for PointEpochs global;

uint256 constant POINT_EPOCHS = 224;
uint256 constant COUNT_BITS = 32;

/// @param number of a point that begins with an epoch of these, and after all that are among them already
function among(PointEpochs epochs, uint256 epoch, uint256 number) pure returns (PointEpochs) {
    uint256 word = isEmpty(epochs) ? number - 1 : PointEpochs.unwrap(epochs);
    return PointEpochs.wrap(word | (1 << (COUNT_BITS + (epoch % POINT_EPOCHS))));
}

/// @dev Of those that are not empty: the number of the last point that begins before an epoch of them, or before all of them.
/// The first point of the pool, 0, stands for none too.
function before(PointEpochs epochs, uint256 epoch) pure returns (uint256) {
    unchecked {
        uint256 word = PointEpochs.unwrap(epochs);
        uint256 bits = (word >> COUNT_BITS) & ((1 << (epoch % POINT_EPOCHS)) - 1);
        // Counts ones, by pairs, fours, eights: their sum is below 256.
        bits -= (bits >> 1) & (type(uint256).max / 3);
        bits = (bits & (type(uint256).max / 5)) + ((bits >> 2) & (type(uint256).max / 5));
        bits = (bits + (bits >> 4)) & (type(uint256).max / 17);
        return uint32(word) + ((bits * (type(uint256).max / 255)) >> 248);
    }
}

function isEmpty(PointEpochs epochs) pure returns (bool) {
    return PointEpochs.unwrap(epochs) == 0;
}
