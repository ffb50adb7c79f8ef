// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Words kept as the code of a contract that can not be called: written for a quarter of what storage costs, and
/// read for next to nothing.
library CodePage {
    /// @dev As many as fit a contract's code, rounded down.
    uint256 internal constant MOST_WORDS = 750;

    /// @dev Runs as: copy all that follows these 11 bytes to memory and return it. It starts with STOP.
    uint256 private constant INIT_CODE = 0x600b5981380380925939f300;
    uint256 private constant INIT_LENGTH = 12;

    error CodePage_NotWritten();

    /// @dev `words` is not changed, but its length is overwritten for a moment.
    function write(uint256[] memory words) internal returns (address page) {
        assembly ("memory-safe") {
            let length := mload(words)
            mstore(words, INIT_CODE)
            page := create(0, add(words, sub(32, INIT_LENGTH)), add(mul(length, 32), INIT_LENGTH))
            mstore(words, length)
        }
        if (page == address(0)) revert CodePage_NotWritten();
    }

    function lengthOf(address page) internal view returns (uint256 words) {
        return (page.code.length - 1) / 32;
    }

    /// @dev Into `words` from an index on, where there has to be room.
    function readInto(address page, uint256[] memory words, uint256 index, uint256 length) internal view {
        assembly ("memory-safe") {
            extcodecopy(page, add(words, mul(add(index, 1), 32)), 1, mul(length, 32))
        }
    }
}
