// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAvailability} from "../../../contracts/certification/IAvailability.sol";
import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {RewardFixture} from "../providers/RewardFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";
import {EasClient, RealEas} from "./RealEas.sol";

/// @dev Availability that a test sets.
contract SetAvailability is IAvailability {
    mapping(uint32 provider => uint256) private _missingBps;
    mapping(uint32 provider => bool) public out;

    function set(uint32 provider, uint256 bps, bool out_) external {
        (_missingBps[provider], out[provider]) = (10_000 - bps, out_);
    }

    function availabilityBps(uint32 provider, uint256) external view returns (uint256) {
        return 10_000 - _missingBps[provider];
    }

    function isOut(uint32 provider, uint256) external view returns (bool) {
        return out[provider];
    }
}

/// @dev Certification of the provider of `RewardFixture`, at the real EAS, suspender of the commitments. Three kinds: audits
/// without figures, levels of a data centre with one, benchmarks with four; two attesters of each. Tier 0 asks for an audit.
abstract contract CertificationFixture is RewardFixture, RealEas {
    uint8 internal constant AUDIT = 0;
    uint8 internal constant LEVEL = 1;
    uint8 internal constant BENCHMARK = 2;
    uint8 internal constant AUDITED = 8;
    uint256 internal constant GRACE = 30 days;
    address internal constant FIRST = address(0xa77e51);
    address internal constant SECOND = address(0xa77e52);
    address internal constant STRANGER = address(0x57a6e);
    address internal constant HOLDS = address(0x401d);
    address internal constant EXTENDS = address(0xe87e);

    EasClient internal eas;
    ICertification internal certification;
    SetAvailability internal available;

    function setUp() public virtual override {
        super.setUp();
        eas = _deployEas();
        certification = newCertification(address(eas), certificationRails());
        certification.addKind("audit", "uint32 provider, bytes32 evidenceHash", 0);
        certification.addKind("level", "uint32 provider, bytes32 evidenceHash, uint32 level", 1);
        certification.addKind(
            "benchmark",
            "uint32 provider, bytes32 evidenceHash, uint32 cores, uint32 memoryGib, uint32 diskGib, uint32 networkMbps",
            4
        );
        for (uint8 kind = 0; kind < 3; ++kind) {
            certification.setAttester(kind, FIRST, true);
            certification.setAttester(kind, SECOND, true);
        }
        available = new SetAvailability();
        certification.setAvailability(available);
        certification.setHolder(HOLDS);
        certification.setExtender(EXTENDS);
        certification.addTier("basic", _askingFor(AUDITED, 1));
        commitments.setSuspender(address(certification));
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newCertification(address eas_, IGovernedParameters.Rail[10] memory rails) public returns (ICertification) {
        return ICertification(deployBuilt("Certification.sol:Certification", abi.encode(eas_, commitments, rails)));
    }

    function certificationRails() internal pure returns (IGovernedParameters.Rail[10] memory rails) {
        rails[0] = _rail(0, 1_000_000);
        rails[1] = _rail(0, 1_000_000);
        rails[2] = _rail(0, 10_000);
        rails[3] = _rail(1, 90);
        rails[4] = _rail(0, 730 days);
        rails[5] = _rail(1 days, 180 days);
        rails[6] = _rail(0, 30);
        rails[7] = _rail(0, 8);
        rails[8] = _rail(0, 1_095 days);
        rails[9] = _rail(0, 4_000_000);
    }

    /// @dev Whose steps are as wide as the rail.
    function _rail(uint128 min, uint128 max) internal pure returns (IGovernedParameters.Rail memory) {
        return IGovernedParameters.Rail(min, max, 10_000, max, 7 days, 0, 0);
    }

    /// @dev A grace of 30 days, and one figure.
    function _askingFor(uint8 number, uint256 value) internal pure returns (uint256[32] memory values) {
        values[3] = 30;
        values[5] = GRACE;
        values[number] = value;
    }

    function _set(uint8 number, uint256 value) internal {
        certification.setParameter(number, value);
    }

    function _schemaOf(uint8 kind) internal view returns (bytes32) {
        return certification.kindOf(kind).schemaUid;
    }

    function _certificate(
        address attester,
        uint8 kind,
        uint32 who,
        uint32[] memory figures
    ) internal returns (bytes32) {
        bytes memory data = abi.encode(who, keccak256("evidence"));
        for (uint256 i = 0; i < figures.length; ++i) data = bytes.concat(data, bytes32(uint256(figures[i])));
        return _attest(eas, attester, _schemaOf(kind), data, 0, true);
    }

    function _audit(address attester, uint32 who, uint64 expiresSeconds) internal returns (bytes32 uid) {
        uid = _attest(eas, attester, _schemaOf(AUDIT), abi.encode(who, keccak256("evidence")), expiresSeconds, true);
    }

    /// @dev Attested and bound.
    function _certify(address attester, uint8 kind, uint32 who) internal returns (bytes32 uid) {
        uid = _certificate(attester, kind, who, _figures(certification.kindOf(kind).figures, 10));
        certification.bind(uid);
    }

    function _figures(uint256 count, uint32 value) internal pure returns (uint32[] memory figures) {
        figures = new uint32[](count);
        for (uint256 i = 0; i < count; ++i) figures[i] = value;
    }

    function _revokeAs(address attester, uint8 kind, bytes32 uid) internal {
        _revoke(eas, attester, _schemaOf(kind), uid);
    }

    function _sweep(uint32 who) internal returns (uint256 changed) {
        uint32[] memory providers = new uint32[](1);
        providers[0] = who;
        return certification.sweep(providers);
    }

    function _status(uint32 who) internal view returns (ICertification.Status) {
        return certification.standingOf(who).status;
    }

    function _assertStatus(uint32 who, ICertification.Status expected, string memory what) internal view {
        vm.assertEq(uint256(_status(who)), uint256(expected), what);
    }

    function _deadlineSeconds(uint32 who, uint8 requirement) internal view returns (uint256) {
        return uint256(uint16(certification.deadlinesOf(who) >> (16 * requirement))) * 1 days;
    }

    function _dayAfter(uint256 seconds_) internal pure returns (uint256) {
        return ((seconds_ + 1 days - 1) / 1 days) * 1 days;
    }

    /// @dev What the provider's terms say of an epoch.
    function _weightOf(uint32 who, uint256 epoch) internal view returns (uint256) {
        (bool found, , ) = commitments.termsBefore(who, epoch + 1);
        if (!found) return 0;
        (, uint256 number, ) = commitments.termsBefore(who, epoch + 1);
        return commitments.termsAt(who, number).untilEpoch <= epoch ? 0 : commitments.termsAt(who, number).weight;
    }
}
