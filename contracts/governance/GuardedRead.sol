// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Reads a source that may fail, so that its failure is an answer and not a stop
library GuardedRead {
    /// @dev Enough for a source that reads a dozen slots and sorts; a source that needs more fails. A caller who
    /// gives less, to feign that, leaves 1/63 of what the source would lack: with that no epoch can be written down. Whoever
    /// could go on with it makes sure first that enough is left.
    uint256 internal constant SOURCE_GAS = 100_000;

    /// @return answered whether the source answered at least `count` words; an account without code answers none
    /// @return words the first three words of its answer
    function read(
        address source,
        bytes memory data,
        uint256 count
    ) internal view returns (bool answered, uint256[3] memory words) {
        assembly ("memory-safe") {
            // Copies three words at most, so that a long answer costs its sender alone.
            answered := staticcall(SOURCE_GAS, source, add(data, 32), mload(data), words, 96)
            answered := and(answered, iszero(lt(returndatasize(), mul(count, 32))))
        }
    }
}
