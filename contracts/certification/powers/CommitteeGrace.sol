// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../committee/seats/ICommittee.sol";
import {ICertification} from "../ICertification.sol";
import {ProviderPower} from "./ProviderPower.sol";

/// @title The committee's power to give a provider more time
/// @notice Once in a grace, 30 days at most, and not after a revocation or an outage. Votes name this contract as the extender,
/// and can name another.
contract CommitteeGrace is ProviderPower {
    ICertification public immutable CERTIFICATION;

    event GraceExtendedByCommittee(uint32 indexed provider, uint256 indexed seating, bytes32 reasonHash);

    constructor(ICommittee seats, ICertification certification) ProviderPower(seats, certification.REGISTRY()) {
        CERTIFICATION = certification;
    }

    /// @notice Lengthens a provider's deadlines. By the committee in term.
    /// @param reasonHash hash of the published reason
    function extend(uint256 seating, uint32 provider, uint256 untilSeconds, bytes32 reasonHash) external byCommittee {
        emit GraceExtendedByCommittee(provider, seating, reasonHash);
        CERTIFICATION.extend(provider, untilSeconds, reasonHash);
    }
}
