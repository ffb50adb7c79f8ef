// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";

/// @dev Puts code at an address that is known before.
contract Foundry {
    function cast(bytes32 salt, bytes calldata code) external returns (address) {
        return Create2.deploy(0, salt, code);
    }

    function addressOf(bytes32 salt, bytes calldata code) external view returns (address) {
        return Create2.computeAddress(salt, keccak256(code));
    }
}
