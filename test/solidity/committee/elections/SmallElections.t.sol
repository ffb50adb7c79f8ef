// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {BallotBox, Box} from "../../../../contracts/committee/elections/BallotBox.sol";
import {bitCount} from "../../../../contracts/committee/elections/BitCount.sol";
import {PackedBallot} from "../../../../contracts/committee/elections/PackedBallot.sol";
import {SmallElections} from "../../../contracts/SmallElections.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

/// @dev The arithmetic of the count on every small election: at most four candidates, four combinations, weights up to 3,
/// whoever is excluded or elected, and wherever a page ends.
contract SmallElectionsTest {
    SmallElections private small;

    function setUp() external {
        small = SmallElections(deployBuilt("SmallElections.sol:SmallElections", ""));
    }

    function test_UpToThreeCandidates_RankAsTheReference() external view {
        uint256 cases;
        for (uint256 candidates = 1; candidates < 4; ++candidates) {
            for (uint256 first = 0; first < 1 << candidates; ++first) {
                for (uint256 i = 0; i < 4; ++i) cases += small.check(candidates, first, 4, i & 1 == 0, i & 2 == 0);
            }
        }
        // The sum over sets of k combinations, of 3^k weights.
        vm.assertEq(cases, 4 * (4 + 64 + 3_991), "all of them");
    }

    function test_FourCandidates_RankAsTheReference() external view {
        _checkFour(true, false);
    }

    function test_FourCandidatesByThePlainRule_RankAsTheReference() external view {
        _checkFour(false, false);
    }

    /// @dev The order of registration tells equals apart, and nothing else.
    function test_FourCandidatesRegisteredInTheOtherOrder_RankAsTheReference() external view {
        _checkFour(true, true);
    }

    /// @dev Up to two combinations of four candidates by day; up to four, which takes many minutes, by night.
    function _checkFour(bool proportional, bool reversed) private view {
        bool night = vm.envOr("NIGHTLY", false);
        uint256 cases;
        for (uint256 first = 0; first < 16; ++first) {
            cases += small.check(4, first, night ? 4 : 2, proportional, reversed);
        }
        uint256 expected = 1 + 15 * 3 + 105 * 9;
        vm.assertEq(cases, night ? expected + 455 * 27 + 1_365 * 81 : expected, "all of them");
    }

    // ---- packed words ----------------------------------------------------------------------------------------------

    /// @dev All combinations of up to twelve neighbours, wherever they begin among 200 places.
    function test_EachPackedCombination_IsItselfUnpacked() external pure {
        for (uint256 from = 0; from < 189; from += 9) {
            for (uint256 approvals = 1; approvals < 4_096; approvals += from == 0 ? 1 : 37) {
                uint256 shifted = approvals << from;
                uint256 ballot = PackedBallot.pack(shifted);
                vm.assertEq(PackedBallot.approvalsOf(ballot), shifted, "the same places");
                vm.assertEq(ballot >> 104, 0, "no weight");
                vm.assertEq((ballot >> 96) & 0xff, (bitCount(shifted) + 2) / 3, "threes");
            }
        }
        for (uint256 place = 0; place < 200; ++place) {
            vm.assertEq(PackedBallot.packOne(place), PackedBallot.pack(1 << place), "one");
        }
    }

    /// @dev Each change of a box changes its own field and no other, with every field at its least, at 1 and at its most.
    function test_EachFieldOfABox_IsItsOwn() external pure {
        for (uint256 i = 0; i < 243; ++i) {
            uint40 start = uint40(_edge(i, type(uint40).max));
            uint24 voting = uint24(_edge(i / 3, type(uint24).max));
            uint24 extension = uint24(_edge(i / 9, type(uint24).max));
            uint16 decay = uint16(_edge(i / 27, 10_000));
            uint8 approvals = uint8(_edge(i / 81, 12));
            Box box = BallotBox.create(start, voting, extension, decay, approvals);
            uint256 word = Box.unwrap(box);
            vm.assertTrue(box.startSeconds() == start && box.votingSeconds() == voting, "window");
            vm.assertTrue(box.extensionSeconds() == extension && !box.extended(), "extension");
            vm.assertTrue(box.isTooMany((1 << (uint256(approvals) + 1)) - 1), "too many");
            vm.assertFalse(box.isTooMany((1 << uint256(approvals)) - 1), "not too many");
            vm.assertEq(uint16(word >> 88), decay, "decline");
            vm.assertEq(word >> 111, 0, "nothing else");

            Box full = box.withQualified().withCombination().withExtension().withSingle(200).withBallot(7);
            vm.assertEq(uint256(uint112(Box.unwrap(full))) & ~(uint256(1) << 111), word, "the terms stay");
            vm.assertTrue(full.extended() && full.qualified() == 1 && full.combinations() == 1, "counts");
            vm.assertTrue(full.latestSingle() == 200 && full.turnoutTokens() == 7, "single and turnout");
            vm.assertEq(full.withSingle(3).latestSingle(), 3, "another single");
            vm.assertEq(Box.unwrap(full.closed()), Box.unwrap(full) - (uint256(voting) << 40), "closed");
        }
    }

    function _edge(uint256 digit, uint256 most) private pure returns (uint256) {
        return digit % 3 == 2 ? most : digit % 3;
    }
}
