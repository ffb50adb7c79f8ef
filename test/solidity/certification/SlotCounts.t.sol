// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {addMap, markedByAtLeast, SlotCounts} from "../../../contracts/certification/SlotCounts.sol";
import {vm} from "../Vm.sol";

contract SlotCountsTest {
    function test_ASlot_IsMarkedFromTheQuorumOn() external pure {
        SlotCounts memory counts;
        for (uint256 map = 1; map <= 12; ++map) {
            addMap(counts, 1 << 95);
            for (uint256 quorum = 1; quorum <= 12; ++quorum) {
                uint96 marked = markedByAtLeast(counts, quorum);
                vm.assertEq(uint256(marked), map >= quorum ? 1 << 95 : 0, "the last slot alone");
            }
        }
    }

    /// @dev For random maps, some of which mark nearly all or nearly none, what counting each slot by itself gives.
    function testFuzz_AllAtOnce_IsWhatASlowCountGives(
        uint96[12] memory maps,
        uint96[12] memory masks,
        uint256 count,
        uint256 quorum
    ) external pure {
        count = 1 + (count % 12);
        quorum = 1 + (quorum % count);
        SlotCounts memory counts;
        uint256[96] memory marks;
        for (uint256 i = 0; i < count; ++i) {
            uint96 map =
                masks[i] % 3 == 0
                    ? maps[i] | masks[i]
                    : masks[i] % 3 == 1
                        ? maps[i] & masks[i]
                        : maps[i];
            addMap(counts, map);
            for (uint256 slot = 0; slot < 96; ++slot) if ((map >> slot) & 1 == 1) ++marks[slot];
        }
        uint96 marked = markedByAtLeast(counts, quorum);
        for (uint256 slot = 0; slot < 96; ++slot) {
            vm.assertEq((marked >> slot) & 1 == 1, marks[slot] >= quorum, "each slot");
        }
    }
}
