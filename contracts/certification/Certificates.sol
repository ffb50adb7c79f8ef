// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IProviderRegistry} from "../providers/IProviderRegistry.sol";
import {CertificateKinds, PLACES} from "./CertificateKinds.sol";
import {ICertificates} from "./ICertificates.sol";
import {ICertification} from "./ICertification.sol";
import {IEAS, ISchemaResolver} from "./IEAS.sol";
import {ProviderStandings} from "./ProviderStandings.sol";

/// @dev Certificates of providers, and what EAS says of their revocation.
abstract contract Certificates is CertificateKinds, ProviderStandings {
    uint256 private constant MOST_HOLD_SECONDS = 30 days;
    uint256 private constant FIGURE_BITS = 32;
    /// @dev A provider's number and a hash.
    uint256 private constant LEAST_DATA_BYTES = 64;

    uint8 internal constant REVOKED = 1;
    uint8 internal constant STRUCK = 2;
    uint8 internal constant HELD = 4;

    uint256 private constant ISSUED_SHIFT = 16;
    uint256 private constant EXPIRES_SHIFT = 56;
    uint256 private constant MARKS_SHIFT = 96;

    /// @dev In one slot, from its lowest bits.
    /// @param attester its number
    /// @param marks what keeps it from counting: a mask of `REVOKED`, `STRUCK` and `HELD`
    struct Bound {
        uint16 attester;
        uint40 issuedSeconds;
        uint40 expiresSeconds;
        uint8 marks;
        bytes19 uidStart;
    }

    /// @dev Where a certificate is bound, or would be.
    struct Claim {
        uint32 provider;
        uint8 kind;
        uint256 figures;
    }

    /// @inheritdoc ICertification
    IProviderRegistry public immutable REGISTRY;

    /// @inheritdoc ICertificates
    address public holder;

    mapping(uint256 claim => Bound[PLACES]) private _bound;
    mapping(uint256 claim => uint256[PLACES]) private _figures;
    mapping(bytes19 uidStart => uint40) private _heldUntilSeconds;

    modifier byEas() {
        if (msg.sender != address(EAS)) revert Certification_NotEas(msg.sender, address(EAS));
        _;
    }

    constructor(IProviderRegistry registry) {
        REGISTRY = registry;
    }

    /// @inheritdoc ICertificates
    function bind(bytes32 uid) external {
        (Claim memory claim, IEAS.Attestation memory attestation) = _claimOf(uid);
        _checkStands(uid, attestation);
        KindTerms memory terms = _terms[claim.kind];
        uint16 attester = _numberOf(attestation.attester);
        uint256 place = attester == 0 ? PLACES : _placeOf(terms, attester);
        if (place == PLACES) revert Certification_NotAttester(claim.kind, attestation.attester);

        uint256 key = _keyOf(claim.provider, claim.kind);
        uint256 lastSeconds = _bound[key][place].issuedSeconds;
        if (attestation.time <= lastSeconds) revert Certification_NotLater(uid, attestation.time, lastSeconds);
        uint256 expiresSeconds = Math.min(attestation.expirationTime, type(uint40).max);
        _bound[key][place] = Bound(attester, uint40(attestation.time), uint40(expiresSeconds), 0, bytes19(uid));
        if (terms.figures != 0) _figures[key][place] = claim.figures;
        _standings[claim.provider].places |= uint64(1 << (PLACES * claim.kind + place));
        emit CertificateBound(
            uid,
            claim.provider,
            claim.kind,
            uint8(place),
            attestation.attester,
            attestation.time,
            expiresSeconds,
            _wordAt(attestation.data, 1),
            _listed(claim.figures, terms.figures)
        );
    }

    /// @inheritdoc ICertificates
    function hold(uint32 provider, bytes32 uid, uint256 untilSeconds, bytes32 reasonHash) external {
        if (msg.sender != holder) revert Certification_NotHolder(msg.sender, holder);
        (Claim memory claim, ) = _claimOf(uid);
        if (claim.provider != provider) revert Certification_OtherProvider(uid, claim.provider);
        uint256 mostSeconds = block.timestamp + MOST_HOLD_SECONDS;
        if (untilSeconds <= block.timestamp || untilSeconds > mostSeconds) {
            revert Certification_BadHold(untilSeconds, block.timestamp, mostSeconds);
        }
        uint256 before = _heldUntilSeconds[bytes19(uid)];
        if (before != 0) revert Certification_HeldBefore(uid, before);
        _heldUntilSeconds[bytes19(uid)] = uint40(untilSeconds);
        uint8 place = _mark(claim, uid, 0, HELD);
        if (place == PLACES) revert Certification_NotBound(uid);
        emit CertificateHeld(uid, provider, claim.kind, place, untilSeconds, reasonHash);
    }

    /// @inheritdoc ICertificates
    function decide(bytes32 uid, bool stands) external onlyTimelock {
        (Claim memory claim, ) = _claimOf(uid);
        uint8 place = _mark(claim, uid, HELD | STRUCK, stands ? 0 : STRUCK);
        if (place == PLACES) revert Certification_NotBound(uid);
        emit CertificateDecided(uid, claim.provider, claim.kind, place, stands);
    }

    /// @inheritdoc ICertificates
    function setHolder(address newHolder) external onlyTimelock {
        emit HolderSet(holder, newHolder);
        holder = newHolder;
    }

    /// @inheritdoc ISchemaResolver
    function attest(IEAS.Attestation calldata) external payable byEas returns (bool) {
        return true;
    }

    /// @inheritdoc ISchemaResolver
    function multiAttest(IEAS.Attestation[] calldata, uint256[] calldata) external payable byEas returns (bool) {
        return true;
    }

    /// @inheritdoc ISchemaResolver
    function revoke(IEAS.Attestation calldata attestation) external payable byEas returns (bool) {
        _onRevoked(attestation);
        return true;
    }

    /// @inheritdoc ISchemaResolver
    function multiRevoke(
        IEAS.Attestation[] calldata attestations,
        uint256[] calldata
    ) external payable byEas returns (bool) {
        for (uint256 i = 0; i < attestations.length; ++i) _onRevoked(attestations[i]);
        return true;
    }

    /// @inheritdoc ICertificates
    function certificateOf(uint32 provider, uint8 kind, uint8 place) external view returns (Certificate memory) {
        KindTerms memory terms = _termsOf(kind);
        Bound memory bound = _bound[_keyOf(provider, kind)][place];
        return
            Certificate(
                _attesterAt(bound.attester),
                bound.attester != 0 && bound.attester == _numberAt(terms, place),
                bound.marks & REVOKED != 0,
                bound.marks & STRUCK != 0,
                bound.issuedSeconds,
                bound.expiresSeconds,
                _heldUntilSeconds[bound.uidStart],
                bound.uidStart,
                _listed(_figures[_keyOf(provider, kind)][place], terms.figures)
            );
    }

    /// @inheritdoc ISchemaResolver
    function isPayable() external pure returns (bool) {
        return false;
    }

    /// @dev How many of a kind's certificates count at a time, and how many would but for a revocation, a vote or a hold.
    /// @param greatestAgeSeconds 0 for any
    /// @param leastFigures of the kind, 32 bits each, from the first; 0 for any
    function _count(
        uint32 provider,
        uint8 kind,
        KindTerms memory terms,
        uint256 places,
        uint256 greatestAgeSeconds,
        uint256 leastFigures,
        uint256 atSeconds
    ) internal view returns (uint256 good, uint256 lost) {
        uint256 key = _keyOf(provider, kind);
        Bound[PLACES] storage certificates = _bound[key];
        uint256 attesters = terms.attesters;
        unchecked {
            // Of 8 places, and times of 40 and of 32 bits.
            for (uint256 place = 0; places != 0; (places >>= 1, attesters >>= NUMBER_BITS, ++place)) {
                if (places & 1 == 0 || uint16(attesters) == 0) continue;
                uint256 slot = _slotOf(certificates[place]);
                if (uint16(slot) != uint16(attesters)) continue;
                if (atSeconds >= _stopsSeconds(slot, greatestAgeSeconds)) continue;
                if (leastFigures != 0 && !_reaches(_figures[key][place], leastFigures)) continue;
                uint256 marks = uint8(slot >> MARKS_SHIFT);
                bool counts = marks & (REVOKED | STRUCK) == 0;
                if (counts && marks != 0) counts = atSeconds >= _heldUntilSeconds[certificates[place].uidStart];
                if (counts) ++good;
                else ++lost;
            }
        }
    }

    /// @dev When a certificate stops counting by itself; never for the greatest number.
    function _stopsSeconds(
        uint32 provider,
        uint8 kind,
        uint256 place,
        uint256 greatestAgeSeconds
    ) internal view returns (uint256) {
        return _stopsSeconds(_slotOf(_bound[_keyOf(provider, kind)][place]), greatestAgeSeconds);
    }

    /// @dev Whoever made it, also by a schema that a stranger registered for this resolver: it must not revert.
    function _onRevoked(IEAS.Attestation calldata attestation) private {
        uint256 number = _kindOfSchema(attestation.schema);
        if (number == 0 || attestation.data.length < LEAST_DATA_BYTES) return;
        uint256 provider = uint256(bytes32(attestation.data[:32]));
        if (provider > type(uint32).max) return;
        Claim memory claim = Claim(uint32(provider), uint8(number - 1), 0);
        uint8 place = _mark(claim, attestation.uid, 0, REVOKED);
        if (place < PLACES) emit CertificateRevoked(attestation.uid, claim.provider, claim.kind, place);
    }

    /// @dev Where the certificate is bound; in more than one place if its attester left one and got another.
    /// @return last `PLACES` for none
    function _mark(Claim memory claim, bytes32 uid, uint8 off, uint8 on) private returns (uint8 last) {
        last = uint8(PLACES);
        uint256 places = _placesOf(_standings[claim.provider].places, claim.kind);
        Bound[PLACES] storage certificates = _bound[_keyOf(claim.provider, claim.kind)];
        for (uint8 place = 0; places >> place != 0; ++place) {
            Bound storage bound = certificates[place];
            if (bound.issuedSeconds == 0 || bound.uidStart != bytes19(uid)) continue;
            bound.marks = (bound.marks & ~off) | on;
            last = place;
        }
    }

    /// @dev What an attestation says, if it is one of ours.
    function _claimOf(bytes32 uid) private view returns (Claim memory claim, IEAS.Attestation memory attestation) {
        attestation = EAS.getAttestation(uid);
        if (attestation.uid == 0) revert Certification_NoAttestation(uid);
        uint256 number = _kindOfSchema(attestation.schema);
        if (number == 0) revert Certification_OtherSchema(uid, attestation.schema);
        claim.kind = uint8(number - 1);
        uint256 figures = _terms[claim.kind].figures;
        uint256 neededBytes = LEAST_DATA_BYTES + 32 * figures;
        bytes memory data = attestation.data;
        if (data.length != neededBytes) revert Certification_BadData(uid, data.length, neededBytes);
        uint256 provider = uint256(_wordAt(data, 0));
        if (provider == 0 || provider > REGISTRY.providerCount()) revert Certification_UnknownProvider(provider);
        claim.provider = uint32(provider);
        for (uint256 i = 0; i < figures; ++i) {
            uint256 figure = uint256(_wordAt(data, 2 + i));
            if (figure > type(uint32).max) revert Certification_BadData(uid, data.length, neededBytes);
            claim.figures |= figure << (FIGURE_BITS * i);
        }
    }

    function _checkStands(bytes32 uid, IEAS.Attestation memory attestation) private view {
        if (!attestation.revocable) revert Certification_Irrevocable(uid);
        if (attestation.revocationTime != 0) revert Certification_Revoked(uid, attestation.revocationTime);
        if (attestation.expirationTime != 0 && attestation.expirationTime <= block.timestamp) {
            revert Certification_Expired(uid, block.timestamp, attestation.expirationTime);
        }
    }

    /// @dev A sweep reads many, and of each a part alone.
    function _slotOf(Bound storage bound) private view returns (uint256 slot) {
        assembly ("memory-safe") {
            slot := sload(bound.slot)
        }
    }

    function _placesOf(uint64 places, uint8 kind) internal pure returns (uint256) {
        return uint8(places >> (PLACES * kind));
    }

    function _stopsSeconds(uint256 slot, uint256 greatestAgeSeconds) private pure returns (uint256 seconds_) {
        seconds_ = uint40(slot >> EXPIRES_SHIFT);
        if (seconds_ == 0) seconds_ = type(uint256).max;
        if (greatestAgeSeconds == 0) return seconds_;
        uint256 oldSeconds = uint40(slot >> ISSUED_SHIFT) + greatestAgeSeconds;
        return oldSeconds < seconds_ ? oldSeconds : seconds_;
    }

    function _reaches(uint256 figures, uint256 leastFigures) private pure returns (bool) {
        for (; leastFigures != 0; leastFigures >>= FIGURE_BITS) {
            if (uint32(figures) < uint32(leastFigures)) return false;
            figures >>= FIGURE_BITS;
        }
        return true;
    }

    function _listed(uint256 figures, uint256 count) private pure returns (uint32[] memory list) {
        list = new uint32[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = uint32(figures >> (FIGURE_BITS * i));
    }

    function _wordAt(bytes memory data, uint256 place) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(data, mul(32, add(place, 1))))
        }
    }

    function _keyOf(uint32 provider, uint8 kind) private pure returns (uint256) {
        return (uint256(provider) << 8) | kind;
    }
}
