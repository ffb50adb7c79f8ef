// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {CommitteeActors} from "./CommitteeActors.sol";
import {SafeClient} from "./CanonicalSafe.sol";
import {vm} from "../../Vm.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract CommitteeSteps is CommitteeActors {}

contract CommitteeInvariants {
    uint256 private constant LEAST = 3;

    CommitteeActors private _actors;

    function setUp() external {
        _actors = new CommitteeSteps();
        _actors.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_actors);
    }

    /// @dev One campaign holds all: each would play the same steps, with real signatures at the real Safe, once more.
    function invariant_TheCommitteeAndItsSafeKeepTheRules() external {
        _everyStepKeepsTheRules();
        _theThresholdIsLegal();
        _membersAreFewSoundAndEachOnce();
        _onceSyncedOwnersAreTheMembersAndThoseWhoLeftThatTheLeastNeeds();
        _theThresholdIsLegal();
    }

    /// @dev Signatures count for members in term alone, caretakers for their powers; numbers rise; each step is legal.
    function _everyStepKeepsTheRules() private view {
        vm.assertTrue(bytes(_actors.violation()).length == 0, _actors.violation());
    }

    function _theThresholdIsLegal() private view {
        (SafeClient safe, , ) = _actors.world();
        uint256 threshold = safe.getThreshold();
        vm.assertTrue(threshold >= 1 && threshold <= safe.getOwners().length, "legal");
    }

    function _onceSyncedOwnersAreTheMembersAndThoseWhoLeftThatTheLeastNeeds() private {
        (SafeClient safe, ICommittee seats, ) = _actors.world();
        address[] memory before = safe.getOwners();
        _actors.makeSynced();
        address[] memory members = seats.members();
        address[] memory owners = safe.getOwners();
        uint256 expected = members.length < LEAST ? LEAST : members.length;
        vm.assertEq(owners.length, expected, "number of owners");
        for (uint256 i = 0; i < members.length; ++i) vm.assertTrue(safe.isOwner(members[i]), "a member owns");
        for (uint256 i = 0; i < owners.length; ++i) {
            vm.assertTrue(_isAmong(members, owners[i]) || _isAmong(before, owners[i]), "nobody else owns");
        }
        uint256 twoThirds = (2 * members.length + 2) / 3;
        vm.assertEq(safe.getThreshold(), twoThirds < LEAST ? LEAST : twoThirds, "threshold");
    }

    function _membersAreFewSoundAndEachOnce() private view {
        (SafeClient safe, ICommittee seats, address[] memory recalled) = _actors.world();
        address[] memory members = seats.members();
        ICommittee.Term memory term = seats.term();
        vm.assertLe(members.length, term.seats, "no more than seats");
        vm.assertLe(term.seats, 12, "twelve seats");
        for (uint256 i = 0; i < members.length; ++i) {
            address member = members[i];
            bool sound = member != address(0) && member != address(1) && member != address(safe);
            vm.assertTrue(sound && seats.currentKey(member) == member, "sound");
            for (uint256 j = 0; j < i; ++j) vm.assertTrue(member != members[j], "once");
            for (uint256 j = 0; j < recalled.length; ++j) {
                vm.assertTrue(member != seats.currentKey(recalled[j]), "nobody recalled this term");
            }
        }
        vm.assertTrue((term.vacantSinceSeconds == 0) == (term.filled == term.seats), "vacant or complete");
    }

    function _isAmong(address[] memory list, address account) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) if (list[i] == account) return true;
        return false;
    }
}
