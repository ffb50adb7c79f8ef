// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommitteePause} from "../../../../contracts/committee/powers/CommitteePause.sol";
import {CommitteePower} from "../../../../contracts/committee/powers/CommitteePower.sol";
import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {GovernedCommittee} from "./GovernedCommittee.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {vm} from "../../Vm.sol";

contract CommitteePauseTest is GovernedCommittee {
    uint32 private constant LENGTH = 10 days;

    Told private _told;

    function setUp() public override {
        super.setUp();
        _told = new Told(address(pause));
        _set(address(knob), LENGTH, false);
        _set(address(_told), LENGTH, true);
    }

    function test_APause_EndsByItself() external {
        uint256 start = _now();
        vm.assertTrue(_sendAs(_keys(1, 4), _pauseCall(address(knob))), "paused by the committee");
        vm.assertTrue(pause.isPaused(address(knob)), "paused");
        vm.assertFalse(pause.isPaused(address(_told)), "no other");
        vm.warp(start + LENGTH - 1);
        vm.assertTrue(pause.isPaused(address(knob)), "to its last second");
        vm.warp(start + LENGTH);
        vm.assertFalse(pause.isPaused(address(knob)), "over");
    }

    function test_APause_IsNotRenewedWithinItsOwnLength() external {
        uint256 start = _now();
        _pause(address(knob));
        _expectMustWait(start + 2 * LENGTH);
        vm.warp(start + LENGTH);
        _expectMustWait(start + 2 * LENGTH);
        vm.warp(start + 2 * LENGTH - 1);
        _expectMustWait(start + 2 * LENGTH);
        vm.warp(start + 2 * LENGTH);
        _pause(address(knob));
        vm.assertTrue(pause.isPaused(address(knob)), "again");
    }

    function test_AVote_LiftsAPauseAndDoesNotShortenTheWait() external {
        uint256 start = _now();
        _pause(address(knob));
        vm.prank(address(timelock));
        pause.lift(address(knob));
        vm.assertFalse(pause.isPaused(address(knob)), "lifted");
        _expectMustWait(start + 2 * LENGTH);
        vm.prank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(CommitteePause.CommitteePause_NotPaused.selector, address(knob)));
        pause.lift(address(knob));
    }

    function test_AModuleThatIsTold_IsCalled() external {
        vm.assertTrue(_sendAs(_keys(1, 4), _pauseCall(address(_told))), "sent");
        vm.assertEq(_told.pauses(), 1, "told");
        _pause(address(knob));
        vm.assertEq(knob.runs(), 0, "the other only asks");
    }

    function test_AChangedLength_LeavesARunningPauseAlone() external {
        uint256 start = _now();
        _pause(address(knob));
        _set(address(knob), 0, false);
        vm.assertEq(pause.moduleOf(address(knob)).untilSeconds, start + LENGTH, "same end");
        vm.warp(start + 2 * LENGTH);
        vm.expectRevert(abi.encodeWithSelector(CommitteePause.CommitteePause_NotListed.selector, address(knob)));
        this.pauseAsSafe(address(knob));
    }

    function test_RevertWhen_CaretakersPause() external {
        vm.warp(seats.term().endsSeconds + 1);
        SafeTx memory t = _pauseCall(address(knob));
        vm.expectPartialRevert(ICommitteeGuard.Guard_TermEnded.selector);
        this.sendAs(_keys(1, 4), t);
    }

    function test_RevertWhen_AnyoneElsePauses() external {
        vm.expectRevert(
            abi.encodeWithSelector(CommitteePower.CommitteePower_NotCommittee.selector, address(this), address(safe))
        );
        pause.pause(1, address(knob), REASON);
        vm.expectRevert(abi.encodeWithSelector(CommitteePause.CommitteePause_NotListed.selector, address(coin)));
        this.pauseAsSafe(address(coin));
    }

    function test_Modules_AreNamedByVoteWithinBounds() external {
        bytes memory refused = abi.encodeWithSelector(
            OnlyTimelock.OnlyTimelock_Refused.selector,
            address(safe),
            address(timelock)
        );
        vm.prank(address(safe));
        vm.expectRevert(refused);
        pause.setModule(address(coin), LENGTH, false);
        vm.prank(address(safe));
        vm.expectRevert(refused);
        pause.lift(address(knob));
        vm.prank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(CommitteePause.CommitteePause_NoCode.selector, STRANGER));
        pause.setModule(STRANGER, LENGTH, false);
        vm.prank(address(timelock));
        vm.expectRevert(
            abi.encodeWithSelector(CommitteePause.CommitteePause_LengthOutOfBounds.selector, 14 days + 1, 14 days)
        );
        pause.setModule(address(knob), 14 days + 1, false);
        _set(address(knob), 14 days, false);
    }

    /// @dev For `vm.expectRevert`, which needs a call.
    function pauseAsSafe(address module_) external {
        _pause(module_);
    }

    function _pause(address module_) private {
        uint256 seating = seats.seating();
        vm.prank(address(safe));
        pause.pause(seating, module_, REASON);
    }

    function _pauseCall(address module_) private view returns (SafeTx memory) {
        return _call(address(pause), abi.encodeCall(pause.pause, (seats.seating(), module_, REASON)));
    }

    function _set(address module_, uint32 length, bool told) private {
        vm.prank(address(timelock));
        pause.setModule(module_, length, told);
    }

    function _expectMustWait(uint256 readySeconds) private {
        vm.expectRevert(abi.encodeWithSelector(CommitteePause.CommitteePause_MustWait.selector, _now(), readySeconds));
        this.pauseAsSafe(address(knob));
    }
}

/// @dev A module whose guardian pauses it.
contract Told {
    address private immutable GUARDIAN;
    uint256 public pauses;

    constructor(address guardian) {
        GUARDIAN = guardian;
    }

    function pause() external {
        require(msg.sender == GUARDIAN, "guardian");
        ++pauses;
    }
}
