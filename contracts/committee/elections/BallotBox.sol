// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {bitCount} from "./BitCount.sol";

/// @notice What every ballot reads and writes, in one slot. From the lowest bit: start of the vote (40), seconds of the
/// vote (24) and of an extension (24), when weight starts to fall in bps of the window (16), most approvals (7), whether
/// it is extended (1), qualified candidates (8), open combinations of several (16), the single candidate that had its
/// first ballot last, by its place + 1 (8), turnout in tokens (112).
type Box is uint256;

using BallotBox for Box global;

/// @title The window and the weight of ballots
/// @dev A packed word, as a struct in memory costs every ballot a thousand gas.
library BallotBox {
    uint256 private constant BPS = 10_000;
    uint256 private constant ONE_QUALIFIED = 1 << 112;
    uint256 private constant ONE_COMBINATION = 1 << 120;
    uint256 private constant EXTENDED = 1 << 111;
    uint256 private constant SINGLE_SHIFT = 136;
    uint256 private constant TURNOUT_SHIFT = 144;

    function create(
        uint40 start,
        uint24 voting,
        uint24 extension,
        uint16 decayFromBps,
        uint8 approvals
    ) internal pure returns (Box) {
        uint256 limits = (uint256(approvals) << 104) | (uint256(decayFromBps) << 88);
        return Box.wrap(limits | (uint256(extension) << 64) | (uint256(voting) << 40) | start);
    }

    function startSeconds(Box box) internal pure returns (uint256) {
        return uint40(Box.unwrap(box));
    }

    function votingSeconds(Box box) internal pure returns (uint256) {
        return uint24(Box.unwrap(box) >> 40);
    }

    function extensionSeconds(Box box) internal pure returns (uint256) {
        return uint24(Box.unwrap(box) >> 64);
    }

    function qualified(Box box) internal pure returns (uint256) {
        return uint8(Box.unwrap(box) >> 112);
    }

    function combinations(Box box) internal pure returns (uint256) {
        return uint16(Box.unwrap(box) >> 120);
    }

    function extended(Box box) internal pure returns (bool) {
        return Box.unwrap(box) & EXTENDED != 0;
    }

    /// @dev Whom the first ballot for one candidate alone was for last, by its place + 1; 0 for nobody. The single
    /// candidates that have ballots are a chain, whose other links are kept with their weights.
    function latestSingle(Box box) internal pure returns (uint256) {
        return uint8(Box.unwrap(box) >> SINGLE_SHIFT);
    }

    function turnoutTokens(Box box) internal pure returns (uint256) {
        return Box.unwrap(box) >> TURNOUT_SHIFT;
    }

    function withQualified(Box box) internal pure returns (Box) {
        return Box.wrap(Box.unwrap(box) + ONE_QUALIFIED);
    }

    function withCombination(Box box) internal pure returns (Box) {
        return Box.wrap(Box.unwrap(box) + ONE_COMBINATION);
    }

    function withExtension(Box box) internal pure returns (Box) {
        return Box.wrap(Box.unwrap(box) | EXTENDED);
    }

    /// @dev Without a window, so that no ballot is in it.
    function closed(Box box) internal pure returns (Box) {
        return Box.wrap(Box.unwrap(box) & ~(uint256(type(uint24).max) << 40));
    }

    function withSingle(Box box, uint256 placePlusOne) internal pure returns (Box) {
        return Box.wrap((Box.unwrap(box) & ~(uint256(0xff) << SINGLE_SHIFT)) | (placePlusOne << SINGLE_SHIFT));
    }

    /// @dev No token of fewer than 2^112 units makes the turnout spill over.
    function withBallot(Box box, uint256 weightTokens) internal pure returns (Box) {
        unchecked {
            return Box.wrap(Box.unwrap(box) + (weightTokens << TURNOUT_SHIFT));
        }
    }

    /// @dev When the vote ends, or would without an extension.
    function endSeconds(Box box) internal pure returns (uint256) {
        unchecked {
            return startSeconds(box) + votingSeconds(box);
        }
    }

    function inWindow(Box box) internal view returns (bool) {
        return block.timestamp >= startSeconds(box) && block.timestamp < endSeconds(box);
    }

    /// @dev The second for which votes are read: the last before the vote.
    function snapshotSeconds(Box box) internal pure returns (uint256) {
        return startSeconds(box) - 1;
    }

    /// @dev Full weight at first, then a straight fall to nothing at the end of an extension, whether or not there comes to
    /// be one: so no ballot weighs more than one a second earlier.
    function declined(Box box, uint256 weightTokens) internal view returns (uint256) {
        uint256 length = votingSeconds(box);
        uint256 extension = extensionSeconds(box);
        uint256 decayFromBps = uint16(Box.unwrap(box) >> 88);
        uint256 fallSeconds = length - (length * decayFromBps) / BPS;
        if (fallSeconds != 0) fallSeconds += extension;
        uint256 leftSeconds = startSeconds(box) + length + extension - block.timestamp;
        return leftSeconds >= fallSeconds ? weightTokens : (weightTokens * leftSeconds) / fallSeconds;
    }

    function hasUnknownPlace(Box box, uint256 approvals) internal pure returns (bool) {
        return approvals >> qualified(box) != 0;
    }

    function isTooMany(Box box, uint256 approvals) internal pure returns (bool) {
        return bitCount(approvals) > ((Box.unwrap(box) >> 104) & 0x7f);
    }
}
