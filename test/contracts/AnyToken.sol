// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev A token that has every function, and does nothing in any of them.
contract AnyToken {
    uint256 private immutable HELD;

    constructor(uint256 heldTokens) {
        HELD = heldTokens;
    }

    // solhint-disable-next-line no-complex-fallback
    fallback() external payable {}

    receive() external payable {}

    function balanceOf(address) external view returns (uint256) {
        return HELD;
    }

    function decimals() external pure returns (uint8) {
        return 18;
    }
}
