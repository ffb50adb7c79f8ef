// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev A guard that the Safe takes for one, and that passes nothing.
contract BrokenGuard {
    enum Fault {
        Reverts,
        BurnsAllGas,
        RevertsAtLength
    }

    Fault private immutable FAULT;

    error BrokenGuard_Always();

    constructor(Fault fault) {
        FAULT = fault;
    }

    function supportsInterface(bytes4) external pure returns (bool) {
        return true;
    }

    /// @dev Whatever a Safe asks its guard, before or after a transaction.
    fallback() external {
        Fault fault = FAULT;
        if (fault == Fault.Reverts) revert BrokenGuard_Always();
        if (fault == Fault.BurnsAllGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        assembly ("memory-safe") {
            // 1 MB, which the Safe copies to pass it on.
            revert(0, 1000000)
        }
    }
}
