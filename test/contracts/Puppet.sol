// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {StorageSlot} from "@openzeppelin/contracts/utils/StorageSlot.sol";
import {Knob} from "./Knob.sol";

/// @dev Changes hands, code and offspring without an event that says so, but for the owner's.
contract Puppet is Ownable {
    /// @dev EIP-1967: keccak256("eip1967.proxy.implementation") - 1
    bytes32 private constant IMPLEMENTATION_SLOT = 0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc;

    Knob public child;

    constructor(address owner) Ownable(owner) {}

    function point(address implementation) external onlyOwner {
        StorageSlot.getAddressSlot(IMPLEMENTATION_SLOT).value = implementation;
    }

    function spawn() external onlyOwner {
        child = new Knob();
    }
}
