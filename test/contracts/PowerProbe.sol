// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../contracts/committee/seats/ICommittee.sol";
import {CommitteePower} from "../../contracts/committee/powers/CommitteePower.sol";

/// @dev A power that counts how often it was used.
contract PowerProbe is CommitteePower {
    uint256 public uses;

    constructor(ICommittee seats) CommitteePower(seats) {}

    function use(uint256) external byCommittee {
        ++uses;
    }

    function fail(uint256) external view byCommittee {
        revert("always");
    }
}
