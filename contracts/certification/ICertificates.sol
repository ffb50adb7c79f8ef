// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ISchemaResolver} from "./IEAS.sol";

/// @title Certificates of providers: attestations of EAS, by attesters whom votes accept
/// @notice Votes add kinds of certificates, such as a level of a data centre or the result of a benchmark, and accept attesters
/// for each. An attester attests at EAS; anyone binds the attestation here to the provider that it names. Its attester
/// revokes it at EAS, and it stops counting in the same transaction.
/// @dev The data of a certificate are `uint32 provider, bytes32 evidenceHash` and then as many `uint32` figures as its kind has.
/// This contract is the resolver of every kind's schema, so that EAS calls it at each revocation.
///
/// A provider has, of each kind, one certificate for each attester's place, the latest: what is kept and read is bounded by the
/// places, whatever anybody attests. A certificate names its attester, and counts only while that attester holds the place.
///
/// Trust assumptions:
/// - EAS is what its published code says: nobody attests for somebody else, what is attested does not change but for its
/// revocation, and its resolver is asked at each revocation.
/// - The timelock (votes) adds kinds, accepts attesters and drops them, names who may hold certificates, and decides on any
/// certificate.
/// - Accepted attesters look at what they certify. So many as the policy asks for, together, could certify what is not there.
/// - The holder (the committee) may keep a certificate from counting for 30 days, once. The worst that it can do is to suspend
/// providers for as long, until a vote decides.
///
/// Invariants:
/// - Only what an accepted attester attested, at this EAS on this chain, by a kind's schema, for that provider, so that it can
/// be revoked, is bound; never what is revoked or has expired, and in a place never what was issued before what it holds.
/// - What is revoked never counts again, nor does what a vote struck, unless another vote lets it stand.
/// - Nothing here makes a revocation fail.
/// - Whatever is attested about a provider, it is looked at in at most 8 places a kind.
interface ICertificates is ISchemaResolver {
    /// @param name short, in UTF-8, padded with zeros
    /// @param figures how many its certificates have
    /// @param firstFigure number of the first of them; figures of all kinds are numbered in the order of adding
    struct Kind {
        bytes32 name;
        bytes32 schemaUid;
        uint8 figures;
        uint8 firstFigure;
    }

    /// @param accepted whether its attester holds the place
    /// @param issuedSeconds 0 where there is none
    /// @param expiresSeconds 0 for never
    /// @param struck whether a vote keeps it from counting
    /// @param heldUntilSeconds until when the holder keeps it from counting; 0 where it never did
    /// @param uidStart the first 19 bytes of its uid
    struct Certificate {
        address attester;
        bool accepted;
        bool revoked;
        bool struck;
        uint40 issuedSeconds;
        uint40 expiresSeconds;
        uint40 heldUntilSeconds;
        bytes19 uidStart;
        uint32[] figures;
    }

    event KindAdded(
        uint8 indexed kind,
        bytes32 name,
        bytes32 indexed schemaUid,
        string schema,
        uint8 figures,
        uint8 firstFigure
    );
    event AttesterSet(uint8 indexed kind, address indexed attester, uint8 place, bool accepted);
    /// @param expiresSeconds 0 for never
    event CertificateBound(
        bytes32 indexed uid,
        uint32 indexed provider,
        uint8 indexed kind,
        uint8 place,
        address attester,
        uint256 issuedSeconds,
        uint256 expiresSeconds,
        bytes32 evidenceHash,
        uint32[] figures
    );
    /// @notice What was bound, and stands in its place, was revoked at EAS.
    event CertificateRevoked(bytes32 indexed uid, uint32 indexed provider, uint8 indexed kind, uint8 place);
    event CertificateHeld(
        bytes32 indexed uid,
        uint32 indexed provider,
        uint8 indexed kind,
        uint8 place,
        uint256 untilSeconds,
        bytes32 reasonHash
    );
    /// @notice A vote lets a certificate stand, and ends its hold, or keeps it from counting.
    event CertificateDecided(
        bytes32 indexed uid,
        uint32 indexed provider,
        uint8 indexed kind,
        uint8 place,
        bool stands
    );
    event HolderSet(address oldHolder, address newHolder);

