// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {PackedBallot} from "./PackedBallot.sol";

/// @notice The ballots of an election in memory, and the support that each candidate has by them.
/// @param ballots packed ballots, one for each combination
/// @param marks places that each ballot approves, with the number of elected ones above them
/// @param standings by place, with room for NOBODY: the support, then what orders equals, then the place
/// @param proportional whether a ballot counts less for each candidate that it has elected
struct Ranking {
    uint256[] ballots;
    uint256[] marks;
    uint256[] standings;
    bool proportional;
}

using RankingRounds for Ranking global;

/// @title The rounds of the count, in memory
/// @dev A ballot's share is its weight x 27720 / (1 + e) with e elected candidates; 27720 is the least common multiple of
/// 1 to 12, and a ballot has 12 candidates at most, so that no share is rounded. A standing is
/// support x 2^40 + (2^32 - 1 - registration) x 2^8 + place: of equals, the greater is the earlier registration's.
///
/// Nothing here can overflow: 2,200 weights of 112 bits, times 27720 x 2^40, are less than 2^179. Every place of a ballot
/// is a candidate's or NOBODY. The loops are in assembly, as checks of their indexes would double the cost of a count.
library RankingRounds {
    uint256 private constant SUPPORT_SHIFT = 40;
    uint256 private constant UNITS = 27_720;
    uint256 private constant ELECTED_SHIFT = 248;
    /// @dev Of a packed ballot.
    uint256 private constant THREES_BYTE = 19;
    uint256 private constant WEIGHT_SHIFT = 104;

    /// @dev Where the count stands before anyone is elected.
    function start(
        uint256[] memory ballots,
        uint256[] memory registrations,
        bool proportional
    ) internal pure returns (Ranking memory ranking) {
        uint256[] memory marks = new uint256[](ballots.length);
        uint256[] memory standings = new uint256[](PackedBallot.NOBODY + 1);
        for (uint256 place = 0; place < registrations.length; ++place) {
            standings[place] = ((type(uint32).max - registrations[place]) << 8) | place;
        }
        assembly ("memory-safe") {
            let first := add(standings, 32)
            for {
                let at := 32
                let end := shl(5, mload(ballots))
            } iszero(gt(at, end)) {
                at := add(at, 32)
            } {
                let ballot := mload(add(ballots, at))
                let share := shl(SUPPORT_SHIFT, mul(shr(WEIGHT_SHIFT, ballot), UNITS))
                let approvals := 0
                for {
                    let threes := byte(THREES_BYTE, ballot)
                } threes {
                    threes := sub(threes, 1)
                    ballot := shr(24, ballot)
                } {
                    let place := byte(31, ballot)
                    approvals := or(approvals, shl(place, 1))
                    let standing := add(first, shl(5, place))
                    mstore(standing, add(mload(standing), share))
                    place := byte(30, ballot)
                    approvals := or(approvals, shl(place, 1))
                    standing := add(first, shl(5, place))
                    mstore(standing, add(mload(standing), share))
                    place := byte(29, ballot)
                    approvals := or(approvals, shl(place, 1))
                    standing := add(first, shl(5, place))
                    mstore(standing, add(mload(standing), share))
                }
                // Without the bit of NOBODY, above which the elected are counted.
                mstore(add(marks, at), shr(8, shl(8, approvals)))
            }
        }
        return Ranking(ballots, marks, standings, proportional);
    }

    /// @dev The best of the `candidates`, a bitmap that is not empty.
    function best(Ranking memory ranking, uint256 candidates) internal pure returns (uint256 place) {
        uint256[] memory standings = ranking.standings;
        assembly ("memory-safe") {
            let highest := 0
            for {
                let standing := add(standings, 32)
            } candidates {
                standing := add(standing, 32)
                candidates := shr(1, candidates)
            } {
                let own := mul(mload(standing), and(candidates, 1))
                if gt(own, highest) {
                    highest := own
                }
            }
            place := and(highest, 0xff)
        }
    }

    /// @dev Lowers the ballots that approve any of the `elected`, a bitmap of places. It does not matter in which order, or
    /// whether at once, several are elected.
    function elect(Ranking memory ranking, uint256 elected) internal pure {
        if (!ranking.proportional) return;
        (uint256[] memory ballots, uint256[] memory marks) = (ranking.ballots, ranking.marks);
        uint256[] memory standings = ranking.standings;
        assembly ("memory-safe") {
            let first := add(standings, 32)
            let apart := sub(ballots, marks)
            for {
                let at := add(marks, 32)
                let end := add(at, shl(5, mload(marks)))
            } lt(at, end) {
                at := add(at, 32)
            } {
                if and(mload(at), elected) {
                    let mark := mload(at)
                    let before := add(shr(ELECTED_SHIFT, mark), 1)
                    let after := add(before, 1)
                    let more := and(mark, elected)
                    for {
                        more := and(more, sub(more, 1))
                    } more {
                        more := and(more, sub(more, 1))
                    } {
                        after := add(after, 1)
                    }
                    mstore(at, add(mark, shl(ELECTED_SHIFT, sub(after, before))))
                    let ballot := mload(add(at, apart))
                    let full := mul(shr(WEIGHT_SHIFT, ballot), UNITS)
                    let loss := shl(SUPPORT_SHIFT, sub(div(full, before), div(full, after)))
                    for {
                        let threes := byte(THREES_BYTE, ballot)
                    } threes {
                        threes := sub(threes, 1)
                        ballot := shr(24, ballot)
                    } {
                        let standing := add(first, shl(5, byte(31, ballot)))
                        mstore(standing, sub(mload(standing), loss))
                        standing := add(first, shl(5, byte(30, ballot)))
                        mstore(standing, sub(mload(standing), loss))
                        standing := add(first, shl(5, byte(29, ballot)))
                        mstore(standing, sub(mload(standing), loss))
                    }
                }
            }
        }
    }

    /// @dev In 1/27720 of a token's smallest unit.
    function support(Ranking memory ranking, uint256 place) internal pure returns (uint256) {
        return ranking.standings[place] >> SUPPORT_SHIFT;
    }
}
