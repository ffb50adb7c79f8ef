// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {vm} from "../../Vm.sol";

contract RecallsTest is CommitteeFixture {
    function test_RevertWhen_ItWasVotedForAnotherTerm() external {
        _elect(1, 1);
        for (uint16 term = 0; term < 4; ++term) {
            if (term == 2) continue;
            bytes memory other = abi.encodeWithSelector(ICommittee.Committee_OtherTerm.selector, term, 2);
            vm.expectRevert(other);
            seats.recall(term, _accounts(1, 2));
            vm.expectRevert(other);
            seats.recallMany(term, _accounts(1, 6));
        }
        seats.recall(2, _accounts(1, 2));
        vm.assertEq(seats.members().length, 4, "its own");
    }

    function test_RevertWhen_ItReachesNobody() external {
        _elect(1, 11);
        seats.recall(2, _accounts(11, 1));
        bytes memory nobody = abi.encodeWithSelector(ICommittee.Committee_NobodyToRecall.selector, 2);
        address[][3] memory lists = [new address[](0), _accounts(17, 3), _accounts(11, 1)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(nobody);
            seats.recall(2, lists[i]);
            vm.expectRevert(nobody);
            seats.recallMany(2, lists[i]);
        }
        vm.assertEq(seats.seating(), 2, "no new seating");
    }

    /// @dev Of six, two are a minority, and three are half.
    function test_RevertWhen_APlainRecallWouldTakeHalfOfTheSeats() external {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NoMinority.selector, 3, 6));
        seats.recall(1, _accounts(1, 3));
        seats.recall(1, _accounts(1, 2));
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NoMinority.selector, 3, 6));
        seats.recall(1, _accounts(3, 1));
        seats.recallMany(1, _accounts(3, 1));
        vm.assertEq(seats.members().length, 3, "by the greater call");
        vm.assertEq(seats.term().recalled, 3, "counted");
    }

    function test_RevertWhen_SeatsFilledAgainAreRecalledBeyondTheMinority() external {
        _elect(1, 11);
        seats.recall(2, _accounts(11, 2));
        _answer(17, true);
        _answer(18, true);
        seats.fillVacancy();
        seats.fillVacancy();
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NoMinority.selector, 3, 6));
        seats.recall(2, _accounts(17, 1));
        _elect(2, 11);
        seats.recall(3, _accounts(11, 2));
        vm.assertEq(seats.term().recalled, 2, "anew in another term");
    }

    function test_OneWhoResigned_IsBarredAndTakesNoneOfTheMinority() external {
        _resign(1);
        vm.expectEmit(address(seats));
        emit ICommittee.Recalled(1, vm.addr(1), false);
        seats.recall(1, _accounts(1, 3));
        vm.assertEq(seats.term().recalled, 2, "two seats");
        vm.assertFalse(seats.mayStand(vm.addr(1)), "barred");
    }

    function test_RecallMany_IsByVoteAlone() external {
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(this)));
        seats.recallMany(1, _accounts(1, 6));
        seats.recallMany(1, _accounts(1, 6));
        vm.assertEq(seats.members().length, 0, "all");
    }
}
