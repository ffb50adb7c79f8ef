// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitments} from "../../../contracts/providers/ICommitments.sol";
import {IStakeVault} from "../../../contracts/providers/IStakeVault.sol";
import {ProviderActors} from "./ProviderActors.sol";
import {vm} from "../Vm.sol";

/// @dev Random histories, at whose end all that everybody earned is added up again epoch by epoch and tranche by tranche: from
/// what the controller emitted, and from who had what weight and how many shares in each epoch, by a plain search.
contract RewardHistoriesTest is ProviderActors {
    uint256 private constant STEPS = 60;
    uint256 private constant BPS = 10_000;
    /// @dev In the token's smallest unit: what rounding by shares takes of a staker at most, here.
    uint256 private constant DUST = 1e9;

    /// @dev Times ten thousand times the number of tranches, so that nothing is rounded.
    struct Sum {
        uint256 earned;
        uint256 vested;
    }

    function testFuzz_WhatIsEarnedAndVested_IsWhatEveryEpochAddsUpTo(uint256 seed) external {
        for (uint256 who = 0; who < PROVIDERS; ++who) {
            stake(who, seed >> who, 10_000e18, who);
            activate(who, seed >> who, seed >> who);
        }
        for (uint256 i = 0; i < STEPS; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _step(seed);
        }
        try controller.poke() {} catch {}
        try rewards.settle(10_000) {} catch {}
        uint256 owed = 0;
        uint256 settled = rewards.ledger().nextEpoch;
        vm.warp(startSeconds + DAY * (settled + (seed % 10)));
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            rewards.resolve(who, 10_000);
            owed += _checkProvider(who, settled);
            for (uint256 i = 0; i < STAKERS; ++i) owed += _checkStaker(who, _staker(i), settled);
        }
        vm.assertLe(owed, rewards.ledger().owedTokens, "nobody is owed what is not there");
        vm.assertGe(token.balanceOf(address(rewards)), rewards.ledger().owedTokens, "all of it is here");
        _checkWeight(settled);
    }

    function _step(uint256 drawn) private {
        (uint256 a, uint256 b, uint256 c) = (drawn >> 8, (drawn >> 40), (drawn >> 72));
        uint256 which = drawn % 20;
        if (which < 5) pass(a, b);
        else if (which < 8) stake(a, b, c, drawn >> 168);
        else if (which < 10) activate(a, b, c);
        else if (which == 10) leave(a, b, c);
        else if (which == 11) withdraw(a, b);
        else if (which == 12) slash(a, b);
        else if (which == 13) cover(a);
        else if (which == 14) setCommission(a, b);
        else if (which == 15) flag(a, b);
        else if (which == 16) claim(a, b);
        else if (which == 17) claimProvider(a);
        else if (which == 18) restake(a, b, c, drawn >> 168);
        else renew(a, b);
    }

    /// @return due what the provider has earned and not claimed
    function _checkProvider(uint32 who, uint256 settled) private view returns (uint256 due) {
        Sum memory sum;
        for (uint256 epoch = 0; epoch < settled; ++epoch) {
            ICommitments.Terms memory terms = _termsIn(who, epoch);
            _add(sum, _perWeight(epoch) * terms.weight * terms.commissionBps, epoch);
        }
        (uint256 earned, uint256 vested, uint256 claimed) = rewards.providerRewards(who);
        vm.assertEq(earned, sum.earned / BPS, "a provider's part, exactly");
        vm.assertEq(vested, sum.vested / (BPS * SHORT_TRANCHES), "of it vested, exactly");
        return earned - claimed;
    }

    /// @return due what the staker has earned and not claimed
    function _checkStaker(uint32 who, address staker, uint256 settled) private returns (uint256 due) {
        rewards.resolvePosition(who, staker, 10_000);
        Sum memory sum;
        uint256 inPool;
        for (uint256 epoch = 0; epoch < settled; ++epoch) {
            (uint256 poolShares, uint256 shares) = _sharesIn(who, staker, epoch);
            inPool += shares;
            if (shares == 0) continue;
            ICommitments.Terms memory terms = _termsIn(who, epoch);
            uint256 stakers = _perWeight(epoch) * terms.weight * (BPS - terms.commissionBps);
            _add(sum, (stakers * shares) / poolShares, epoch);
        }
        (uint256 earned, uint256 vested, uint256 claimed) = rewards.stakerRewards(who, staker);
        // The sum here is rounded down in every epoch, by less than a unit each.
        vm.assertLe(earned, sum.earned / BPS + 1, "a staker's part, and nothing more");
        vm.assertGe(earned + DUST, sum.earned / BPS, "and next to nothing less");
        vm.assertLe(vested, sum.vested / (BPS * SHORT_TRANCHES) + DUST, "of it vested");
        vm.assertGe(vested + DUST, sum.vested / (BPS * SHORT_TRANCHES), "of it vested");
        vm.assertLe(claimed, earned, "never more than was earned");
        return earned - claimed;
    }

    /// @dev The total that the settlement went by is that of all terms.
    function _checkWeight(uint256 settled) private view {
        if (settled == 0) return;
        uint256 weight = 0;
        for (uint32 who = 1; who <= PROVIDERS; ++who) weight += _termsIn(who, settled - 1).weight;
        (, uint64 flagged) = commitments.weightsOf(settled - 1);
        vm.assertEq(uint256(rewards.ledger().weight), weight + flagged, "total weight");
    }

    function _add(Sum memory sum, uint256 amount, uint256 epoch) private view {
        uint256 last = (block.timestamp - startSeconds) / DAY;
        if (epoch >= last) return;
        uint256 passed = last - 1 - epoch;
        sum.earned += amount;
        sum.vested += amount * (passed < SHORT_TRANCHES ? passed : SHORT_TRANCHES);
    }

    function _perWeight(uint256 epoch) private view returns (uint256) {
        uint256 weight = 0;
        for (uint32 who = 1; who <= PROVIDERS; ++who) weight += _termsIn(who, epoch).weight;
        (, uint64 flagged) = commitments.weightsOf(epoch);
        weight += flagged;
        return weight == 0 ? 0 : _record(epoch).emissionTokens / weight;
    }

    /// @dev With no weight where the commitment has ended.
    function _termsIn(uint32 who, uint256 epoch) private view returns (ICommitments.Terms memory terms) {
        ICommitments.Terms[] memory all = commitments.termsFrom(who, 0, 10_000);
        for (uint256 i = 0; i < all.length && all[i].fromEpoch <= epoch; ++i) terms = all[i];
        if (terms.untilEpoch <= epoch) terms.weight = 0;
    }

    function _sharesIn(
        uint32 who,
        address staker,
        uint256 epoch
    ) private view returns (uint256 poolShares, uint256 shares) {
        IStakeVault.Point[] memory points = vault.pointsFrom(who, 0, 10_000);
        IStakeVault.Segment[] memory segments = vault.segmentsFrom(who, staker, 0, 10_000);
        uint256 count = 0;
        while (count < points.length && points[count].fromEpoch <= epoch) ++count;
        if (count == 0) return (0, 0);
        poolShares = points[count - 1].shares;
        for (uint256 i = 0; i < segments.length && segments[i].fromPoint < count; ++i) shares = segments[i].shares;
    }
}
