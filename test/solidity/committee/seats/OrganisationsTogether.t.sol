// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev The cap of an organisation counts all who sit, whichever election seated them.
contract OrganisationsTogetherTest is CommitteeFixture {
    bytes32 private constant GUILD = "guild";

    function test_AByElection_CountsThoseWhoSit() external {
        _seatFour(2);
        SettledElections.Outcome memory outcome = _byElection(31, 2, 1);
        (outcome.organisations[0], outcome.organisations[1]) = (GUILD, GUILD);
        elections.decide(2, outcome);
        vm.expectEmit(address(seats));
        emit ICommittee.CandidateSkipped(2, vm.addr(31), ICommittee.SkipReason.OrganisationCap);
        seats.seat(2);
        vm.assertEq(_held(), 2, "no more than its cap");
        vm.assertTrue(_sits(vm.addr(33)) && !_sits(vm.addr(31)), "another instead");
    }

    function test_AByElection_CountsItsOwnWinnersToo() external {
        _seatFour(1);
        SettledElections.Outcome memory outcome = _byElection(31, 2, 0);
        (outcome.organisations[0], outcome.organisations[1]) = (GUILD, GUILD);
        elections.decide(2, outcome);
        seats.seat(2);
        vm.assertEq(_held(), 2, "one joins");
        vm.assertTrue(_sits(vm.addr(31)) && !_sits(vm.addr(32)), "the first");
    }

    function test_ARunnerUpOfAByElection_CountsThoseWhoSit() external {
        _seatFour(2);
        SettledElections.Outcome memory outcome = _byElection(31, 2, 2);
        outcome.organisations[2] = GUILD;
        elections.decide(2, outcome);
        seats.seat(2);
        _resign(32);
        _answer(33, true);
        _answer(34, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(34)) && !_sits(vm.addr(33)), "passed over");
        _resign(11);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(33)), "once another of the guild has left");
    }

    function test_TheFoundingCommittee_Counts() external {
        _resign(5);
        _resign(6);
        SettledElections.Outcome memory outcome = _byElection(31, 2, 1);
        // As founding members 1 and 2.
        (outcome.organisations[0], outcome.organisations[1]) = (bytes32(uint256(1)), bytes32(uint256(2)));
        outcome.organisationCap = 1;
        elections.decide(1, outcome);
        seats.seat(1);
        vm.assertTrue(!_sits(vm.addr(31)) && !_sits(vm.addr(32)) && _sits(vm.addr(33)), "one each");
    }

    function testFuzz_WhateverElectionsSeat_NoOrganisationExceedsItsCap(uint256 seed) external {
        uint256 cap = 1 + (seed % 3);
        for (uint256 number = 1; number < 4; ++number) {
            SettledElections.Outcome memory outcome = _outcome(20 * number, 6, 6);
            for (uint256 i = 0; i < 12; ++i) {
                // The count keeps winners of one election under the cap together.
                outcome.organisations[i] = bytes32(1 + (i < 6 ? i / cap : uint256(_hash(seed, number, i)) % 4));
            }
            outcome.organisationCap = uint8(cap);
            outcome.byElection = number > 1;
            elections.decide(number, outcome);
            seats.seat(number);
            _assertUnder(cap);
            address[] memory members = seats.members();
            for (uint256 i = 0; i < 3; ++i) {
                vm.prank(members[uint256(_hash(seed, number, 50 + i)) % members.length]);
                try seats.resign() {} catch {}
            }
            for (uint256 i = 6; i < 12; ++i) _answer(20 * number + i, true);
            for (uint256 i = 0; i < 2; ++i) {
                try seats.fillVacancy() {} catch {}
                _assertUnder(cap);
            }
        }
    }

    // ----------------------------------------------------------------------------------------------------------------

    /// @dev Four of six, the first of them of the guild; cap 2.
    function _seatFour(uint256 ofTheGuild) private {
        SettledElections.Outcome memory outcome = _outcome(11, 4, 0);
        for (uint256 i = 0; i < ofTheGuild; ++i) outcome.organisations[i] = GUILD;
        outcome.organisationCap = 2;
        elections.decide(1, outcome);
        seats.seat(1);
    }

    function _byElection(
        uint256 first,
        uint256 winners,
        uint256 runnersUp
    ) private pure returns (SettledElections.Outcome memory outcome) {
        outcome = _outcome(first, winners, runnersUp);
        (outcome.byElection, outcome.organisationCap) = (true, 2);
    }

    function _held() private view returns (uint256 held) {
        address[] memory members = seats.members();
        for (uint256 i = 0; i < members.length; ++i) if (seats.organisationOf(members[i]) == GUILD) ++held;
    }

    function _assertUnder(uint256 cap) private view {
        address[] memory members = seats.members();
        for (uint256 i = 0; i < members.length; ++i) {
            uint256 same;
            for (uint256 j = 0; j < members.length; ++j) {
                if (seats.organisationOf(members[j]) == seats.organisationOf(members[i])) ++same;
            }
            vm.assertLe(same, cap, "under the cap");
        }
    }

    function _hash(uint256 seed, uint256 number, uint256 i) private pure returns (bytes32) {
        return keccak256(abi.encode(seed, number, i));
    }
}
