// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {ISafe} from "../../../../contracts/committee/seats/ISafe.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {vm} from "../../Vm.sol";

contract CommitteeAttacksTest is CommitteeFixture {
    // ---- winners ---------------------------------------------------------------------------------------------------

    function test_AWinnerThatRevertsOnEverything_TakesItsSeatAndHindersNobody() external {
        address hostile = address(new RevertsAlways());
        SettledElections.Outcome memory outcome = _outcome(11, 6, 3);
        outcome.winners[5] = hostile;
        elections.decide(1, outcome);
        module.seat(1);
        vm.assertTrue(safe.isOwner(hostile), "seated");
        vm.assertTrue(_use(power, _keys(11, 4)), "the others act");
        seats.recall(2, _one(hostile));
        module.sync();
        _assertOwners(_accounts(11, 5), 4, "and it can be recalled");
    }

    function test_WinnersOfTheSafesOwnList_AreSkippedAndTheSafeStaysSound() external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 3);
        outcome.winners[0] = address(1);
        outcome.winners[1] = address(safe);
        outcome.winners[2] = vm.addr(14);
        elections.decide(1, outcome);
        module.seat(1);
        vm.assertEq(safe.getOwners().length, 6, "six owners");
        vm.assertTrue(_use(power, _keys(15, 4)), "who act");
    }

    function testFuzz_NoListOfWinners_MakesSeatingFailForOne(address[6] memory winners, uint8 repeated) external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 6);
        for (uint256 i = 0; i < 6; ++i) outcome.winners[i] = winners[i];
        outcome.winners[repeated % 6] = winners[(repeated / 6) % 6];
        elections.decide(1, outcome);
        module.seat(1);
        vm.assertEq(seats.members().length, 6, "backfilled");
        _assertOwners(seats.members(), 4, "in the Safe");
    }

    // ---- a compromised committee -----------------------------------------------------------------------------------

    function test_ACommitteeOfOneMind_ReachesNothingButItsPowers() external {
        SafeTx[] memory abuses = new SafeTx[](12);
        abuses[0] = _call(address(module), abi.encodeCall(module.enableModule, (address(power))));
        abuses[1] = _call(address(module), abi.encodeCall(module.setGuard, (address(power))));
        abuses[2] = _call(address(module), abi.encodeCall(module.disableModule, (address(module))));
        abuses[3] = _call(address(seats), abi.encodeCall(ICommittee.recall, (1, _accounts(1, 1))));
        abuses[4] = _call(address(seats), abi.encodeCall(ICommittee.setElections, (address(power))));
        abuses[5] = _call(
            address(guard),
            abi.encodeCall(
                ICommitteeGuard.setPower,
                (ICommitteeGuard.Power(address(module), ICommitteeGuard.Access.Members))
            )
        );
        abuses[6] = _call(address(safe), abi.encodeCall(ISafe.setGuard, (address(0))));
        abuses[7] = _call(address(safe), abi.encodeCall(ISafe.swapOwner, (address(1), vm.addr(1), STRANGER)));
        abuses[8] = _call(address(safe), abi.encodeWithSignature("setFallbackHandler(address)", STRANGER));
        abuses[9] = _call(address(safe), abi.encodeWithSignature("approveHash(bytes32)", bytes32(uint256(1))));
        abuses[10] = _call(address(new Hijack()), abi.encodeCall(Hijack.take, (STRANGER)));
        abuses[10].operation = 1;
        abuses[11] = _call(STRANGER, "");
        abuses[11].value = 1;
        for (uint256 i = 0; i < abuses.length; ++i) {
            for (uint256 gas_ = 0; gas_ < 2; ++gas_) {
                abuses[i].safeTxGas = gas_ * 100_000;
                vm.expectRevert();
                this.sendAs(_keys(1, 6), abuses[i]);
            }
        }
        _assertOwners(_accounts(1, 6), 4, "the same owners");
        vm.assertEq(_guardOf(safe), address(guard), "the same guard");
        vm.assertTrue(safe.isModuleEnabled(address(module)), "the same module");
    }

    function test_ACommitteeOfOneMind_CannotHoldUpItsSuccessors() external {
        vm.warp(START + FOUNDING_TERM - 1);
        // It leaves in a body, rotates its keys and spends the Safe's nonces first.
        for (uint256 key = 1; key <= 3; ++key) _rotate(key, key + 50);
        for (uint256 key = 4; key <= 6; ++key) _resign(key);
        module.sync();
        _use(power, _keys(51, 3));
        elections.decide(1, _outcome(11, 6, 3));
        vm.prank(STRANGER);
        module.seat(1);
        _assertOwners(_accounts(11, 6), 4, "seated");
        vm.assertTrue(_use(power, _keys(11, 4)), "they act");
    }

    // ---- what was signed before ------------------------------------------------------------------------------------

    function test_WhatTheOutgoingCommitteeSigned_DoesNotRunLater() external {
        _elect(1, 11);
        SafeTx memory t = _useCall(power);
        // Signed for the next seating too, whose number is no secret.
        SafeTx memory ahead = _call(address(power), abi.encodeCall(power.use, (seats.seating() + 1)));
        bytes memory signed = _signatures(_keys(11, 4), _hashOf(safe, t));
        bytes memory signedAhead = _signatures(_keys(11, 4), _hashOf(safe, ahead));
        // Three stay.
        _elect(2, 14);
        vm.expectRevert(bytes("GS026"));
        _send(safe, t, signed);
        vm.expectRevert(bytes("GS026"));
        _send(safe, ahead, signedAhead);
        vm.assertEq(power.uses(), 0, "nothing ran");
    }

    function test_WhatTheOutgoingCommitteeSigned_DoesNotRunBeforeASync() external {
        _elect(1, 11);
        SafeTx memory ahead = _call(address(power), abi.encodeCall(power.use, (seats.seating() + 1)));
        bytes memory signed = _signatures(_keys(11, 4), _hashOf(safe, ahead));
        elections.decide(2, _outcome(14, 6, 3));
        seats.seat(2);
        vm.assertFalse(module.isSynced(), "the Safe still has the old owners");
        vm.expectPartialRevert(ICommitteeGuard.Guard_NotMember.selector);
        _send(safe, ahead, signed);
    }

    function test_AnApprovalOfAnEarlierSeating_DoesNotCountWhenItsOwnerIsBack() external {
        _elect(1, 11);
        SafeTx memory t = _useCall(power);
        bytes32 hash = _hashOf(safe, t);
        bytes memory approvals;
        uint256[] memory keys = _sorted(_keys(11, 4));
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(vm.addr(keys[i]));
            safe.approveHash(hash);
            approvals = bytes.concat(approvals, abi.encode(vm.addr(keys[i]), 0), hex"01");
        }
        _elect(2, 21);
        _elect(3, 11);
        // Every signature is good, the nonce is still free, and all of them sit.
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_SatLater.selector, vm.addr(keys[0]), 2, 4));
        _send(safe, t, approvals);
    }

    function test_ASignedTransaction_RunsOnce() external {
        SafeTx memory t = _useCall(power);
        bytes memory signed = _signatures(_keys(1, 4), _hashOf(safe, t));
        _send(safe, t, signed);
        vm.expectRevert();
        _send(safe, t, signed);
        vm.assertEq(power.uses(), 1, "once");
    }

    /// @dev With gas of its own a failed call does not revert; it spends the nonce.
    function test_AFailedCall_ChangesNothingAndCanOnlyBeSignedAnew() external {
        SafeTx memory t = _call(address(power), abi.encodeCall(power.fail, (seats.seating())));
        t.safeTxGas = 50_000;
        vm.assertFalse(_sendAs(_keys(1, 4), t), "failed");
        vm.assertTrue(_use(power, _keys(1, 4)), "the Safe goes on");
    }

    // ---- flight from a recall --------------------------------------------------------------------------------------

    function test_AMemberThatChangesKeysWhileItsRecallIsVoted_IsRecalled() external {
        _rotate(2, 50);
        for (uint256 key = 50; key < 80; ++key) _rotate(key, key + 1);
        seats.recall(1, _one(vm.addr(2)));
        vm.assertFalse(_sits(vm.addr(80)), "recalled at its last key");
        vm.assertFalse(seats.mayStand(vm.addr(80)), "and barred");
        module.sync();
        vm.assertFalse(safe.isOwner(vm.addr(80)), "no owner");
    }

    function test_AMemberThatResignsBeforeItsRecall_SavesNobodyAndIsBarred() external {
        elections.decide(1, _outcome(11, 5, 3));
        seats.seat(1);
        _resign(11);
        address[] memory accounts = new address[](4);
        (accounts[0], accounts[1], accounts[2]) = (vm.addr(11), vm.addr(12), vm.addr(12));
        seats.recall(2, accounts);
        vm.assertEq(seats.members().length, 3, "three");
        SettledElections.Outcome memory outcome = _outcome(11, 2, 1);
        outcome.byElection = true;
        elections.decide(2, outcome);
        seats.seat(2);
        vm.assertFalse(_sits(vm.addr(11)) || _sits(vm.addr(12)), "not by a by-election either");
    }

    function test_OneMemberAlone_VoidsNothingThatOthersSigned() external {
        SafeTx memory t = _useCall(power);
        bytes memory signed = _signatures(_keys(1, 4), _hashOf(safe, t));
        _rotate(6, 50);
        _resign(5);
        _answer(5, true);
        module.sync();
        vm.assertTrue(_send(safe, t, signed), "runs");
    }

    // ---- owners of others ------------------------------------------------------------------------------------------

    function test_OwnersThatAnotherModuleAdded_DoNotCount() external {
        vm.prank(address(safe));
        safe.addOwnerWithThreshold(vm.addr(70), 4);
        uint256[] memory keys = _keys(1, 4);
        keys[0] = 70;
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NotMember.selector, vm.addr(70)));
        this.use(power, keys);
        vm.assertTrue(_use(power, _keys(1, 4)), "the members do");
    }
}

contract RevertsAlways {
    fallback() external payable {
        revert("no");
    }
}

/// @dev Run in the Safe's place, it would make somebody the only owner.
contract Hijack {
    function take(address owner) external {
        ISafe(address(this)).addOwnerWithThreshold(owner, 1);
    }
}
