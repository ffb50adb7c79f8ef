// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {vm} from "./Vm.sol";

/// @dev Deploys what `contracts/build` keeps of a contract, such as "AlthingToken.sol:AlthingToken", libraries linked: the
/// code tested is the code deployed, and a test compiles nothing but itself. Bubbles reverts.
function deployBuilt(string memory artifact, bytes memory arguments) returns (address deployed) {
    bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
    assembly ("memory-safe") {
        deployed := create(0, add(code, 32), mload(code))
        if iszero(deployed) {
            let pointer := mload(0x40)
            returndatacopy(pointer, 0, returndatasize())
            revert(pointer, returndatasize())
        }
    }
}
