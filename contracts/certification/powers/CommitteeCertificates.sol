// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../committee/seats/ICommittee.sol";
import {ICertification} from "../ICertification.sol";
import {ProviderPower} from "./ProviderPower.sol";

/// @title The committee's power to keep a certificate from counting for a while
/// @notice Where a certificate seems to be fraud: for 30 days at most and once, until a vote decides. Votes name this contract
/// as the holder, and can name another.
contract CommitteeCertificates is ProviderPower {
    ICertification public immutable CERTIFICATION;

    event CertificateHeldByCommittee(bytes32 indexed uid, uint256 indexed seating, bytes32 reasonHash);

    constructor(ICommittee seats, ICertification certification) ProviderPower(seats, certification.REGISTRY()) {
        CERTIFICATION = certification;
    }

    /// @notice Holds a provider's certificate. By the committee in term.
    /// @param reasonHash hash of the published reason
    function hold(
        uint256 seating,
        uint32 provider,
        bytes32 uid,
        uint256 untilSeconds,
        bytes32 reasonHash
    ) external byCommittee {
        emit CertificateHeldByCommittee(uid, seating, reasonHash);
        CERTIFICATION.hold(provider, uid, untilSeconds, reasonHash);
    }
}
