// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {ICertificates} from "./ICertificates.sol";
import {ICertification} from "./ICertification.sol";
import {IEAS, ISchemaResolver} from "./IEAS.sol";

uint256 constant PLACES = 8;
uint256 constant MAX_KINDS = 8;
uint256 constant MAX_FIGURES = 8;

/// @dev Kinds of certificates with their schemas at EAS, and whose attestations count.
abstract contract CertificateKinds is OnlyTimelock, ICertification {
    uint256 internal constant NUMBER_BITS = 16;

    /// @dev What is read on hot paths.
    /// @param attesters the numbers of those who hold the kind's places, 16 bits each
    struct KindTerms {
        uint8 figures;
        uint8 firstFigure;
        uint128 attesters;
    }

    IEAS public immutable EAS;

    /// @inheritdoc ICertificates
    uint256 public kindCount;

    mapping(uint256 kind => KindTerms) internal _terms;
    mapping(uint8 kind => bytes32) private _names;
    mapping(uint8 kind => bytes32) private _schemaUids;
    /// @dev From 1; 0 for none.
    mapping(bytes32 schemaUid => uint256 kind) private _kinds;
    /// @dev Whoever was accepted for any kind, by its number, from 1: a certificate names its attester by it.
    address[] private _attesters;
    mapping(address attester => uint16 number) private _numbers;

    constructor(IEAS eas) {
        if (address(eas).code.length == 0) revert Certification_NoCode(address(eas));
        EAS = eas;
    }

    /// @inheritdoc ICertificates
    function addKind(bytes32 name, string calldata schema, uint8 figures) external onlyTimelock returns (uint8 kind) {
        uint256 count = kindCount++;
        if (count == MAX_KINDS) revert Certification_TooManyKinds(MAX_KINDS);
        kind = uint8(count);
        uint8 firstFigure = count == 0 ? 0 : _terms[count - 1].firstFigure + _terms[count - 1].figures;
        uint256 all = uint256(firstFigure) + figures;
        if (all > MAX_FIGURES) revert Certification_TooManyFigures(all, MAX_FIGURES);
        bytes32 schemaUid = keccak256(abi.encodePacked(schema, address(this), true));
        if (_kinds[schemaUid] != 0) revert Certification_SchemaTaken(schemaUid, uint8(_kinds[schemaUid] - 1));
        _terms[kind] = KindTerms(figures, firstFigure, 0);
        (_names[kind], _schemaUids[kind], _kinds[schemaUid]) = (name, schemaUid, count + 1);
        emit KindAdded(kind, name, schemaUid, schema, figures, firstFigure);
        _onKindAdded(kind, firstFigure, figures);

        // Anyone may register it for this resolver, and may have done so first: then it is there already.
        try EAS.getSchemaRegistry().register(schema, ISchemaResolver(address(this)), true) {} catch {}
    }

    /// @inheritdoc ICertificates
    function setAttester(uint8 kind, address attester, bool accepted) external onlyTimelock {
        if (attester == address(0)) revert Certification_ZeroAttester();
        KindTerms memory terms = _termsOf(kind);
        uint16 number = _numberFor(attester);
        uint256 place = _placeOf(terms, number);
        if (accepted == (place < PLACES)) revert Certification_AttesterUnchanged(kind, attester, accepted);
        if (accepted) {
            place = _placeOf(terms, 0);
            if (place == PLACES) revert Certification_NoPlace(kind, PLACES);
        }
        _terms[kind].attesters = terms.attesters ^ (uint128(number) << uint128(NUMBER_BITS * place));
        emit AttesterSet(kind, attester, uint8(place), accepted);
    }

    /// @inheritdoc ICertificates
    function kindOf(uint8 kind) external view returns (Kind memory) {
        KindTerms memory terms = _termsOf(kind);
        return Kind(_names[kind], _schemaUids[kind], terms.figures, terms.firstFigure);
    }

    /// @inheritdoc ICertificates
    function attestersOf(uint8 kind) external view returns (address[8] memory attesters) {
        KindTerms memory terms = _termsOf(kind);
        for (uint256 place = 0; place < PLACES; ++place) attesters[place] = _attesterAt(_numberAt(terms, place));
    }

    /// @dev Gives the kind's figures to each tier.
    function _onKindAdded(uint8 kind, uint8 firstFigure, uint8 figures) internal virtual;

    function _termsOf(uint8 kind) internal view returns (KindTerms memory) {
        if (kind >= kindCount) revert Certification_UnknownKind(kind);
        return _terms[kind];
    }

    /// @dev From 1; 0 where the schema is no kind's.
    function _kindOfSchema(bytes32 schemaUid) internal view returns (uint256) {
        return _kinds[schemaUid];
    }

    function _numberOf(address attester) internal view returns (uint16) {
        return _numbers[attester];
    }

    /// @dev Zero for number 0.
    function _attesterAt(uint256 number) internal view returns (address) {
        return number == 0 ? address(0) : _attesters[number - 1];
    }

    function _numberAt(KindTerms memory terms, uint256 place) internal pure returns (uint16) {
        return uint16(terms.attesters >> (NUMBER_BITS * place));
    }

    /// @dev `PLACES` where it has none.
    function _placeOf(KindTerms memory terms, uint16 number) internal pure returns (uint256 place) {
        while (place < PLACES && _numberAt(terms, place) != number) ++place;
    }

    function _numberFor(address attester) private returns (uint16 number) {
        number = _numbers[attester];
        if (number != 0) return number;
        _attesters.push(attester);
        // As many as votes accepted: never so many that it is cut off.
        number = uint16(_attesters.length);
        _numbers[attester] = number;
    }
}
