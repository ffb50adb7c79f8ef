// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What only a vote may do. The timelock is permanent, so it is fixed here.
abstract contract OnlyTimelock {
    address public immutable TIMELOCK;

    error OnlyTimelock_Refused(address caller, address timelock);
    error OnlyTimelock_NoCode(address timelock);

    modifier onlyTimelock() {
        if (msg.sender != TIMELOCK) revert OnlyTimelock_Refused(msg.sender, TIMELOCK);
        _;
    }

    constructor(address timelock) {
        if (timelock.code.length == 0) revert OnlyTimelock_NoCode(timelock);
        TIMELOCK = timelock;
    }
}
