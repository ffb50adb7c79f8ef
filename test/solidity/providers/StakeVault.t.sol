// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {IStakeVault} from "../../../contracts/providers/IStakeVault.sol";
import {IProviderRegistry} from "../../../contracts/providers/IProviderRegistry.sol";
import {AsksPause} from "../../../contracts/committee/powers/AsksPause.sol";
import {ICommitteePause} from "../../../contracts/committee/powers/ICommitteePause.sol";
import {ProviderFixture} from "./ProviderFixture.sol";
import {vm} from "../Vm.sol";

/// @dev A committee that has paused everything.
contract AlwaysPaused is ICommitteePause {
    function isPaused(address) external pure returns (bool) {
        return true;
    }
}

contract StakeVaultTest is ProviderFixture {
    uint256 private treasury;

    function setUp() public override {
        super.setUp();
        treasury = token.balanceOf(address(this));
    }

    // ---- staking ---------------------------------------------------------------------------------------------------

    function test_Stake_KeepsItsVotesWithWhomTheStakerChose() external {
        _stake(ALICE, 100e18, CAROL);
        vm.assertEq(token.getVotes(CAROL), 100e18, "votes");
        vm.assertEq(token.balanceOf(address(vault)), 0, "the vault holds nothing");
        vm.assertEq(token.balanceOf(_surrogateOf(CAROL)), 100e18, "the surrogate does");
        _stake(BOB, 50e18, CAROL);
        vm.assertEq(token.getVotes(CAROL), 150e18, "one surrogate for a delegatee");
        vm.assertEq(uint256(vault.surrogateCount()), 1, "one");
        vm.assertEq(vault.activeTokens(provider), 150e18, "pool");
    }

    function test_Stake_CountsFromTheNextEpoch() external {
        _stake(ALICE, 100e18, CAROL);
        vm.assertEq(uint256(vault.pointAt(provider, 0).fromEpoch), 1, "epoch");
        _toEpoch(5);
        _stake(BOB, 100e18, BOB);
        _stake(CAROL, 100e18, BOB);
        vm.assertEq(uint256(vault.poolOf(provider).points), 2, "one point an epoch");
        (bool found, uint256 number, IStakeVault.Point memory point) = vault.pointBefore(provider, 6);
        vm.assertTrue(found, "found");
        vm.assertEq(number, 0, "before");
        vm.assertEq(uint256(point.shares), 100e18, "shares");
        (, , point) = vault.pointBefore(provider, 7);
        vm.assertEq(uint256(point.shares), 300e18, "after");
        (found, , ) = vault.pointBefore(provider, 1);
        vm.assertFalse(found, "none before the first");
    }

    function test_Stake_BeforeTheFirstEpochCountsFromIt() external {
        vm.warp(startSeconds - 1);
        _stake(ALICE, 100e18, CAROL);
        vm.assertEq(uint256(vault.pointAt(provider, 0).fromEpoch), 0, "epoch 0");
    }

    function test_Stake_MoreKeepsTheDelegatee() external {
        _stake(ALICE, 100e18, CAROL);
        _fund(ALICE, 100e18);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_OtherDelegatee.selector, 1, BOB));
        vault.stake(provider, 1e18, BOB);
        vm.prank(ALICE);
        vault.stake(provider, 1e18, address(0));
        vm.prank(ALICE);
        vault.stake(provider, 1e18, CAROL);
        vm.assertEq(token.getVotes(CAROL), 102e18, "votes");
    }

    function test_RevertWhen_TheStakeIsDust() external {
        _fund(ALICE, 1e18);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_TooLittle.selector, LEAST_STAKE - 1, LEAST_STAKE));
        vault.stake(provider, LEAST_STAKE - 1, ALICE);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_Nothing.selector));
        vault.stake(provider, 0, ALICE);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_ZeroDelegatee.selector));
        vault.stake(provider, 1e18, address(0));
    }

    function test_RevertWhen_TheProviderIsNotActive() external {
        registry.setBarred(provider, true);
        _fund(ALICE, 1e18);
        vm.prank(ALICE);
        vm.expectPartialRevert(IProviderRegistry.Registry_NotActive.selector);
        vault.stake(provider, 1e18, ALICE);
    }

    function test_StakeFor_IsForContractsThatVotesLet() external {
        _fund(BOB, 10e18);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_NotRestaker.selector, BOB));
        vault.stakeFor(ALICE, provider, 10e18, ALICE);
        vault.setRestaker(BOB, true);
        vm.prank(BOB);
        vault.stakeFor(ALICE, provider, 10e18, ALICE);
        (, uint256 worth) = _holds(ALICE);
        vm.assertEq(worth, 10e18, "hers");
    }

    function test_WhenTheCommitteePauses_StakingStopsAndLeavingDoesNot() external {
        _stake(ALICE, 100e18, CAROL);
        vault.setPauses(new AlwaysPaused());
        _fund(ALICE, 1e18);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(AsksPause.AsksPause_Paused.selector, address(vault)));
        vault.stake(provider, 1e18, CAROL);
        _leave(ALICE, 100e18);
        vm.prank(ALICE);
        vault.redelegate(provider, BOB);
        vm.warp(block.timestamp + UNBONDING);
        _withdraw(ALICE);
        vm.assertEq(token.balanceOf(ALICE), 101e18, "out");
    }

    // ---- leaving ---------------------------------------------------------------------------------------------------

    function test_Leave_WaitsAndVotesMeanwhile() external {
        _stake(ALICE, 100e18, CAROL);
        _leave(ALICE, 40e18);
        vm.assertEq(vault.activeTokens(provider), 60e18, "active");
        vm.assertEq(token.getVotes(CAROL), 100e18, "votes while it waits");
        uint256 ready = block.timestamp + UNBONDING;
        vm.warp(ready - 1);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_NotReady.selector, ready - 1, ready));
        vault.withdraw(provider);
        vm.warp(ready);
        _withdraw(ALICE);
        vm.assertEq(token.balanceOf(ALICE), 40e18, "withdrawn");
        vm.assertEq(token.getVotes(CAROL), 60e18, "votes after");
        (uint256 held, uint256 worth) = _holds(ALICE);
        vm.assertEq(held, 60e18, "held");
        vm.assertEq(worth, 60e18, "worth");
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_NothingLeaves.selector, provider, ALICE));
        vault.withdraw(provider);
    }

    function test_Leave_AgainBeginsTheWaitOfAllAnew() external {
        _stake(ALICE, 100e18, CAROL);
        _leave(ALICE, 40e18);
        vm.warp(block.timestamp + UNBONDING / 2);
        _leave(ALICE, 10e18);
        IStakeVault.Holding memory holding = vault.holdingOf(provider, ALICE);
        vm.assertEq(holding.leavingTokens, 50e18, "both");
        vm.assertEq(holding.readySeconds, block.timestamp + UNBONDING, "anew");
        vm.warp(block.timestamp + UNBONDING);
        _withdraw(ALICE);
        vm.assertEq(token.balanceOf(ALICE), 50e18, "both");
        vm.assertEq(vault.segmentCount(provider, ALICE), 3, "segments");
    }

    function test_RevertWhen_LeavingLeavesDust() external {
        _stake(ALICE, 1e18, CAROL);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_TooLittle.selector, 1, LEAST_STAKE));
        vault.leave(provider, 1e18 - 1);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_Nothing.selector));
        vault.leave(provider, 1);
    }

    function test_WhenAllHasLeft_OneMayComeBackWithAnotherDelegatee() external {
        _stake(ALICE, 100e18, CAROL);
        _toEpoch(1);
        _leave(ALICE, 100e18);
        vm.warp(block.timestamp + UNBONDING);
        _withdraw(ALICE);
        vm.assertEq(uint256(vault.poolOf(provider).shares), 0, "empty");
        vm.prank(ALICE);
        vault.stake(provider, 70e18, BOB);
        vm.assertEq(token.getVotes(BOB), 70e18, "votes");
        IStakeVault.Segment[] memory segments = vault.segmentsFrom(provider, ALICE, 0, 9);
        vm.assertEq(segments.length, 3, "segments");
        vm.assertEq(uint256(segments[0].shares), 100e18, "first");
        vm.assertEq(uint256(segments[1].shares), 0, "none");
        vm.assertEq(uint256(segments[2].shares), 70e18, "again");
    }

    // ---- history ---------------------------------------------------------------------------------------------------

    function test_Segments_AreTheSameBeforeAndAfterTheyAreWritten() external {
        _stake(ALICE, 100e18, CAROL);
        _stake(BOB, 100e18, CAROL);
        _toEpoch(3);
        _leave(ALICE, 40e18);
        IStakeVault.Segment[] memory before = vault.segmentsFrom(provider, ALICE, 0, 9);
        vm.assertEq(before.length, 2, "two");
        vm.assertEq(uint256(before[1].shares), 60e18, "from the next epoch on");
        vm.assertEq(uint256(before[1].fromPoint), 1, "its point");
        _toEpoch(30);
        _withdraw(ALICE);
        vm.assertEq(
            abi.encode(vault.segmentsFrom(provider, ALICE, 0, 9)).length,
            abi.encode(before).length,
            "withdrawn"
        );
        _stakeMore(ALICE, 5e18);
        IStakeVault.Segment[] memory later = vault.segmentsFrom(provider, ALICE, 0, 9);
        vm.assertEq(later.length, 3, "three");
        vm.assertEq(keccak256(abi.encode(before[0])), keccak256(abi.encode(later[0])), "first");
        vm.assertEq(keccak256(abi.encode(before[1])), keccak256(abi.encode(later[1])), "second");
        (bool found, , , uint256 number, ) = vault.positionBefore(provider, ALICE, 30);
        vm.assertTrue(found, "found");
        vm.assertEq(number, 1, "by its point");
    }

    function test_Segments_OfOneEpochAreOne() external {
        _stake(ALICE, 100e18, CAROL);
        _stakeMore(ALICE, 5e18);
        _stakeMore(ALICE, 5e18);
        vm.assertEq(vault.segmentCount(provider, ALICE), 1, "one");
        vm.assertEq(uint256(vault.segmentsFrom(provider, ALICE, 0, 1)[0].shares), 110e18, "all");
    }

    // ---- slashing --------------------------------------------------------------------------------------------------

    function test_Slash_LowersThePoolAtOnceAndMovesNoToken() external {
        _stake(ALICE, 100e18, CAROL);
        _stake(BOB, 200e18, BOB);
        _slash(1_000);
        vm.assertEq(vault.activeTokens(provider), 270e18, "pool");
        vm.assertEq(token.getVotes(CAROL), 100e18, "votes until it is settled");
        (uint256 held, uint256 worth) = _holds(ALICE);
        vm.assertEq(held, 100e18, "held");
        vm.assertEq(worth, 90e18, "worth");

        address[] memory both = new address[](3);
        (both[0], both[1], both[2]) = (ALICE, BOB, CAROL);
        vault.settleSlash(provider, both);
        vm.assertEq(token.getVotes(CAROL), 90e18, "votes after");
        vm.assertEq(token.getVotes(BOB), 180e18, "votes after");
        vm.assertEq(token.balanceOf(address(this)) - treasury, 30e18, "to the treasury");
        vault.settleSlash(provider, both);
        vm.assertEq(token.balanceOf(address(this)) - treasury, 30e18, "once");
    }

    function test_SettleSlash_OfManySendsWhatItTookAtOnce() external {
        address[] memory stakers = new address[](6);
        for (uint160 i = 0; i < 6; ++i) {
            stakers[i] = address(0xc0ffee + i);
            _stake(stakers[i], 100e18, stakers[i]);
        }
        _slash(1_000);
        vm.prank(HOLDER);
        token.transfer(address(vault), 7);
        stakers[5] = stakers[0]; // twice
        vault.settleSlash(provider, stakers);
        vm.assertEq(token.balanceOf(address(this)) - treasury, 50e18, "to the treasury");
        vm.assertEq(token.balanceOf(address(vault)), 7, "and nothing else");
        for (uint256 i = 0; i < 5; ++i) vm.assertEq(token.getVotes(stakers[i]), 90e18, "votes");
        vm.assertEq(token.getVotes(address(0xc0ffee + 5)), 100e18, "of who was not named");
        vault.settleSlash(provider, stakers);
        vm.assertEq(token.balanceOf(address(this)) - treasury, 50e18, "once");
    }

    function test_Slash_ReachesWhatWaitsAlike() external {
        _stake(ALICE, 100e18, CAROL);
        _stake(BOB, 100e18, CAROL);
        _leave(ALICE, 100e18);
        _slash(2_000);
        vm.warp(block.timestamp + UNBONDING);
        _withdraw(ALICE);
        vm.assertEq(token.balanceOf(ALICE), 80e18, "slashed while it waited");
        vm.assertEq(token.balanceOf(address(this)) - treasury, 20e18, "settled on the way");
        (, uint256 worth) = _holds(BOB);
        vm.assertEq(worth, 80e18, "as who stayed");
    }

    function test_Slash_IsCappedByTheOriginalStakeOfItsPeriod() external {
        _stake(ALICE, 100e18, CAROL);
        _slash(2_000);
        _slash(1_000);
        // 30 of the 100 that there were, not of the 70 that are left.
        vm.assertEq(vault.activeTokens(provider), 70e18, "30 of 100");
        vm.prank(SLASHER);
        vm.expectPartialRevert(IStakeVault.Stake_AboveSlashCap.selector);
        vault.slash(provider, 1, "evidence");
        vm.warp(block.timestamp + 30 days - 1);
        vm.prank(SLASHER);
        vm.expectPartialRevert(IStakeVault.Stake_AboveSlashCap.selector);
        vault.slash(provider, 1, "evidence");
        vm.warp(block.timestamp + 1);
        _slash(3_000);
        vm.assertEq(vault.activeTokens(provider), 49e18, "30% of 70 in the next period");
    }

    function test_Slash_TakesOfAStakeThatCameLaterTheCapOfItselfAtMost() external {
        _stake(ALICE, 100e18, CAROL);
        _slash(1_000);
        _stake(BOB, 90e18, BOB);
        (, uint256 worth) = _holds(BOB);
        vm.assertEq(worth, 90e18, "nothing of the slash before");
        _slash(2_000);
        (, worth) = _holds(BOB);
        vm.assertEq(worth, 70e18, "20 of the 100 that its shares stood for");
        vm.assertGe(worth, (90e18 * 7) / 10, "less than the cap of itself");
    }

    function test_RevertWhen_AnyoneElseSlashes() external {
        _stake(ALICE, 100e18, CAROL);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_NotSlasher.selector, ALICE, SLASHER));
        vault.slash(provider, 1, 0);
        vm.prank(SLASHER);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_NothingToSlash.selector, 9));
        vault.slash(9, 1, 0);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, ALICE, address(this)));
        vault.setSlasher(ALICE);
    }

    function test_WhenAPoolIsSlashedToNothing_ItIsStakedAnew() external {
        _raiseCap();
        _stake(ALICE, 100e18, CAROL);
        _stake(BOB, 60e18, BOB);
        _leave(BOB, 20e18);
        _slash(10_000);
        vm.assertEq(vault.activeTokens(provider), 0, "nothing");
        (uint256 held, uint256 worth) = _holds(ALICE);
        vm.assertEq(held, 100e18, "held until it is settled");
        vm.assertEq(worth, 0, "worth");
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_Nothing.selector));
        vault.leave(provider, 1e18);

        _stakeMore(ALICE, 30e18, ALICE);
        vm.assertEq(vault.indexOf(provider), vault.ONE(), "anew");
        vm.assertEq(vault.activeTokens(provider), 30e18, "pool");
        vm.assertEq(token.getVotes(CAROL), 0, "what was slashed is settled first");
        vm.assertEq(token.getVotes(ALICE), 30e18, "votes");
        _settleSlash(BOB);
        vm.assertEq(token.balanceOf(address(this)) - treasury, 160e18, "all of it");
        vm.assertEq(token.getVotes(BOB), 0, "what waited too");
        IStakeVault.Segment[] memory segments = vault.segmentsFrom(provider, BOB, 0, 9);
        vm.assertEq(segments.length, 3, "staked, left, emptied");
        vm.assertEq(uint256(segments[2].shares), 0, "nothing");
        vm.warp(block.timestamp + 30 days);
        vm.prank(BOB);
        vm.expectRevert();
        vault.withdraw(provider);
    }

    function test_WhenAPoolIsEmptiedTwice_NobodyKeepsAnything() external {
        _raiseCap();
        _stake(ALICE, 100e18, CAROL);
        _slash(10_000);
        _toEpoch(40);
        _stake(BOB, 50e18, BOB);
        _slash(10_000);
        _toEpoch(50);
        _stakeMore(BOB, 10e18, BOB);
        (, uint256 worth) = _holds(BOB);
        vm.assertEq(worth, 10e18, "the third stake alone");
        _settleSlash(ALICE);
        (uint256 held, ) = _holds(ALICE);
        vm.assertEq(held, 0, "long gone");
        vm.assertEq(vault.segmentCount(provider, ALICE), 2, "ended once");
        vm.assertEq(token.balanceOf(address(this)) - treasury, 150e18, "both");
    }

    // ---- the delegatee ---------------------------------------------------------------------------------------------

    function test_Redelegate_MovesTheVotesInEachState() external {
        _stake(ALICE, 100e18, CAROL);
        vm.prank(ALICE);
        vault.redelegate(provider, BOB);
        vm.assertEq(token.getVotes(CAROL), 0, "active");
        vm.assertEq(token.getVotes(BOB), 100e18, "active");
        _slash(1_000);
        vm.prank(ALICE);
        vault.redelegate(provider, CAROL);
        vm.assertEq(token.getVotes(BOB), 0, "slashed");
        vm.assertEq(token.getVotes(CAROL), 90e18, "slashed, and settled");
        _leave(ALICE, 45e18);
        vm.prank(ALICE);
        vault.redelegate(provider, BOB);
        vm.assertEq(token.getVotes(BOB), 90e18, "waiting too");
        vm.warp(block.timestamp + UNBONDING);
        vm.prank(ALICE);
        vault.redelegate(provider, CAROL);
        _withdraw(ALICE);
        vm.assertEq(token.getVotes(CAROL), 45e18, "what stays");
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.Stake_Nothing.selector));
        vault.redelegate(provider, ALICE);
    }

    function test_Surrogate_IsMovedByTheVaultAlone() external {
        _stake(ALICE, 100e18, CAROL);
        address surrogate = _surrogateOf(CAROL);
        vm.prank(CAROL);
        vm.expectRevert();
        token.transferFrom(surrogate, CAROL, 1);
        (bool ok, ) = surrogate.call(abi.encodeCall(token.delegate, (ALICE)));
        vm.assertFalse(ok, "it has no function");
    }

    function _stakeMore(address staker, uint256 tokens) private {
        _stakeMore(staker, tokens, address(0));
    }

    function _stakeMore(address staker, uint256 tokens, address delegatee) private {
        _stake(staker, tokens, delegatee);
    }

    /// @dev To everything, in steps.
    function _raiseCap() private {
        uint256[3] memory caps = [uint256(4_500), 6_750, 10_000];
        for (uint256 i = 0; i < caps.length; ++i) {
            vm.warp(block.timestamp + 7 days);
            vault.setParameter(uint8(IStakeVault.Parameter.SlashCapBps), caps[i]);
        }
    }
}
