// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev Two winners who come to be one account.
contract ClashesTest is CommitteeFixture {
    /// @dev Member 11 stands with its key, changes it to 50, and stands with that one too.
    function _clashing(uint256 winners, uint256 runnersUp) private returns (SettledElections.Outcome memory outcome) {
        _elect(1, 11);
        _rotate(11, 50);
        outcome = _outcome(21, winners, runnersUp);
        (outcome.winners[0], outcome.winners[1]) = (vm.addr(11), vm.addr(50));
        elections.decide(2, outcome);
    }

    function test_AClash_IsBackfilled() external {
        _clashing(6, 1);
        module.seat(2);
        vm.assertEq(seats.members().length, 6, "six");
        vm.assertTrue(_sits(vm.addr(50)) && _sits(vm.addr(27)), "with the runner-up");
    }

    function test_AClashWithoutRunnersUp_SeatsUnderTheLeastAndCallsForAByElection() external {
        _clashing(3, 0);
        vm.expectEmit(address(seats));
        emit ICommittee.CandidateSkipped(2, vm.addr(50), ICommittee.SkipReason.AlreadySits);
        module.seat(2);
        vm.assertEq(seats.members().length, 2, "two");
        vm.assertEq(safe.getOwners().length, LEAST, "one who left is listed");
        vm.assertEq(safe.getThreshold(), LEAST, "and counts for nothing");
        vm.assertEq(seats.openSeats(), 4, "for a by-election");
    }

    function test_RevertWhen_AKeyIsChangedToACandidates() external {
        elections.register(vm.addr(60));
        bytes memory proof = _signature(60, seats.digestOfRotation(vm.addr(2), vm.addr(60)));
        vm.prank(vm.addr(2));
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_KeyRefused.selector, vm.addr(60)));
        seats.rotateKey(vm.addr(60), proof);
        _rotate(2, 61);
        vm.assertTrue(_sits(vm.addr(61)), "another may");
    }

    function testFuzz_WhoeverResolvesToWhomever_SeatingNeverFails(uint256 seed, uint8 winners_) external {
        _elect(1, 11);
        for (uint256 i = 0; i < 6; ++i) if ((seed >> i) & 1 == 1) _rotate(11 + i, 50 + i);
        uint256 winners = 3 + (winners_ % 4);
        SettledElections.Outcome memory outcome = _outcome(21, winners, winners_ % 3);
        for (uint256 i = 0; i < winners; ++i) {
            uint256 who = uint256(keccak256(abi.encode(seed, i))) % 12;
            outcome.winners[i] = vm.addr(who < 6 ? 11 + who : 44 + who);
        }
        elections.decide(2, outcome);
        module.seat(2);
        vm.assertGe(seats.members().length, 1, "somebody sits");
        vm.assertTrue(module.isSynced(), "in the Safe");
    }
}
