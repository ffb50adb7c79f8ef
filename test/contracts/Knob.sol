// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Something to govern: a call for each class, and a count of what ran.
contract Knob {
    uint256 public position;
    uint256 public presses;
    bool public broken;
    uint256 public runs;

    function turn(uint256 to) external {
        position = to;
        ++runs;
    }

    function press() external payable {
        ++presses;
        ++runs;
    }

    function smash() external payable {
        broken = true;
        ++runs;
    }
}
