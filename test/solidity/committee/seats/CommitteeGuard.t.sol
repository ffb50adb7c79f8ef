// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {ISafe, ISafeGuard} from "../../../../contracts/committee/seats/ISafe.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {PowerProbe} from "../../../contracts/PowerProbe.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {vm} from "../../Vm.sol";

contract CommitteeGuardTest is CommitteeFixture {
    // ---- what may be done ------------------------------------------------------------------------------------------

    function test_APower_IsUsedByTwoThirds() external {
        vm.assertTrue(_use(power, _keys(3, 4)), "sent");
        vm.assertEq(power.uses(), 1, "used");
    }

    function test_TheEmptyCallToItself_RejectsATransaction() external {
        SafeTx memory unwanted = _useCall(power);
        bytes memory signed = _signatures(_keys(1, 4), _hashOf(safe, unwanted));
        vm.assertTrue(_sendAs(_keys(2, 4), _call(address(safe), "")), "rejected");
        vm.expectRevert();
        _send(safe, unwanted, signed);
        vm.assertEq(power.uses(), 0, "not used");
    }

    function test_RevertWhen_TheSafeWouldCallItself() external {
        bytes[6] memory calls = [
            abi.encodeCall(ISafe.changeThreshold, (1)),
            abi.encodeCall(ISafe.setGuard, (address(0))),
            abi.encodeCall(ISafe.enableModule, (STRANGER)),
            abi.encodeCall(ISafe.disableModule, (address(1), address(module))),
            abi.encodeCall(ISafe.addOwnerWithThreshold, (STRANGER, 1)),
            abi.encodeWithSignature("setFallbackHandler(address)", STRANGER)
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotAPower.selector, address(safe)));
            this.sendAs(_keys(1, 6), _call(address(safe), calls[i]));
        }
    }

    function test_RevertWhen_TheTargetIsNoPower() external {
        address[4] memory targets = [address(module), address(seats), address(elections), STRANGER];
        for (uint256 i = 0; i < targets.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotAPower.selector, targets[i]));
            this.sendAs(_keys(1, 6), _call(targets[i], ""));
        }
    }

    function test_RevertWhen_ACallIsNotPlain() external {
        SafeTx memory t = _useCall(power);
        t.operation = 1;
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotPlain.selector, 1, 0, 0));
        this.sendAs(_keys(1, 4), t);
        t = _useCall(power);
        t.value = 1;
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotPlain.selector, 0, 1, 0));
        this.sendAs(_keys(1, 4), t);
        t = _useCall(power);
        t.gasPrice = 1;
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotPlain.selector, 0, 0, 1));
        this.sendAs(_keys(1, 4), t);
        t = _call(address(safe), "");
        t.operation = 1;
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotPlain.selector, 1, 0, 0));
        this.sendAs(_keys(1, 4), t);
    }

    // ---- whose signatures count ------------------------------------------------------------------------------------

    function test_RevertWhen_OneOfTheSignersHasLeft_SyncedOrNot() external {
        _resign(2);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, vm.addr(2)));
        this.use(power, _keys(1, 4));
        vm.assertTrue(_use(power, _keys(3, 4)), "without it");
        module.sync();
        vm.expectRevert(bytes("GS026"));
        this.use(power, _keys(1, 4));
    }

    function test_RevertWhen_OneOfTheSignersWasRecalled() external {
        seats.recall(1, _one(vm.addr(4)));
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, vm.addr(4)));
        this.use(power, _keys(1, 4));
    }

    function test_RevertWhen_AnOldKeySigns() external {
        _rotate(4, 50);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, vm.addr(4)));
        this.use(power, _keys(1, 4));
    }

    function test_EachKeptOwner_DoesNotCountBelowTheLeast() external {
        for (uint256 key = 1; key <= 4; ++key) _resign(key);
        module.sync();
        uint256[] memory owners = new uint256[](3);
        (owners[0], owners[1]) = (5, 6);
        for (uint256 key = 1; key <= 4; ++key) if (safe.isOwner(vm.addr(key))) owners[2] = key;
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, vm.addr(owners[2])));
        this.use(power, owners);
    }

    function test_RevertWhen_TheSafeAsksForFewerThanTheCommitteeNeeds() external {
        vm.prank(address(safe));
        safe.changeThreshold(3);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotSynced.selector, 3, 4));
        this.use(power, _keys(1, 3));
        module.sync();
        vm.assertTrue(_use(power, _keys(1, 4)), "synced");
    }

    // ---- after the term --------------------------------------------------------------------------------------------

    function test_Caretakers_HaveTheirPowersForNinetyDaysAndNoOther() external {
        vm.warp(START + FOUNDING_TERM);
        vm.assertTrue(_use(power, _keys(1, 4)), "the last second");
        vm.warp(START + FOUNDING_TERM + 1);
        _assertTermEnded(ICommittee.Standing.Caretaker, ICommitteeGuard.Access.Members, _useCall(power));
        _assertTermEnded(ICommittee.Standing.Caretaker, ICommitteeGuard.Access.Members, _call(address(safe), ""));
        vm.assertTrue(_use(lastPower, _keys(1, 4)), "theirs");
        vm.warp(START + FOUNDING_TERM + CARETAKING);
        vm.assertTrue(_use(lastPower, _keys(1, 4)), "the last second of it");
        vm.warp(START + FOUNDING_TERM + CARETAKING + 1);
        _assertTermEnded(ICommittee.Standing.Lapsed, ICommitteeGuard.Access.MembersAndCaretakers, _useCall(lastPower));
    }

    function test_ARecalledMember_IsNoCaretaker() external {
        seats.recall(1, _one(vm.addr(1)));
        vm.warp(START + FOUNDING_TERM + 1);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, vm.addr(1)));
        this.use(lastPower, _keys(1, 4));
        vm.assertTrue(_use(lastPower, _keys(2, 4)), "the others are");
    }

    // ---- the forms of a signature ----------------------------------------------------------------------------------

    function test_EveryFormOfSignature_IsReadAsTheSafeReadsIt() external {
        // Approved on the chain, by eth_sign, by the sender, by key: sorted by account.
        uint256[] memory keys = _sorted(_keys(1, 4));
        SafeTx memory t = _useCall(power);
        bytes32 hash = _hashOf(safe, t);
        vm.prank(vm.addr(keys[0]));
        safe.approveHash(hash);
        bytes memory signatures = bytes.concat(
            _approval(vm.addr(keys[0])),
            _ethSigned(keys[1], hash),
            _approval(vm.addr(keys[2])),
            _signature(keys[3], hash)
        );
        vm.prank(vm.addr(keys[2]));
        vm.assertTrue(_send(safe, t, signatures), "sent");
        vm.assertEq(power.uses(), 1, "used");
    }

    function test_EveryFormOfSignature_OfOneWhoLeftIsRefused() external {
        uint256[] memory keys = _sorted(_keys(1, 4));
        SafeTx memory t = _useCall(power);
        bytes32 hash = _hashOf(safe, t);
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(vm.addr(keys[i]));
            safe.approveHash(hash);
        }
        _resign(keys[1]);
        bytes[3] memory forms = [_approval(vm.addr(keys[1])), _ethSigned(keys[1], hash), _signature(keys[1], hash)];
        for (uint256 i = 0; i < forms.length; ++i) {
            bytes memory signatures = bytes.concat(
                _approval(vm.addr(keys[0])),
                forms[i],
                _approval(vm.addr(keys[2])),
                _approval(vm.addr(keys[3]))
            );
            vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, vm.addr(keys[1])));
            _send(safe, t, signatures);
        }
    }

    function test_AContractsSignature_CountsWhileTheContractSits() external {
        ContractMember member = new ContractMember();
        vm.prank(vm.addr(1));
        seats.rotateKey(address(member), "any");
        module.sync();
        SafeTx memory t = _useCall(power);
        bytes32 hash = _hashOf(safe, t);
        uint256[] memory keys = _sorted(_keys(2, 3));
        bytes memory signatures;
        bool placed;
        for (uint256 i = 0; i < 4; ++i) {
            bool here = !placed && (i == 3 || vm.addr(keys[i]) > address(member));
            bytes memory own = abi.encodePacked(uint256(uint160(address(member))), uint256(4 * 65), uint8(0));
            signatures = bytes.concat(signatures, here ? own : _signature(keys[placed ? i - 1 : i], hash));
            if (here) placed = true;
        }
        signatures = bytes.concat(signatures, bytes32(uint256(1)), hex"01");
        uint256 snapshot = power.uses();
        vm.assertTrue(_send(safe, t, signatures), "sent");
        vm.assertEq(power.uses(), snapshot + 1, "used");

        vm.prank(address(member));
        seats.resign();
        t = _useCall(power);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, address(member)));
        this.checkOnly(t, signatures);
    }

    function testFuzz_AnyBytesAsSignatures_PassForNobody(bytes memory noise, uint8 length) external {
        bytes memory padded = bytes.concat(noise, new bytes(uint256(length) * 3));
        SafeTx memory t = _useCall(power);
        vm.expectRevert();
        this.checkOnly(t, padded);
    }

    function test_RevertWhen_SignaturesAreMissingOrOfNobody() external {
        SafeTx memory t = _useCall(power);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_SignaturesTooShort.selector, 0, 260));
        this.checkOnly(t, "");
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_SignaturesTooShort.selector, 259, 260));
        this.checkOnly(t, new bytes(259));
        // ecrecover answers zero for v = 2, 26, 29, 30 and 31 + 0.
        uint8[5] memory versions = [2, 26, 29, 30, 31];
        for (uint256 i = 0; i < versions.length; ++i) {
            bytes memory one = abi.encodePacked(uint256(7), uint256(7), versions[i]);
            vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, address(0)));
            this.checkOnly(t, bytes.concat(one, one, one, one));
        }
    }

    function test_MoreSignaturesThanNeeded_AreNotRead() external {
        SafeTx memory t = _useCall(power);
        bytes memory signatures = bytes.concat(_signatures(_keys(1, 4), _hashOf(safe, t)), new bytes(65));
        vm.assertTrue(_send(safe, t, signatures), "sent");
    }

    // ---- the list of powers ----------------------------------------------------------------------------------------

    function test_Powers_AreListedAndEndedByVoteAlone() external {
        PowerProbe other = new PowerProbe(seats);
        ICommitteeGuard.Power memory listed = ICommitteeGuard.Power(address(other), ICommitteeGuard.Access.Members);
        vm.prank(address(safe));
        vm.expectRevert(
            abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, address(safe), address(this))
        );
        guard.setPower(listed);
        guard.setPower(listed);
        vm.assertTrue(_use(other, _keys(1, 4)), "listed");
        listed.access = ICommitteeGuard.Access.Nobody;
        guard.setPower(listed);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotAPower.selector, address(other)));
        this.use(other, _keys(1, 4));
    }

    function test_RevertWhen_ThePowerIsTheSafeOrNoContract() external {
        address[2] memory targets = [address(safe), STRANGER];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_CannotBePower.selector, targets[i]));
            guard.setPower(ICommitteeGuard.Power(targets[i], ICommitteeGuard.Access.Members));
        }
    }

    function test_TheSafe_TakesItForAGuard() external view {
        vm.assertTrue(type(ISafeGuard).interfaceId == bytes4(0xe6d7a83a), "the id of 1.4.1");
        vm.assertTrue(guard.supportsInterface(0xe6d7a83a), "guard");
        vm.assertTrue(guard.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        vm.assertFalse(guard.supportsInterface(0xffffffff), "no other");
    }

    // ----------------------------------------------------------------------------------------------------------------

    /// @dev The guard alone, as if the Safe had taken any signatures for good.
    function checkOnly(SafeTx memory t, bytes memory signatures) external {
        guard.checkTransaction(
            t.to,
            t.value,
            t.data,
            t.operation,
            0,
            0,
            0,
            address(0),
            payable(0),
            signatures,
            address(this)
        );
    }

    function _assertTermEnded(ICommittee.Standing standing, ICommitteeGuard.Access access, SafeTx memory t) private {
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_TermEnded.selector, standing, access));
        this.sendAs(_keys(1, 4), t);
    }

    function _approval(address owner) private pure returns (bytes memory) {
        return abi.encodePacked(uint256(uint160(owner)), uint256(0), uint8(1));
    }

    function _ethSigned(uint256 key, bytes32 hash) private pure returns (bytes memory) {
        bytes32 digest = keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", hash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v + 4);
    }
}

/// @dev Accepts every signature, by ERC-1271 as of today and as the Safe asks for it.
contract ContractMember {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }

    function isValidSignature(bytes calldata, bytes calldata) external pure returns (bytes4) {
        return 0x20c13b0b;
    }
}
