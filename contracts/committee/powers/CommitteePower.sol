// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../seats/ICommittee.sol";

/// @dev What only the committee's Safe may do, for the seating for which it was signed. A guard cannot date a signature, so
/// the seating number is part of what is signed.
abstract contract CommitteePower {
    ICommittee public immutable SEATS;
    address public immutable SAFE;

    error CommitteePower_NotCommittee(address caller, address safe);
    /// @notice Signed for another seating; sign again with the current number.
    error CommitteePower_StaleSeating(uint256 seating, uint256 current);

    modifier byCommittee(uint256 seating) {
        if (msg.sender != SAFE) revert CommitteePower_NotCommittee(msg.sender, SAFE);
        uint256 current = SEATS.seating();
        if (seating != current) revert CommitteePower_StaleSeating(seating, current);
        _;
    }

    constructor(ICommittee seats) {
        SEATS = seats;
        SAFE = seats.SAFE();
    }
}
