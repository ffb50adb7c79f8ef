// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommitteePower} from "../committee/powers/CommitteePower.sol";
import {ICommittee} from "../committee/seats/ICommittee.sol";
import {ISlashingGate} from "./ISlashingGate.sol";

/// @title The committee's power to stop a slash
/// @notice It can let a slash not happen, and cause none. Votes name this contract at the gate, and can name another.
contract CommitteeSlashStop is CommitteePower {
    ISlashingGate public immutable GATE;

    event SlashStoppedByCommittee(uint256 indexed id, uint256 indexed seating, bytes32 reasonHash);

    constructor(ICommittee seats, ISlashingGate gate) CommitteePower(seats) {
        GATE = gate;
    }

    /// @notice Stops a slash that waits. By the committee in term.
    /// @param reasonHash hash of the published reason
    function stop(uint256 seating, uint256 id, bytes32 reasonHash) external byCommittee {
        emit SlashStoppedByCommittee(id, seating, reasonHash);
        GATE.stop(id, reasonHash);
    }
}