    error Certification_NotEas(address caller, address eas);
    error Certification_NoCode(address account);
    error Certification_TooManyKinds(uint256 most);
    /// @notice More figures, over all kinds, than there are numbers for.
    error Certification_TooManyFigures(uint256 figures, uint256 most);
    error Certification_SchemaTaken(bytes32 schemaUid, uint8 kind);
    error Certification_UnknownKind(uint8 kind);
    /// @notice All places of the kind are taken: drop an attester first.
    error Certification_NoPlace(uint8 kind, uint256 places);
    error Certification_AttesterUnchanged(uint8 kind, address attester, bool accepted);
    error Certification_ZeroAttester();
    /// @notice EAS on this chain knows no such attestation.
    error Certification_NoAttestation(bytes32 uid);
    /// @notice The attestation's schema is no kind's.
    error Certification_OtherSchema(bytes32 uid, bytes32 schemaUid);
    error Certification_NotAttester(uint8 kind, address attester);
    /// @notice The data are not a provider's number, a hash of the evidence, and the kind's figures.
    error Certification_BadData(bytes32 uid, uint256 bytes_, uint256 neededBytes);
    error Certification_UnknownProvider(uint256 provider);
    /// @notice Its attester could not revoke it: attest it as revocable.
    error Certification_Irrevocable(bytes32 uid);
    error Certification_Revoked(bytes32 uid, uint256 revokedSeconds);
    error Certification_Expired(bytes32 uid, uint256 nowSeconds, uint256 expiredSeconds);
    /// @notice The place holds this certificate, or one that was issued at the same time or later.
    error Certification_NotLater(bytes32 uid, uint256 issuedSeconds, uint256 lastSeconds);
    /// @notice The certificate was never bound, or a later one has taken its place.
    error Certification_NotBound(bytes32 uid);
    error Certification_NotHolder(address caller, address holder);
    error Certification_OtherProvider(bytes32 uid, uint256 provider);
    error Certification_HeldBefore(bytes32 uid, uint256 untilSeconds);
    error Certification_BadHold(uint256 untilSeconds, uint256 nowSeconds, uint256 mostSeconds);

    /// @notice Adds a kind, and registers its schema at EAS where nobody has. By vote only.
    /// @param name short, in UTF-8, padded with zeros
    /// @param schema as EAS writes it: "uint32 provider, bytes32 evidenceHash", and "uint32 …" for each figure
    function addKind(bytes32 name, string calldata schema, uint8 figures) external returns (uint8 kind);

    /// @notice Accepts an attester of a kind, in a free place, or drops it: what it certified counts no longer, until it is
    /// accepted again in the same place. By vote only.
    function setAttester(uint8 kind, address attester, bool accepted) external;

    /// @notice Binds an attestation to the provider that it names, in the place of its attester. By anyone.
    function bind(bytes32 uid) external;

    /// @notice Keeps a certificate from counting, for 30 days at most and once. By the holder.
    /// @param reasonHash hash of the published reason
    function hold(uint32 provider, bytes32 uid, uint256 untilSeconds, bytes32 reasonHash) external;

    /// @notice Lets a certificate stand, which ends its hold, or strikes it, so that it does not count. By vote only.
    function decide(bytes32 uid, bool stands) external;

    /// @notice Names who may hold certificates, or, with zero, nobody. By vote only.
    function setHolder(address holder) external;

    function kindCount() external view returns (uint256);

    function kindOf(uint8 kind) external view returns (Kind memory);

    /// @notice Who holds each place of a kind; zero where nobody does.
    function attestersOf(uint8 kind) external view returns (address[8] memory);

    /// @notice What a place holds; zeros where nothing was bound.
    function certificateOf(uint32 provider, uint8 kind, uint8 place) external view returns (Certificate memory);

    function holder() external view returns (address);
}
