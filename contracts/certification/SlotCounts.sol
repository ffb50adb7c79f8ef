// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev How many maps mark each of 96 slots, up to 15: bit s of the four numbers, taken together, is the count of slot s. All
/// slots are counted at once.
struct SlotCounts {
    uint96 ones;
    uint96 twos;
    uint96 fours;
    uint96 eights;
}

/// @dev Adds a map: each bit that is set already carries over to the next number.
function addMap(SlotCounts memory counts, uint96 map) pure {
    uint96 carry = counts.ones & map;
    counts.ones ^= map;
    map = carry;
    carry = counts.twos & map;
    counts.twos ^= map;
    map = carry;
    carry = counts.fours & map;
    counts.fours ^= map;
    counts.eights |= carry;
}

/// @dev The slots that at least so many maps mark, 15 at most: compared from the lowest bit up, in all slots at once. A slot
/// whose count was at least as much so far stays so where the next bit is equal, and the higher bit decides where it is not.
function markedByAtLeast(SlotCounts memory counts, uint256 least) pure returns (uint96 slots) {
    slots = type(uint96).max;
    slots = least & 1 == 0 ? slots | counts.ones : slots & counts.ones;
    slots = least & 2 == 0 ? slots | counts.twos : slots & counts.twos;
    slots = least & 4 == 0 ? slots | counts.fours : slots & counts.fours;
    slots = least & 8 == 0 ? slots | counts.eights : slots & counts.eights;
}
