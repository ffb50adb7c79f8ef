// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertificates} from "../../../contracts/certification/ICertificates.sol";
import {IEAS, ISchemaResolver} from "../../../contracts/certification/IEAS.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {vm} from "../Vm.sol";
import {CertificationFixture} from "./CertificationFixture.sol";
import {EasClient} from "./RealEas.sol";

interface SchemaRegistryClient {
    function register(string calldata schema, ISchemaResolver resolver, bool revocable) external returns (bytes32);
}

contract CertificatesTest is CertificationFixture {
    // ---- kinds -----------------------------------------------------------------------------------------------------

    function test_AddKind_RegistersItsSchemaWithThisResolver() external view {
        ICertificates.Kind memory kind = certification.kindOf(BENCHMARK);
        vm.assertEq(uint256(kind.figures), 4, "figures");
        vm.assertEq(uint256(kind.firstFigure), 1, "after the level's");
        vm.assertEq(certification.kindCount(), 3, "kinds");
    }

    function test_AddKind_TakesTheSchemaThatAStrangerRegisteredFirst() external {
        SchemaRegistryClient schemas = SchemaRegistryClient(address(eas.getSchemaRegistry()));
        vm.prank(STRANGER);
        bytes32 uid = schemas.register("uint32 provider, bytes32 evidenceHash, uint32 x", certification, true);
        uint8 kind = certification.addKind("x", "uint32 provider, bytes32 evidenceHash, uint32 x", 1);
        vm.assertEq(certification.kindOf(kind).schemaUid, uid, "the same");
        certification.setAttester(kind, FIRST, true);
        _certify(FIRST, kind, provider);
    }

    function test_RevertWhen_AKindIsNotByVoteOrTooMany() external {
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(this)));
        certification.addKind("x", "x", 0);
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_SchemaTaken.selector, _schemaOf(AUDIT), AUDIT)
        );
        certification.addKind("again", "uint32 provider, bytes32 evidenceHash", 0);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_TooManyFigures.selector, 9, 8));
        certification.addKind("x", "x", 4);
        for (uint256 i = 3; i < 8; ++i) certification.addKind("x", vm.toString(i), 0);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_TooManyKinds.selector, 8));
        certification.addKind("x", "x", 0);
    }

    function test_RevertWhen_PlacesOfAttestersAreTaken() external {
        for (uint160 i = 3; i <= 8; ++i) certification.setAttester(AUDIT, address(i), true);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NoPlace.selector, AUDIT, 8));
        certification.setAttester(AUDIT, address(9), true);
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_AttesterUnchanged.selector, AUDIT, FIRST, true)
        );
        certification.setAttester(AUDIT, FIRST, true);
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_AttesterUnchanged.selector, AUDIT, address(9), false)
        );
        certification.setAttester(AUDIT, address(9), false);
        certification.setAttester(AUDIT, SECOND, false);
        certification.setAttester(AUDIT, address(9), true);
        vm.assertEq(certification.attestersOf(AUDIT)[1], address(9), "the free place");
    }

    // ---- bind ------------------------------------------------------------------------------------------------------

    function test_Bind_KeepsTheCertificateInItsAttestersPlace() external {
        uint32[] memory figures = new uint32[](4);
        (figures[0], figures[1], figures[2], figures[3]) = (64, 512, 8_000, 25_000);
        bytes32 uid = _certificate(SECOND, BENCHMARK, provider, figures);
        vm.prank(STRANGER);
        certification.bind(uid);
        ICertificates.Certificate memory bound = certification.certificateOf(provider, BENCHMARK, 1);
        vm.assertEq(bound.attester, SECOND, "attester");
        vm.assertTrue(bound.accepted && !bound.revoked && !bound.struck, "stands");
        vm.assertEq(uint256(bound.issuedSeconds), block.timestamp, "issued");
        vm.assertEq(uint256(bound.expiresSeconds), 0, "never expires");
        vm.assertEq(bytes32(bound.uidStart), bytes32(bytes19(uid)), "uid");
        for (uint256 i = 0; i < 4; ++i) vm.assertEq(uint256(bound.figures[i]), uint256(figures[i]), "figure");
    }

    function testFuzz_Bind_KeepsWhatTheAttesterSaid(uint32 a, uint32 b, uint32 c, uint32 d, uint32 after_) external {
        uint64 expiresSeconds = uint64(block.timestamp + 1 + after_);
        bytes memory data = abi.encode(provider, bytes32("evidence"), a, b, c, d);
        bytes32 uid = _attest(eas, FIRST, _schemaOf(BENCHMARK), data, expiresSeconds, true);
        certification.bind(uid);
        ICertificates.Certificate memory bound = certification.certificateOf(provider, BENCHMARK, 0);
        vm.assertEq(uint256(bound.expiresSeconds), expiresSeconds, "expires");
        vm.assertEq(abi.decode(abi.encode(bound.figures[0]), (uint256)), a, "a");
        vm.assertEq(uint256(bound.figures[1]), b, "b");
        vm.assertEq(uint256(bound.figures[2]), c, "c");
        vm.assertEq(uint256(bound.figures[3]), d, "d");
    }

    function test_RevertWhen_TheAttestationIsOfAnotherEas() external {
        EasClient other = _deployEas();
        vm.assertTrue(address(other) != address(eas), "another");
        bytes32 uid = keccak256("an attestation of another chain");
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NoAttestation.selector, uid));
        certification.bind(uid);
    }

    function test_RevertWhen_TheSchemaIsNoKinds() external {
        SchemaRegistryClient schemas = SchemaRegistryClient(address(eas.getSchemaRegistry()));
        bytes32 schema = schemas.register("uint32 provider, bytes32 hash", ISchemaResolver(address(0)), true);
        bytes32 uid = _attest(eas, FIRST, schema, abi.encode(provider, bytes32(0)), 0, true);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_OtherSchema.selector, uid, schema));
        certification.bind(uid);
    }

    function test_RevertWhen_TheAttesterIsNotAccepted() external {
        bytes32 uid = _audit(STRANGER, provider, 0);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NotAttester.selector, AUDIT, STRANGER));
        certification.bind(uid);
        certification.setAttester(LEVEL, STRANGER, true);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NotAttester.selector, AUDIT, STRANGER));
        certification.bind(uid);
    }

    function test_RevertWhen_TheDataAreNotACertificate() external {
        bytes32 schema = _schemaOf(LEVEL);
        bytes32 uid = _attest(eas, FIRST, schema, abi.encode(provider, bytes32(0)), 0, true);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_BadData.selector, uid, 64, 96));
        certification.bind(uid);
        uid = _attest(eas, FIRST, schema, abi.encode(provider, bytes32(0), uint256(1) << 32), 0, true);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_BadData.selector, uid, 96, 96));
        certification.bind(uid);
        uint256[3] memory nobody = [uint256(0), 2, (uint256(1) << 32) + provider];
        for (uint256 i = 0; i < nobody.length; ++i) {
            uid = _attest(eas, FIRST, schema, abi.encode(nobody[i], bytes32(0), uint32(4)), 0, true);
            vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_UnknownProvider.selector, nobody[i]));
            certification.bind(uid);
        }
    }

    function test_RevertWhen_ItStandsNoMore() external {
        bytes32 uid = _attest(eas, FIRST, _schemaOf(AUDIT), abi.encode(provider, bytes32(0)), 0, false);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_Irrevocable.selector, uid));
        certification.bind(uid);
        uid = _audit(FIRST, provider, 0);
        _revokeAs(FIRST, AUDIT, uid);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_Revoked.selector, uid, block.timestamp));
        certification.bind(uid);
        uid = _audit(FIRST, provider, uint64(block.timestamp + 1));
        vm.warp(block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_Expired.selector, uid, block.timestamp, block.timestamp)
        );
        certification.bind(uid);
    }

    function test_RevertWhen_ItIsNotLaterThanWhatThePlaceHolds() external {
        bytes32 old = _audit(FIRST, provider, 0);
        uint256 oldSeconds = block.timestamp;
        vm.warp(block.timestamp + 1);
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_NotLater.selector, old, oldSeconds, block.timestamp)
        );
        certification.bind(old);
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_NotLater.selector, uid, block.timestamp, block.timestamp)
        );
        certification.bind(uid);
    }

    // ---- revocation ------------------------------------------------------------------------------------------------

    function test_Revoke_MarksTheCertificateInTheSameTransaction() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.expectEmit(address(certification));
        emit ICertificates.CertificateRevoked(uid, provider, AUDIT, 0);
        _revokeAs(FIRST, AUDIT, uid);
        vm.assertTrue(certification.certificateOf(provider, AUDIT, 0).revoked, "revoked");
    }

    function test_Revoke_OfManyAtOnceMarksEach() external {
        bytes32 one = _certify(FIRST, AUDIT, provider);
        uint32 other = _register(STRANGER, PAYEE);
        bytes32 two = _certify(FIRST, AUDIT, other);
        EasClient.MultiRevocationRequest[] memory requests = new EasClient.MultiRevocationRequest[](1);
        requests[0].schema = _schemaOf(AUDIT);
        requests[0].data = new EasClient.RevocationRequestData[](2);
        (requests[0].data[0].uid, requests[0].data[1].uid) = (one, two);
        vm.prank(FIRST);
        eas.multiRevoke(requests);
        vm.assertTrue(certification.certificateOf(provider, AUDIT, 0).revoked, "one");
        vm.assertTrue(certification.certificateOf(other, AUDIT, 0).revoked, "two");
    }

    function test_Revoke_OfWhatIsNotBoundOrReplacedMarksNothing() external {
        bytes32 old = _certify(FIRST, AUDIT, provider);
        vm.warp(block.timestamp + 1);
        _certify(FIRST, AUDIT, provider);
        bytes32 twin = _audit(FIRST, provider, 0);
        _revokeAs(FIRST, AUDIT, old);
        _revokeAs(FIRST, AUDIT, twin);
        vm.assertFalse(certification.certificateOf(provider, AUDIT, 0).revoked, "the later one");
    }

    function testFuzz_Revoke_NeverFailsWhateverWasAttested(bytes calldata data, uint8 kind) external {
        bytes32 schema = _schemaOf(kind % 3);
        bytes32 uid = _attest(eas, STRANGER, schema, data, 0, true);
        _revoke(eas, STRANGER, schema, uid);
        vm.assertTrue(eas.getAttestation(uid).revocationTime != 0, "revoked");
    }

    function test_Revoke_OfAStrangersSchemaWithThisResolverNeverFails() external {
        SchemaRegistryClient schemas = SchemaRegistryClient(address(eas.getSchemaRegistry()));
        bytes32 schema = schemas.register("string anything", certification, true);
        bytes32 uid = _attest(eas, STRANGER, schema, abi.encode("anything"), 0, true);
        _revoke(eas, STRANGER, schema, uid);
        vm.assertTrue(eas.getAttestation(uid).revocationTime != 0, "revoked");
    }

    function test_RevertWhen_SomebodyElseThanEasTellsOfARevocation() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        IEAS.Attestation memory attestation = eas.getAttestation(uid);
        bytes memory refused = abi.encodeWithSelector(
            ICertificates.Certification_NotEas.selector,
            address(this),
            address(eas)
        );
        vm.expectRevert(refused);
        certification.revoke(attestation);
        vm.expectRevert(refused);
        certification.attest(attestation);
        IEAS.Attestation[] memory many = new IEAS.Attestation[](1);
        many[0] = attestation;
        vm.expectRevert(refused);
        certification.multiRevoke(many, new uint256[](1));
        vm.expectRevert(refused);
        certification.multiAttest(many, new uint256[](1));
    }

    // ---- hold and decide -------------------------------------------------------------------------------------------

    function test_RevertWhen_AHoldIsNotTheHoldersOrOnceOrWithinThirtyDays() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        uint256 untilSeconds = block.timestamp + 30 days;
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NotHolder.selector, address(this), HOLDS));
        certification.hold(provider, uid, untilSeconds, "reason");
        vm.expectRevert(
            abi.encodeWithSelector(
                ICertificates.Certification_BadHold.selector,
                untilSeconds + 1,
                block.timestamp,
                untilSeconds
            )
        );
        vm.prank(HOLDS);
        certification.hold(provider, uid, untilSeconds + 1, "reason");
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_OtherProvider.selector, uid, provider));
        vm.prank(HOLDS);
        certification.hold(provider + 1, uid, untilSeconds, "reason");
        vm.prank(HOLDS);
        certification.hold(provider, uid, untilSeconds, "reason");
        vm.warp(untilSeconds + 1);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_HeldBefore.selector, uid, untilSeconds));
        vm.prank(HOLDS);
        certification.hold(provider, uid, block.timestamp + 1, "reason");
    }

    function test_RevertWhen_WhatIsNotBoundIsHeldOrDecided() external {
        bytes32 uid = _audit(FIRST, provider, 0);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NotBound.selector, uid));
        vm.prank(HOLDS);
        certification.hold(provider, uid, block.timestamp + 1, "reason");
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NotBound.selector, uid));
        certification.decide(uid, false);
    }

    function test_RevertWhen_SomebodyElseDecides() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.prank(HOLDS);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, HOLDS, address(this)));
        certification.decide(uid, false);
    }
}
