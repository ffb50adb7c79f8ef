// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {SeatingModule} from "../../../../contracts/committee/seats/SeatingModule.sol";
import {CanonicalSafe, SafeClient, SafeTx} from "./CanonicalSafe.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

/// @dev A founding committee of six in a real Safe. Person n has the key n and stands under the organisation n.
abstract contract CommitteeInSafe is CanonicalSafe {
    uint256 internal constant LEAST = 3;
    uint256 internal constant FOUNDING_TERM = 180 days;
    uint256 internal constant LEAD = 60 days;
    uint8 internal constant TERM_LIMIT = 2;

    SafeClient internal safe;
    ICommittee internal seats;
    SeatingModule internal module;
    ICommitteeGuard internal guard;

    /// @dev As a deployer does, who owns the Safe at first: then come the powers, the guard and `_giveAway`.
    function _deployCommittee(address timelock_) internal {
        safe = _deploySafe(_one(address(this)), 1);
        bytes memory arguments = abi.encode(_founding(timelock_));
        seats = ICommittee(deployBuilt("CommitteeSeats.sol:CommitteeSeats", arguments));
        module = SeatingModule(deployBuilt("SeatingModule.sol:SeatingModule", abi.encode(address(seats), timelock_)));
    }

    function _founding(address timelock_) internal view returns (ICommittee.CommitteeConfig memory config) {
        config.timelock = timelock_;
        config.safe = address(safe);
        config.leastThreshold = uint8(LEAST);
        config.leastSeats = uint8(LEAST);
        config.termLimit = TERM_LIMIT;
        config.leadSeconds = uint32(LEAD);
        config.foundingMembers = _accounts(1, 6);
        config.foundingOrganisations = _organisations(1, 6);
        config.foundingUntilSeconds = uint48(vm.getBlockTimestamp() + FOUNDING_TERM);
    }

    function _guardFor(address timelock_, ICommitteeGuard.Power[] memory powers) internal returns (ICommitteeGuard) {
        bytes memory arguments = abi.encode(address(seats), timelock_, powers);
        return ICommitteeGuard(deployBuilt("CommitteeGuard.sol:CommitteeGuard", arguments));
    }

    /// @dev The deployer sets module and guard, and by the first sync is no owner any more.
    function _giveAway() internal {
        bytes memory mine = abi.encodePacked(uint256(uint160(address(this))), uint256(0), uint8(1));
        _send(safe, _call(address(safe), abi.encodeCall(safe.enableModule, (address(module)))), mine);
        _send(safe, _call(address(safe), abi.encodeCall(safe.setGuard, (address(guard)))), mine);
        module.sync();
    }

    // ---- persons ---------------------------------------------------------------------------------------------------

    function _keys(uint256 first, uint256 count) internal pure returns (uint256[] memory keys) {
        keys = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) keys[i] = first + i;
    }

    function _accounts(uint256 first, uint256 count) internal pure returns (address[] memory accounts) {
        accounts = new address[](count);
        for (uint256 i = 0; i < count; ++i) accounts[i] = vm.addr(first + i);
    }

    function _organisations(uint256 first, uint256 count) internal pure returns (bytes32[] memory organisations) {
        organisations = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) organisations[i] = bytes32(first + i);
    }

    function _one(address account) internal pure virtual returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }

    function _resign(uint256 key) internal {
        vm.prank(vm.addr(key));
        seats.resign();
    }

    function _answer(uint256 key, bool accepts) internal {
        vm.prank(vm.addr(key));
        seats.answer(accepts);
    }

    function _rotate(uint256 oldKey, uint256 newKey) internal {
        bytes memory proof = _signature(newKey, seats.digestOfRotation(vm.addr(oldKey), vm.addr(newKey)));
        vm.prank(vm.addr(oldKey));
        seats.rotateKey(vm.addr(newKey), proof);
    }

    function _sits(address account) internal view returns (bool) {
        address[] memory members = seats.members();
        for (uint256 i = 0; i < members.length; ++i) if (members[i] == account) return true;
        return false;
    }

    // ---- the Safe --------------------------------------------------------------------------------------------------

    function _sendAs(uint256[] memory keys, SafeTx memory t) internal returns (bool) {
        return _send(safe, t, _signatures(keys, _hashOf(safe, t)));
    }

    /// @dev For `vm.expectRevert`, which needs a call.
    function sendAs(uint256[] memory keys, SafeTx memory t) external returns (bool) {
        return _sendAs(keys, t);
    }

    function _assertOwners(address[] memory expected, uint256 threshold, string memory what) internal view {
        address[] memory owners = safe.getOwners();
        vm.assertEq(owners.length, expected.length, what);
        for (uint256 i = 0; i < expected.length; ++i) vm.assertTrue(safe.isOwner(expected[i]), what);
        vm.assertEq(safe.getThreshold(), threshold, what);
    }
}
