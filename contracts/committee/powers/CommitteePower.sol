// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../seats/ICommittee.sol";

/// @dev What only the committee's Safe may do. The first argument of its functions is the seating number for which it is
/// signed, by which the Safe's guard knows whose signatures count.
abstract contract CommitteePower {
    ICommittee public immutable SEATS;
    address public immutable SAFE;

    error CommitteePower_NotCommittee(address caller, address safe);

    modifier byCommittee() {
        if (msg.sender != SAFE) revert CommitteePower_NotCommittee(msg.sender, SAFE);
        _;
    }

    constructor(ICommittee seats) {
        SEATS = seats;
        SAFE = seats.SAFE();
    }
}
