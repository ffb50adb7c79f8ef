// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeSeats} from "../../contracts/committee/ICommitteeSeats.sol";

/// @dev The committee's seats, which say what a test has them say.
contract SettableSeats is ICommitteeSeats {
    uint256 public nextElectionSeconds = type(uint256).max;
    uint256 public openSeats;
    uint256 public seatedElection;
    uint256 public termNumber = 1;
    // solhint-disable-next-line var-name-mixedcase
    uint256 public LEAD_SECONDS = 180 days;
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

    function setTermNumber(uint256 number) external {
        termNumber = number;
    }

    function setLeadSeconds(uint256 leadSeconds) external {
        LEAD_SECONDS = leadSeconds;
    }

    function bar(address candidate) external {
        _barred[candidate] = true;
    }

    function mayStand(address candidate) external view returns (bool) {
        return !_barred[candidate];
    }
}
