// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Answers with so much data that its caller runs out of gas copying it.
contract ReturnBomb {
    bool public fail;

    constructor(bool fail_) {
        fail = fail_;
    }

    fallback() external {
        bool fails = fail;
        assembly ("memory-safe") {
            // 2.3 MB: 10 million gas to make, and as much again to copy.
            if fails {
                revert(0, 2300000)
            }
            return(0, 2300000)
        }
    }
}
