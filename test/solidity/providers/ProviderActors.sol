// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ProviderRewards} from "../../../contracts/providers/ProviderRewards.sol";
import {IStakeVault} from "../../../contracts/providers/IStakeVault.sol";
import {RewardFixture} from "./RewardFixture.sol";
import {vm} from "../Vm.sol";

/// @dev What stakers, operators, a slasher, a flagger, bots and time do, in any order, with three providers, four stakers and
/// three delegatees. What is refused is no step. What went in and out of positions is counted here.
abstract contract ProviderActors is RewardFixture {
    uint32 internal constant PROVIDERS = 3;
    uint256 internal constant STAKERS = 4;
    uint256 internal constant DELEGATEES = 3;
    uint256 internal constant SHORT_TRANCHES = 7;

    uint256 internal depositedTokens;
    uint256 internal withdrawnTokens;
    uint256 internal paidTokens;
    uint256 internal treasuryAtFirst;
    mapping(uint32 who => mapping(address staker => uint256)) internal putIn;
    mapping(uint32 who => mapping(address staker => uint256)) internal takenOut;

    function setUp() public virtual override {
        if (address(controller) != address(0)) return;
        super.setUp();
        vm.warp(startSeconds - 1 hours);
        ProviderRewards short = newRewards(rewards, SHORT_TRANCHES);
        controller.setRewards(address(short));
        rewards = short;
        rewards.begin();
        vault.setRestaker(address(rewards), true);
        commitments.setFlagger(address(this));
        for (uint32 who = 2; who <= PROVIDERS; ++who) _register(_operator(who), _payee(who));
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            if (who != 1) vm.prank(_operator(who));
            if (who != 1) commitments.setCommission(who, uint16(who * 1_234));
            _declare(who, _operator(who), CPU, 10_000);
        }
        for (uint256 i = 0; i < STAKERS; ++i) _fund(_staker(i), 1_000_000e18);
        treasuryAtFirst = token.balanceOf(address(this));
    }

    function stake(uint256 who, uint256 i, uint256 tokens, uint256 delegatee) public {
        (uint32 to, address staker) = (_who(who), _staker(i));
        address present = vault.holdingOf(to, staker).delegatee;
        (, uint256 worth) = _worthOf(to, staker);
        address chosen = worth == 0 ? _delegatee(delegatee) : present;
        tokens = LEAST_STAKE + (tokens % 20_000e18);
        vm.prank(staker);
        try vault.stake(to, tokens, chosen) {
            depositedTokens += tokens;
            putIn[to][staker] += tokens;
        } catch {}
    }

    function leave(uint256 who, uint256 i, uint256 tokens) public {
        vm.prank(_staker(i));
        try vault.leave(_who(who), tokens % 20_000e18) {} catch {}
    }

    function withdraw(uint256 who, uint256 i) public {
        uint256 before = token.balanceOf(_staker(i));
        vm.prank(_staker(i));
        try vault.withdraw(_who(who)) {
            uint256 out = token.balanceOf(_staker(i)) - before;
            withdrawnTokens += out;
            takenOut[_who(who)][_staker(i)] += out;
        } catch {}
    }

    function redelegate(uint256 who, uint256 i, uint256 delegatee) public {
        vm.prank(_staker(i));
        try vault.redelegate(_who(who), _delegatee(delegatee)) {} catch {}
    }

    function slash(uint256 who, uint256 bps) public {
        vm.prank(SLASHER);
        // Sometimes all of it, after which the pool begins anew.
        try vault.slash(_who(who), bps % 5 == 0 ? 10_000 : bps % 3_001, "evidence") {} catch {}
    }

    function settleSlash(uint256 who, uint256 i) public {
        vault.settleSlash(_who(who), _one(_staker(i)));
    }

    function activate(uint256 who, uint256 units, uint256 epochs) public {
        uint32 to = _who(who);
        uint256 runs = commitments.commitmentOf(to).untilEpoch;
        uint256 untilEpoch = runs > _epoch() + 1 ? runs : _epoch() + 2 + (epochs % 20);
        vm.prank(_operator(to));
        try commitments.activate(to, CPU, uint16((units % 20) + 1), uint24(untilEpoch)) {} catch {}
    }

    function renew(uint256 who, uint256 epochs) public {
        vm.prank(_operator(_who(who)));
        try commitments.renew(_who(who), uint24(_epoch() + 2 + (epochs % 20))) {} catch {}
    }

    function cover(uint256 who) public {
        try commitments.cover(_who(who)) {} catch {}
    }

    function setCommission(uint256 who, uint256 bps) public {
        vm.prank(_operator(_who(who)));
        try commitments.setCommission(_who(who), uint16(bps % 10_001)) {} catch {}
    }

    function flag(uint256 who, uint256 back) public {
        uint256 epoch = _epoch();
        try commitments.flag(_who(who), epoch - (back % 2 < epoch ? back % 2 : 0), "evidence") {} catch {}
    }

    function price(uint256 usd8) public {
        feed.set(0.2e8 + (usd8 % 2e8), 3e8);
    }

    /// @dev Some hours, sometimes as many days. Epochs are poked and settled by somebody most of the time.
    function pass(uint256 hours_, uint256 settles) public {
        vm.warp(block.timestamp + 1 hours * ((hours_ % 40) + (hours_ % 31 == 0 ? 1_000 : 0)));
        if (settles % 4 == 0) return;
        try controller.poke() {} catch {}
        if (settles % 4 == 1) return;
        try rewards.settle(settles % 50) {} catch {}
        if (settles % 4 == 2) return;
        rewards.resolve(_who(settles), settles % 5);
    }

    function claimProvider(uint256 who) public {
        vm.prank(_payee(_who(who)));
        try rewards.claimProvider(_who(who), _payee(_who(who))) returns (uint256 tokens) {
            paidTokens += tokens;
        } catch {}
    }

    function claim(uint256 who, uint256 i) public {
        vm.prank(_staker(i));
        try rewards.claim(_who(who), _staker(i)) returns (uint256 tokens) {
            paidTokens += tokens;
        } catch {}
    }

    function restake(uint256 who, uint256 i, uint256 into, uint256 delegatee) public {
        (uint32 to, address staker) = (_who(into), _staker(i));
        (, uint256 worth) = _worthOf(to, staker);
        address chosen = worth == 0 ? _delegatee(delegatee) : address(0);
        vm.prank(staker);
        try rewards.restake(_who(who), to, chosen) returns (uint256 tokens) {
            paidTokens += tokens;
            depositedTokens += tokens;
            putIn[to][staker] += tokens;
        } catch {}
    }

    function _slashCapBps() internal pure override returns (uint256) {
        return 10_000;
    }

    function _worthOf(uint32 who, address staker) internal view returns (uint256 held, uint256 worth) {
        IStakeVault.Holding memory holding = vault.holdingOf(who, staker);
        return (holding.heldTokens, holding.worthTokens);
    }

    function _epoch() internal view returns (uint256) {
        return block.timestamp < startSeconds ? 0 : (block.timestamp - startSeconds) / DAY;
    }

    function _who(uint256 drawn) internal pure returns (uint32) {
        return uint32(drawn % PROVIDERS) + 1;
    }

    function _staker(uint256 drawn) internal pure returns (address) {
        return address(uint160(0x57a0 + (drawn % STAKERS)));
    }

    function _delegatee(uint256 drawn) internal pure returns (address) {
        return address(uint160(0xde10 + (drawn % DELEGATEES)));
    }

    function _operator(uint32 who) internal pure returns (address) {
        return who == 1 ? OPERATOR : address(uint160(0x1000 + who));
    }

    function _payee(uint32 who) internal pure returns (address) {
        return who == 1 ? PAYEE : address(uint160(0x2000 + who));
    }
}
