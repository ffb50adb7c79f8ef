// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeSeats} from "../../contracts/committee/ICommitteeSeats.sol";

/// @dev The committee's seats, which say what a test has them say.
contract SettableSeats is ICommitteeSeats {
    uint256 public nextElectionSeconds = type(uint256).max;
    uint256 public openSeats;
    uint256 public seatedElection;
    mapping(address candidate => bool) private _barred;

    function setNextElectionSeconds(uint256 dueSeconds) external {
        nextElectionSeconds = dueSeconds;
    }

    function setOpenSeats(uint256 seats) external {
        openSeats = seats;
    }

    function setSeatedElection(uint256 number) external {
        seatedElection = number;
    }

    function bar(address candidate) external {
        _barred[candidate] = true;
    }

    function mayStand(address candidate) external view returns (bool) {
        return !_barred[candidate];
    }
}
