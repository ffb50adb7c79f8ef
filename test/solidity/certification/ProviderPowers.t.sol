// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {CommitteeCertificates} from "../../../contracts/certification/powers/CommitteeCertificates.sol";
import {CommitteeGrace} from "../../../contracts/certification/powers/CommitteeGrace.sol";
import {CommitteePower} from "../../../contracts/committee/powers/CommitteePower.sol";
import {ICommitteeGuard} from "../../../contracts/committee/seats/ICommitteeGuard.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";
import {SafeTx} from "../committee/seats/CanonicalSafe.sol";
import {CommitteeInSafe} from "../committee/seats/CommitteeInSafe.sol";
import {ProviderFixture} from "../providers/ProviderFixture.sol";
import {CertificationFixture} from "./CertificationFixture.sol";

/// @dev With a committee in a real Safe, whose member n stands under the organisation n.
contract ProviderPowersTest is CertificationFixture, CommitteeInSafe {
    CommitteeCertificates private certificates;
    CommitteeGrace private grace;

    function setUp() public override {
        super.setUp();
        _deployCommittee(address(this));
        bytes memory arguments = abi.encode(seats, certification);
        certificates = CommitteeCertificates(deployBuilt("CommitteeCertificates.sol:CommitteeCertificates", arguments));
        grace = CommitteeGrace(deployBuilt("CommitteeGrace.sol:CommitteeGrace", arguments));
        ICommitteeGuard.Power[] memory powers = new ICommitteeGuard.Power[](2);
        ICommitteeGuard.Access access = ICommitteeGuard.Access.MembersWithoutParties;
        powers[0] = ICommitteeGuard.Power(address(certificates), access);
        powers[1] = ICommitteeGuard.Power(address(grace), access);
        guard = _guardFor(address(this), powers);
        _giveAway();
        certification.setHolder(address(certificates));
        certification.setExtender(address(grace));
    }

    function test_TheCommittee_HoldsACertificate() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.assertTrue(_sendAs(_keys(1, 4), _holdCall(uid)), "sent");
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "held");
    }

    function test_TheCommittee_LengthensAGrace() external {
        _sweep(provider);
        uint256 first = _deadlineSeconds(provider, AUDITED);
        vm.assertTrue(_sendAs(_keys(1, 4), _extendCall(first + 30 days)), "sent");
        vm.assertEq(_deadlineSeconds(provider, AUDITED), first + 30 days, "longer");
    }

    function test_RevertWhen_ASignerIsAParty() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _name(bytes32(uint256(2)));
        _refuse(2, _keys(1, 4), _holdCall(uid));
        _refuse(2, _keys(1, 4), _extendCall(block.timestamp + 1 days));
        vm.assertTrue(_sendAs(_keys(3, 4), _holdCall(uid)), "without it");
    }

    function test_RevertWhen_ASignerWasAParty() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _name(bytes32(uint256(5)));
        _name(keccak256("another name"));
        _refuse(5, _keys(3, 4), _holdCall(uid));
        vm.assertTrue(_sendAs(_keys(1, 4), _holdCall(uid)), "without it");
    }

    function test_APartyOfAnotherProvider_Signs() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.prank(STRANGER);
        registry.register(PAYEE, bytes32(uint256(2)), "statement");
        vm.assertTrue(_sendAs(_keys(1, 4), _holdCall(uid)), "no party");
    }

    function test_NoOrganisation_IsNoParty() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _name(0);
        vm.assertTrue(_sendAs(_keys(1, 4), _holdCall(uid)), "sent");
    }

    function test_RevertWhen_SomebodyElseCalls() external {
        bytes memory refused = abi.encodeWithSelector(
            CommitteePower.CommitteePower_NotCommittee.selector,
            address(this),
            address(safe)
        );
        vm.expectRevert(refused);
        certificates.hold(1, provider, "uid", block.timestamp + 1, "reason");
        vm.expectRevert(refused);
        grace.extend(1, provider, block.timestamp + 1, "reason");
    }

    function _name(bytes32 organisation) private {
        vm.prank(OPERATOR);
        registry.setStatement(provider, organisation, "statement");
    }

    function _refuse(uint256 key, uint256[] memory keys, SafeTx memory t) private {
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_Party.selector, vm.addr(key), bytes32(key)));
        this.sendAs(keys, t);
    }

    function _holdCall(bytes32 uid) private view returns (SafeTx memory) {
        bytes memory data = abi.encodeCall(
            certificates.hold,
            (seats.seating(), provider, uid, block.timestamp + 30 days, "reason")
        );
        return _call(address(certificates), data);
    }

    function _extendCall(uint256 untilSeconds) private view returns (SafeTx memory) {
        return _call(address(grace), abi.encodeCall(grace.extend, (seats.seating(), provider, untilSeconds, "reason")));
    }

    function _one(
        address account
    ) internal pure override(ProviderFixture, CommitteeInSafe) returns (address[] memory accounts) {
        return CommitteeInSafe._one(account);
    }
}
