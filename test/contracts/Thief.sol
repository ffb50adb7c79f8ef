// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Knob} from "./Knob.sol";

/// @dev What an attacker puts where a harmless target was, or was promised: the same calls, other deeds.
contract Thief is Knob {
    uint256 public stolen;

    function rob() external payable {
        stolen += msg.value;
    }
}
