// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {POINT_EPOCHS, PointEpochs} from "../../../contracts/providers/PointEpochs.sol";
import {vm} from "../Vm.sol";

/// @dev Beside a plain search.
contract PointEpochsTest {
    function testFuzz_Before_IsTheLastPointBeforeAnEpoch(uint256 drawn, uint32 earlier, uint16 group) external pure {
        uint256 first = group * POINT_EPOCHS;
        uint256 number = earlier % 1_000_000;
        PointEpochs epochs;
        for (uint256 i = 0; i < POINT_EPOCHS; ++i) {
            // Of a group in which next to nothing happens, as of one in which all the time something does.
            bool begins = (drawn >> (i % 240)) & (drawn >> 240) & 1 == 1 || i == drawn % POINT_EPOCHS;
            if (begins) epochs = epochs.among(first + i, ++number);
        }
        uint256 last = earlier % 1_000_000;
        for (uint256 i = 0; i < POINT_EPOCHS; ++i) {
            vm.assertEq(epochs.before(first + i), last, "before an epoch");
            if ((drawn >> (i % 240)) & (drawn >> 240) & 1 == 1 || i == drawn % POINT_EPOCHS) ++last;
        }
    }

    function test_Before_IsRightWhereAPointBeginsWithEachEpoch() external pure {
        PointEpochs epochs;
        vm.assertTrue(epochs.isEmpty(), "empty");
        for (uint256 i = 0; i < POINT_EPOCHS; ++i) epochs = epochs.among(i, i + 1);
        vm.assertEq(epochs.before(0), 0, "the first");
        vm.assertEq(epochs.before(POINT_EPOCHS - 1), POINT_EPOCHS - 1, "the last");
        vm.assertFalse(epochs.isEmpty(), "not empty");
    }
}
