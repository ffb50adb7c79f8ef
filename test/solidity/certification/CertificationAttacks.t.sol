// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertificates} from "../../../contracts/certification/ICertificates.sol";
import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {vm} from "../Vm.sol";
import {CertificationFixture} from "./CertificationFixture.sol";

contract CertificationAttacksTest is CertificationFixture {
    address private constant SHELL = address(0x5e11);

    // ---- attesters -------------------------------------------------------------------------------------------------

    function test_AnAttesterThatIsDropped_CountsNoLongerAfterTheGrace() external {
        _certify(FIRST, AUDIT, provider);
        certification.setAttester(AUDIT, FIRST, false);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "a grace, as it is not the provider's doing");
        certification.setAttester(AUDIT, FIRST, true);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "accepted again");
    }

    function test_AnAttesterThatTakesADroppedOnesPlace_InheritsNothing() external {
        _certify(FIRST, AUDIT, provider);
        certification.setAttester(AUDIT, FIRST, false);
        certification.setAttester(AUDIT, STRANGER, true);
        vm.assertEq(certification.attestersOf(AUDIT)[0], STRANGER, "the same place");
        vm.assertFalse(certification.certificateOf(provider, AUDIT, 0).accepted, "not its own");
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "nobody certified it");
    }

    function test_AnAttesterThatMovesToAnotherPlace_IsCountedAndRevokedOnce() external {
        _set(AUDITED, 2);
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        certification.setAttester(AUDIT, FIRST, false);
        certification.setAttester(AUDIT, STRANGER, true);
        certification.setAttester(AUDIT, FIRST, true);
        certification.bind(uid);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "one, not two");
        _revokeAs(FIRST, AUDIT, uid);
        vm.assertTrue(certification.certificateOf(provider, AUDIT, 0).revoked, "where it was");
        vm.assertTrue(certification.certificateOf(provider, AUDIT, 2).revoked, "where it is");
    }

    function test_CollusionOfFewerThanAreRequired_CertifiesNobody() external {
        _set(AUDITED, 2);
        for (uint256 i = 0; i < 5; ++i) {
            vm.warp(block.timestamp + 1);
            _certify(FIRST, AUDIT, provider);
        }
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "one attester is one");
        _certify(SECOND, AUDIT, provider);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "two are two");
    }

    function test_AnOlderCertificate_IsNotBoundAgainAfterARevocation() external {
        bytes32 spare = _audit(FIRST, provider, 0);
        uint256 spareSeconds = block.timestamp;
        vm.warp(block.timestamp + 1);
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_NotLater.selector, spare, spareSeconds, block.timestamp)
        );
        certification.bind(spare);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "revoked");
        vm.warp(block.timestamp + 1);
        _certify(FIRST, AUDIT, provider);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "a new one, by its attester");
    }

    function test_AHeldCertificate_IsNotFreedByBindingItAgain() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.prank(HOLDS);
        certification.hold(provider, uid, block.timestamp + 30 days, "reason");
        vm.expectRevert(
            abi.encodeWithSelector(ICertificates.Certification_NotLater.selector, uid, block.timestamp, block.timestamp)
        );
        certification.bind(uid);
    }

    // ---- policy ----------------------------------------------------------------------------------------------------

    function test_APolicyTightenedTwiceInAGrace_NeitherLengthensNorShortensIt() external {
        _sweep(provider);
        uint256 deadline = _deadlineSeconds(provider, AUDITED);
        vm.warp(block.timestamp + 10 days);
        _set(AUDITED, 2);
        _sweep(provider);
        vm.assertEq(_deadlineSeconds(provider, AUDITED), deadline, "the first");
        _set(5, 1 days);
        vm.warp(block.timestamp + 7 days);
        _set(AUDITED, 3);
        _sweep(provider);
        vm.assertEq(_deadlineSeconds(provider, AUDITED), deadline, "not shorter");
        _set(5, 180 days);
        _sweep(provider);
        vm.assertEq(_deadlineSeconds(provider, AUDITED), deadline, "not longer");
    }

    function test_AGraceThatIsShortened_BindsWhatIsFoundUnmetLater() external {
        _certify(FIRST, AUDIT, provider);
        _set(5, 1 days);
        _set(AUDITED, 2);
        _sweep(provider);
        vm.assertEq(_deadlineSeconds(provider, AUDITED), _dayAfter(block.timestamp + 1 days), "the new one");
    }

    function test_ASuspension_IsNotShedByALooserPolicyOfAnotherFigure() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        _sweep(provider);
        _set(0, 1_000_000);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "one more unmet gives no grace");
    }

    function test_ARevokedCertificateThatWouldHaveExpired_GivesNoGraceAfterwards() external {
        bytes32 uid = _audit(FIRST, provider, uint64(block.timestamp + 10 days));
        certification.bind(uid);
        _revokeAs(FIRST, AUDIT, uid);
        _sweep(provider);
        vm.warp(block.timestamp + 11 days);
        vm.assertEq(_sweep(provider), 0, "nothing changes");
        _assertStatus(provider, ICertification.Status.Suspended, "suspended");
    }

    // ---- sweeps ----------------------------------------------------------------------------------------------------

    /// @dev Whoever gives a sweep too little gas changes nothing: there is no part of it.
    function testFuzz_ASweepStarvedOfGas_ChangesAllOrNothing(uint256 gas_) external {
        uint32[] memory providers = new uint32[](3);
        providers[0] = provider;
        for (uint32 i = 1; i < 3; ++i) providers[i] = _register(address(uint160(0x9000 + i)), PAYEE);
        (bool done, ) = address(certification).call{gas: 20_000 + (gas_ % 400_000)}(
            abi.encodeCall(certification.sweep, (providers))
        );
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertTrue((_status(providers[i]) == ICertification.Status.Grace) == done, "all or nothing");
        }
    }

    function testFuzz_ASuspensionStarvedOfGas_IsNeverInCertificationAlone(uint256 gas_) external {
        _serve(provider, OPERATOR, OPERATOR, 10, 400);
        _toEpoch(3);
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        uint32[] memory providers = new uint32[](1);
        providers[0] = provider;
        (bool done, ) = address(certification).call{gas: 20_000 + (gas_ % 300_000)}(
            abi.encodeCall(certification.sweep, (providers))
        );
        vm.assertTrue((_status(provider) == ICertification.Status.Suspended) == done, "standing");
        vm.assertTrue(commitments.commitmentOf(provider).suspended == done, "weight");
    }

    function test_CertificatesInAnyNumber_CostASweepNothing() external {
        _certify(FIRST, AUDIT, provider);
        _sweep(provider);
        uint256 before = _gasOfASweep();
        bytes32 schema = _schemaOf(AUDIT);
        bytes memory data = abi.encode(provider, bytes32("evidence"));
        bytes32 uid;
        for (uint256 i = 0; i < 300; ++i) uid = _attest(eas, STRANGER, schema, data, 0, true);
        for (uint256 i = 0; i < 20; ++i) {
            vm.warp(block.timestamp + 1);
            _certify(FIRST, AUDIT, provider);
        }
        vm.assertEq(_gasOfASweep(), before, "the same");
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_NotAttester.selector, AUDIT, STRANGER));
        certification.bind(uid);
    }

    // ---- records ---------------------------------------------------------------------------------------------------

    function test_ANewOperatorOrOrganisation_ShedsNoRecord() external {
        _serve(provider, OPERATOR, OPERATOR, 10, 400);
        _toEpoch(3);
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        _sweep(provider);
        vm.prank(OPERATOR);
        registry.setStatement(provider, keccak256("another organisation"), keccak256("statement"));
        vm.prank(OPERATOR);
        registry.proposeOperator(provider, SHELL);
        vm.prank(SHELL);
        registry.acceptOperator(provider);
        vm.assertEq(_sweep(provider), 0, "nothing changes");
        _assertStatus(provider, ICertification.Status.Suspended, "suspended");
        vm.assertTrue(registry.hasNamed(provider, keccak256("organisation")), "remembered");
        vm.prank(SHELL);
        commitments.renew(provider, 500);
        vm.assertEq(_weightOf(provider, 450), 0, "no weight by renewing");
    }

    function test_ASelfStakeThatStaysBehindWithTheOldOperator_CountsNoLonger() external {
        _serve(provider, OPERATOR, OPERATOR, 10, 400);
        _certify(FIRST, AUDIT, provider);
        _set(0, 2_000);
        vm.assertEq(_sweep(provider), 0, "its own");
        vm.prank(OPERATOR);
        registry.proposeOperator(provider, SHELL);
        vm.prank(SHELL);
        registry.acceptOperator(provider);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "another's");
    }

    /// @dev Of one that finds nothing, in the same state of warm storage.
    function _gasOfASweep() private returns (uint256 gas_) {
        uint32[] memory providers = new uint32[](1);
        providers[0] = provider;
        certification.sweep(providers);
        gas_ = gasleft();
        certification.sweep(providers);
        gas_ -= gasleft();
    }
}
