// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../committee/seats/ICommittee.sol";
import {Availability} from "../Availability.sol";
import {ProviderPower} from "./ProviderPower.sol";

/// @title The committee's power to rule on what providers answer to marks of their availability
/// @notice It can void a day that was answered, or let it stand, and mark none. Votes name this contract as the arbiter, and
/// can name another.
contract CommitteeAvailability is ProviderPower {
    Availability public immutable AVAILABILITY;

    event AnswerRuledByCommittee(
        uint32 indexed provider,
        uint256 indexed epoch,
        uint256 indexed seating,
        bool stands,
        bytes32 reasonHash
    );

    constructor(ICommittee seats, Availability availability) ProviderPower(seats, availability.REGISTRY()) {
        AVAILABILITY = availability;
    }

    /// @notice Rules on a provider's answer. By the committee in term.
    /// @param stands false where the day was marked wrongly
    /// @param reasonHash hash of the published reason
    function rule(
        uint256 seating,
        uint32 provider,
        uint256 epoch,
        bool stands,
        bytes32 reasonHash
    ) external byCommittee {
        emit AnswerRuledByCommittee(provider, epoch, seating, stands, reasonHash);
        AVAILABILITY.rule(provider, epoch, stands, reasonHash);
    }
}
