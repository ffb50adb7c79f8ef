// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {SeatingModule} from "../../../../contracts/committee/seats/SeatingModule.sol";
import {ISafe} from "../../../../contracts/committee/seats/ISafe.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {BrokenGuard} from "../../../contracts/BrokenGuard.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

contract SeatingModuleTest is CommitteeFixture {
    // ---- seats -----------------------------------------------------------------------------------------------------

    function test_WhenDeployed_TheFoundingCommitteeOwnsTheSafe() external view {
        _assertOwners(_accounts(1, 6), 4, "founding");
        vm.assertTrue(module.isSynced(), "synced");
    }

    function test_Seat_MakesTheWinnersOwnersInOneCallByAnyone() external {
        elections.decide(1, _outcome(11, 6, 3));
        vm.prank(STRANGER);
        module.seat(1);
        _assertOwners(_accounts(11, 6), 4, "elected");
        vm.assertTrue(_use(power, _keys(11, 4)), "acts");
        vm.assertEq(power.uses(), 1, "used");
    }

    function test_Sync_GrowsAndShrinks() external {
        _seat(1, 11, 12);
        _assertOwners(_accounts(11, 12), 8, "twelve");
        _seat(2, 20, 7);
        _assertOwners(_accounts(20, 7), 5, "seven, three of them stay");
        _seat(3, 26, 4);
        _assertOwners(_accounts(26, 4), 3, "four, one of them stays");
        _seat(4, 1, 12);
        _assertOwners(_accounts(1, 12), 8, "twelve again");
    }

    function testFuzz_Sync_MakesTheOwnersTheMembersFromAnyToAny(
        uint8[6] memory firsts,
        uint8[6] memory counts
    ) external {
        for (uint256 i = 0; i < 6; ++i) {
            uint256 count = 3 + (counts[i] % 10);
            uint256 first = 100 + (firsts[i] % 24);
            SettledElections.Outcome memory outcome = _outcome(first, count, 0);
            outcome.seats = uint8(count);
            elections.decide(i + 1, outcome);
            // At their limit, fewer than the least may be left to sit, or nobody.
            try seats.seat(i + 1) {} catch {}
            module.sync();
            address[] memory members = seats.members();
            for (uint256 j = 0; j < members.length; ++j) vm.assertTrue(safe.isOwner(members[j]), "owner");
            vm.assertEq(safe.getOwners().length, members.length < LEAST ? LEAST : members.length, "and no others");
            vm.assertEq(safe.getThreshold(), seats.threshold(), "as the seats say");
            vm.assertTrue(module.isSynced(), "synced");
        }
    }

    function test_Sync_WithoutNeedChangesNothing() external {
        address[] memory before = safe.getOwners();
        vm.prank(STRANGER);
        module.sync();
        address[] memory owners = safe.getOwners();
        for (uint256 i = 0; i < 6; ++i) vm.assertEq(owners[i], before[i], "same order");
    }

    function test_Sync_FollowsAResignationAndANewKey() external {
        _resign(1);
        _rotate(2, 50);
        vm.assertFalse(module.isSynced(), "behind");
        module.sync();
        address[] memory expected = _accounts(2, 5);
        expected[0] = vm.addr(50);
        _assertOwners(expected, 4, "five");
    }

    function test_IsSynced_NoticesWhoResignedWhileTheThresholdStays() external {
        _resign(1);
        vm.assertEq(safe.getThreshold(), seats.threshold(), "four of five, as of six");
        vm.assertFalse(module.isSynced(), "an owner too many");
        module.sync();
        _assertOwners(_accounts(2, 5), 4, "five");
        vm.assertTrue(module.isSynced(), "synced");
    }

    function test_IsSynced_NoticesANewKeyWhileTheThresholdStays() external {
        _rotate(2, 50);
        vm.assertFalse(module.isSynced(), "the new key is no owner");
        module.sync();
        vm.assertTrue(module.isSynced(), "synced");
    }

    // ---- fewer than the least --------------------------------------------------------------------------------------

    function test_Sync_KeepsThoseWhoLeftAsOwnersBelowTheLeast() external {
        for (uint256 key = 1; key <= 4; ++key) _resign(key);
        module.sync();
        vm.assertTrue(module.isSynced(), "synced");
        vm.assertEq(safe.getOwners().length, LEAST, "three owners");
        vm.assertEq(safe.getThreshold(), LEAST, "all of them");
        vm.assertTrue(safe.isOwner(vm.addr(5)) && safe.isOwner(vm.addr(6)), "who sits");
        _resign(5);
        _resign(6);
        module.sync();
        vm.assertEq(safe.getOwners().length, LEAST, "still three");
        _elect(1, 11);
        _assertOwners(_accounts(11, 6), 4, "a committee again");
    }

    function test_Sync_OfASafeWithFewerOwnersThanTheLeastIsLegal() external {
        for (uint256 key = 1; key <= 4; ++key) _resign(key);
        _asSafe(abi.encodeCall(ISafe.changeThreshold, (1)));
        for (uint256 i = 0; i < 5; ++i) {
            _asSafe(abi.encodeCall(ISafe.removeOwner, (address(1), safe.getOwners()[0], 1)));
        }
        module.sync();
        address[] memory expected = _accounts(5, 2);
        _assertOwners(expected, 2, "two, who both must sign");
        vm.assertTrue(module.isSynced(), "synced");
    }

    // ---- owners changed by others ----------------------------------------------------------------------------------

    function test_Sync_PutsRightWhatAnotherModuleDid() external {
        _asSafe(abi.encodeCall(ISafe.addOwnerWithThreshold, (STRANGER, 1)));
        _asSafe(abi.encodeCall(ISafe.swapOwner, (STRANGER, safe.getOwners()[1], vm.addr(70))));
        _asSafe(abi.encodeCall(ISafe.addOwnerWithThreshold, (vm.addr(71), 7)));
        vm.assertFalse(module.isSynced(), "changed");
        module.sync();
        _assertOwners(_accounts(1, 6), 4, "as before");
    }

    function test_Seat_OfAWinnerWhoIsAnOwnerAlready() external {
        _asSafe(abi.encodeCall(ISafe.addOwnerWithThreshold, (vm.addr(13), 4)));
        _elect(1, 11);
        _assertOwners(_accounts(11, 6), 4, "elected");
    }

    function test_RevertWhen_TheSafeRefuses() external {
        _asSafe(abi.encodeCall(ISafe.addOwnerWithThreshold, (STRANGER, 4)));
        _disable();
        vm.expectRevert();
        module.sync();
        vm.assertEq(safe.getOwners().length, 7, "unchanged");
    }

    /// @dev The Safe answers false and changes nothing; taken for a success, nobody would notice.
    function test_RevertWhen_AStepFailsWithoutARevert() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                SeatingModule.Seating_SafeRefused.selector,
                abi.encodeCall(ISafe.enableModule, (address(module)))
            )
        );
        module.enableModule(address(module));
    }

    // ---- by vote ---------------------------------------------------------------------------------------------------

    function test_ModulesAndGuard_AreForVotesAlone() external {
        bytes memory refused = abi.encodeWithSelector(
            OnlyTimelock.OnlyTimelock_Refused.selector,
            STRANGER,
            address(this)
        );
        vm.prank(STRANGER);
        vm.expectRevert(refused);
        module.enableModule(address(power));
        vm.prank(STRANGER);
        vm.expectRevert(refused);
        module.disableModule(address(module));
        vm.prank(STRANGER);
        vm.expectRevert(refused);
        module.setGuard(address(guard));
    }

    function test_AModule_IsReplacedByItsSuccessorAndNeverByNothing() external {
        vm.expectRevert(abi.encodeWithSelector(SeatingModule.Seating_LastModule.selector, address(module)));
        module.disableModule(address(module));
        vm.expectRevert(abi.encodeWithSelector(SeatingModule.Seating_NotEnabled.selector, STRANGER));
        module.disableModule(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(SeatingModule.Seating_NoCode.selector, STRANGER));
        module.enableModule(STRANGER);
        SeatingModule successor = SeatingModule(
            deployBuilt("SeatingModule.sol:SeatingModule", abi.encode(address(seats), address(this)))
        );
        module.enableModule(address(successor));
        module.enableModule(address(power));
        successor.disableModule(address(module));
        successor.disableModule(address(power));
        vm.assertFalse(safe.isModuleEnabled(address(module)), "ended");
        vm.assertFalse(safe.isModuleEnabled(address(power)), "this one too");
        _resign(1);
        successor.sync();
        _assertOwners(_accounts(2, 5), 4, "the successor seats");
    }

    function test_AFaultyGuard_IsReplacedWithTheSafeNeverUnusable() external {
        address faulty = address(new BrokenGuard(BrokenGuard.Fault.Reverts));
        module.setGuard(faulty);
        vm.expectRevert(BrokenGuard.BrokenGuard_Always.selector);
        this.use(power, _keys(1, 4));
        // Seating goes on under a guard that refuses everything.
        _elect(1, 11);
        _assertOwners(_accounts(11, 6), 4, "seated");
        module.setGuard(address(_newGuard()));
        vm.assertTrue(_use(power, _keys(11, 4)), "usable again");
    }

    function test_RevertWhen_TheGuardWouldBeRemovedOrIsNone() external {
        vm.expectRevert(abi.encodeWithSelector(SeatingModule.Seating_NoCode.selector, address(0)));
        module.setGuard(address(0));
        vm.expectRevert(
            abi.encodeWithSelector(
                SeatingModule.Seating_SafeRefused.selector,
                abi.encodeCall(ISafe.setGuard, (address(power)))
            )
        );
        module.setGuard(address(power));
        vm.assertEq(_guardOf(safe), address(guard), "the same guard");
    }

    // ----------------------------------------------------------------------------------------------------------------

    function _seat(uint256 number, uint256 first, uint256 count) private {
        SettledElections.Outcome memory outcome = _outcome(first, count, 0);
        outcome.seats = uint8(count);
        elections.decide(number, outcome);
        module.seat(number);
    }

    function _asSafe(bytes memory data) private {
        vm.prank(address(safe));
        (bool done, ) = address(safe).call(data);
        vm.assertTrue(done, "as the Safe itself");
    }

    function _disable() private {
        _asSafe(abi.encodeCall(ISafe.disableModule, (address(1), address(module))));
    }
}
