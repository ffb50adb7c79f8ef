// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What certificates use of EAS 1.4 (the Ethereum Attestation Service)
interface IEAS {
    /// @param uid of the attestation; zero where there is none
    /// @param time when it was made, in seconds
    /// @param expirationTime in seconds; 0 for never
    /// @param revocationTime in seconds; 0 where it stands
    /// @param revocable whether its attester can revoke it
    struct Attestation {
        bytes32 uid;
        bytes32 schema;
        uint64 time;
        uint64 expirationTime;
        uint64 revocationTime;
        bytes32 refUID;
        address recipient;
        address attester;
        bool revocable;
        bytes data;
    }

    function getAttestation(bytes32 uid) external view returns (Attestation memory);

    function getSchemaRegistry() external view returns (ISchemaRegistry);
}

/// @title What certificates use of EAS's registry of schemas
interface ISchemaRegistry {
    /// @notice Registers a schema; reverts where somebody has registered the same one, for the same resolver.
    /// @return uid the hash of schema, resolver and whether it is revocable
    function register(string calldata schema, ISchemaResolver resolver, bool revocable) external returns (bytes32 uid);
}

/// @title What EAS 1.4 calls at the resolver of a schema, whenever an attestation by it is made or revoked
interface ISchemaResolver {
    /// @return whether the attestation may be made
    function attest(IEAS.Attestation calldata attestation) external payable returns (bool);

    function multiAttest(
        IEAS.Attestation[] calldata attestations,
        uint256[] calldata values
    ) external payable returns (bool);

    /// @return whether the attestation may be revoked
    function revoke(IEAS.Attestation calldata attestation) external payable returns (bool);

    function multiRevoke(
        IEAS.Attestation[] calldata attestations,
        uint256[] calldata values
    ) external payable returns (bool);

    function isPayable() external pure returns (bool);
}
