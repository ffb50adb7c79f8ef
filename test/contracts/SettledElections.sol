// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IElections} from "../../contracts/committee/IElections.sol";

/// @dev Elections whose results a test writes.
contract SettledElections is IElections {
    struct Outcome {
        bool settled;
        address[] winners;
        address[] runnersUp;
        bytes32[] organisations;
        uint48 termSeconds;
        uint8 seats;
        bool byElection;
        uint8 organisationCap;
    }

    mapping(uint256 number => Outcome) private _outcomes;
    mapping(uint256 term => uint256) private _byElections;
    bool private _pending;
    uint256 public opened;
    mapping(address account => bool) public stands;

    function decide(uint256 number, Outcome calldata outcome) external {
        _outcomes[number] = outcome;
    }

    function setByElections(uint256 term, uint256 opened_, bool pending) external {
        (_byElections[term], _pending) = (opened_, pending);
    }

    function register(address account) external {
        stands[account] = true;
    }

    function byElections(uint256 term) external view returns (uint256, bool) {
        return (_byElections[term], _pending);
    }

    function open() external returns (uint256) {
        return ++opened;
    }

    function result(
        uint256 number
    ) external view returns (bool, address[] memory, address[] memory, uint48, bytes32[] memory) {
        Outcome memory o = _outcomes[number];
        return (o.settled, o.winners, o.runnersUp, o.termSeconds, o.organisations);
    }

    function winnersOf(uint256 number) external view returns (bool, address[] memory, uint48) {
        Outcome storage o = _outcomes[number];
        return (o.settled, o.winners, o.termSeconds);
    }

    function purpose(uint256 number) external view returns (uint8, bool, uint8) {
        Outcome storage o = _outcomes[number];
        return (o.seats, o.byElection, o.organisationCap);
    }
}
