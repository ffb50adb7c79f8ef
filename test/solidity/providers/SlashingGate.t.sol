// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommitteePower} from "../../../contracts/committee/powers/CommitteePower.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {CommitteeSlashStop} from "../../../contracts/providers/CommitteeSlashStop.sol";
import {ISlashingGate} from "../../../contracts/providers/ISlashingGate.sol";
import {SlashingGate} from "../../../contracts/providers/SlashingGate.sol";
import {IStakeVault} from "../../../contracts/providers/IStakeVault.sol";
import {ProviderFixture, providerRail} from "./ProviderFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev Of the committee's seats, what its powers ask.
contract SafeOnly {
    // solhint-disable-next-line func-name-mixedcase
    address public SAFE = address(0x5afe);
}

contract SlashingGateTest is ProviderFixture {
    uint256 private constant WAIT = 3 days;
    bytes32 private constant GROUND = "availability";
    bytes32 private constant EVIDENCE = "evidence";
    address private constant SAFE = address(0x5afe);

    SlashingGate private gate;
    CommitteeSlashStop private power;

    function setUp() public override {
        super.setUp();
        gate = newGate(WAIT);
        vault.setSlasher(address(gate));
        power = CommitteeSlashStop(
            deployBuilt("CommitteeSlashStop.sol:CommitteeSlashStop", abi.encode(new SafeOnly(), gate))
        );
        gate.setStopper(address(power));
        gate.setSlasher(SLASHER, GROUND, 1_000);
        _stake(ALICE, 1_000e18, BOB);
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newGate(uint256 waitSeconds) public returns (SlashingGate) {
        bytes memory arguments = abi.encode(vault, waitSeconds, providerRail(1 days, uint128(waitSeconds)));
        return SlashingGate(deployBuilt("SlashingGate.sol:SlashingGate", arguments));
    }

    function test_Request_IsCarriedOutByAnyoneAfterItsWait() external {
        uint256 id = _request(1_000);
        uint256 ready = block.timestamp + WAIT;
        vm.assertEq(gate.requestOf(id).evidenceHash, EVIDENCE, "evidence");
        vm.warp(ready - 1);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NotReady.selector, id, ready - 1, ready));
        gate.execute(id);
        vm.assertEq(vault.activeTokens(provider), 1_000e18, "waits");
        vm.warp(ready);
        gate.execute(id);
        vm.assertEq(vault.activeTokens(provider), 900e18, "done");
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NotWaiting.selector, id, ISlashingGate.State.Done));
        gate.execute(id);
    }

    function test_RevertWhen_TheSlasherIsNotListedForThatOrForLess() external {
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NotListed.selector, ALICE, GROUND, 1, 0));
        gate.request(provider, GROUND, 1, EVIDENCE);
        vm.prank(SLASHER);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NotListed.selector, SLASHER, bytes32("fraud"), 1, 0));
        gate.request(provider, "fraud", 1, EVIDENCE);
        vm.prank(SLASHER);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NotListed.selector, SLASHER, GROUND, 1_001, 1_000));
        gate.request(provider, GROUND, 1_001, EVIDENCE);
        vm.prank(SLASHER);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NoEvidence.selector));
        gate.request(provider, GROUND, 1, 0);
        vm.prank(SLASHER);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NoSlash.selector));
        gate.request(provider, GROUND, 0, EVIDENCE);
    }

    function test_TheCommittee_StopsItAndCausesNone() external {
        uint256 id = _request(1_000);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(CommitteePower.CommitteePower_NotCommittee.selector, ALICE, SAFE));
        power.stop(1, id, "reason");
        vm.prank(SAFE);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NotStopper.selector, SAFE, address(power)));
        gate.stop(id, "reason");
        vm.prank(SAFE);
        power.stop(1, id, "reason");
        vm.warp(block.timestamp + WAIT);
        vm.expectRevert(
            abi.encodeWithSelector(ISlashingGate.Gate_NotWaiting.selector, id, ISlashingGate.State.Stopped)
        );
        gate.execute(id);
        vm.prank(SAFE);
        vm.expectRevert(
            abi.encodeWithSelector(ISlashingGate.Gate_NotWaiting.selector, id, ISlashingGate.State.Stopped)
        );
        power.stop(1, id, "again");
    }

    function test_WhenTheSlasherIsTakenOffTheList_WhatWaitsEnds() external {
        uint256 id = _request(1_000);
        gate.setSlasher(SLASHER, GROUND, 0);
        vm.warp(block.timestamp + WAIT);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_NotListed.selector, SLASHER, GROUND, 1_000, 0));
        gate.execute(id);
    }

    function test_ARequestThatNobodyCarriesOut_Lapses() external {
        uint256 id = _request(1_000);
        uint256 lapsed = block.timestamp + WAIT + 14 days;
        vm.warp(lapsed);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_Lapsed.selector, id, lapsed, lapsed));
        gate.execute(id);
    }

    function test_WhoLeavesWhenASlashIsAskedFor_IsSlashedWithTheOthers() external {
        uint256 id = _request(1_000);
        _leave(ALICE, 1_000e18);
        vm.warp(block.timestamp + WAIT);
        gate.execute(id);
        vm.warp(block.timestamp + UNBONDING);
        _withdraw(ALICE);
        vm.assertEq(token.balanceOf(ALICE), 900e18, "slashed");
    }

    function test_ARogueSlasher_TakesTwoCapsInThirtyDaysAtMost() external {
        gate.setSlasher(SLASHER, GROUND, 10_000);
        uint256 first = _request(1);
        vm.warp(block.timestamp + WAIT);
        gate.execute(first); // begins the period as early as it can
        uint256 begins = block.timestamp;
        vm.warp(begins + 30 days - WAIT - 1);
        uint256[3] memory ids = [_request(2_999), _request(3_000), _request(1)];
        vm.warp(begins + 30 days - 1);
        gate.execute(ids[0]); // the rest of this one's cap
        vm.expectPartialRevert(IStakeVault.Stake_AboveSlashCap.selector);
        gate.execute(ids[1]);
        vm.warp(begins + 30 days);
        gate.execute(ids[1]); // the whole of the next one's
        vm.expectPartialRevert(IStakeVault.Stake_AboveSlashCap.selector);
        gate.execute(ids[2]);
        // 1 - (1 - 30%)^2 = 51% within a second, and nothing more for 30 days.
        vm.assertEq(vault.activeTokens(provider), 490e18, "51%");
        _settleSlash(ALICE);
        vm.assertEq(token.balanceOf(SLASHER), 0, "it gains nothing");
    }

    function test_Wait_IsShorterThanLeavingTakes() external {
        vm.expectPartialRevert(IGovernedParameters.Parameter_BadRail.selector);
        this.newGate(5 days + 1);
        vm.assertLt(5 days, vault.rail(uint8(IStakeVault.Parameter.UnbondingSeconds)).min, "least of leaving");
    }

    function test_RevertWhen_AnyoneElseKeepsTheList() external {
        bytes memory refusal = abi.encodeWithSelector(
            OnlyTimelock.OnlyTimelock_Refused.selector,
            SLASHER,
            address(this)
        );
        vm.prank(SLASHER);
        vm.expectRevert(refusal);
        gate.setSlasher(SLASHER, GROUND, 10_000);
        vm.prank(SLASHER);
        vm.expectRevert(refusal);
        gate.setStopper(SLASHER);
        vm.expectRevert(abi.encodeWithSelector(ISlashingGate.Gate_BadBps.selector, 10_001, 10_000));
        gate.setSlasher(SLASHER, GROUND, 10_001);
    }

    function _request(uint16 bps) private returns (uint256) {
        vm.prank(SLASHER);
        return gate.request(provider, GROUND, bps, EVIDENCE);
    }
}
