// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IStakeVault} from "../../../contracts/providers/IStakeVault.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {ProviderActors} from "./ProviderActors.sol";
import {vm} from "../Vm.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract ProviderSteps is ProviderActors {
    function checkDeposits() external view {
        uint256 held = 0;
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            for (uint256 i = 0; i < STAKERS; ++i) {
                (uint256 heldTokens, ) = _worthOf(who, _staker(i));
                held += heldTokens;
            }
        }
        uint256 slashed = token.balanceOf(address(this)) - treasuryAtFirst;
        vm.assertEq(held + slashed + withdrawnTokens, depositedTokens, "to the wei");
    }

    function checkSurrogates() external view {
        uint256 votes = token.getVotes(SENTINEL);
        for (uint256 d = 0; d < DELEGATEES; ++d) {
            address delegatee = _delegatee(d);
            uint256 held = 0;
            for (uint32 who = 1; who <= PROVIDERS; ++who) {
                for (uint256 i = 0; i < STAKERS; ++i) {
                    IStakeVault.Holding memory holding = vault.holdingOf(who, _staker(i));
                    if (holding.delegatee == delegatee) held += holding.heldTokens;
                }
            }
            votes += token.getVotes(delegatee);
            vm.assertEq(token.getVotes(delegatee), held, "votes of what is held");
            if (vault.surrogateNumberOf(delegatee) != 0) {
                vm.assertEq(token.balanceOf(_surrogateOf(delegatee)), held, "tokens of what is held");
            }
        }
        vm.assertLe(votes, token.totalSupply(), "votes");
    }

    function checkWorth() external view {
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            IStakeVault.Pool memory pool = vault.poolOf(who);
            uint256 active = 0;
            for (uint256 i = 0; i < STAKERS; ++i) {
                address staker = _staker(i);
                (uint256 held, uint256 worth) = _worthOf(who, staker);
                vm.assertLe(worth, held, "worth is held");
                vm.assertLe(worth + takenOut[who][staker], putIn[who][staker], "no more than was put in");
                uint256 segments = vault.segmentCount(who, staker);
                if (segments != 0) active += vault.segmentsFrom(who, staker, segments - 1, 1)[0].shares;
            }
            if (pool.points == 0) continue;
            vm.assertEq(uint256(vault.pointAt(who, pool.points - 1).shares), active, "shares of all stakers");
            vm.assertLe(active, pool.shares, "active and leaving");
        }
    }

    function checkRewards() external view {
        uint256 owed = rewards.ledger().owedTokens;
        uint256 here = token.balanceOf(address(rewards));
        vm.assertEq(owed + rewards.surplusTokens(), here, "owed and nobody's");
        vm.assertEq(here + paidTokens, reserve.pulledTokens(), "pulled is paid and parked, to the wei");
        vm.assertEq(token.getVotes(address(rewards)), 0, "no votes");
    }
}

contract ProviderInvariants {
    ProviderSteps private _steps;

    function setUp() external {
        _steps = new ProviderSteps();
        _steps.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_steps);
    }

    function invariant_WhatWasDepositedIsHeldSlashedOrWithdrawn() external view {
        _steps.checkDeposits();
    }

    function invariant_SurrogatesHoldAndVoteWhatPositionsHold() external view {
        _steps.checkSurrogates();
    }

    function invariant_NobodyGainsByRounding() external view {
        _steps.checkWorth();
    }

    function invariant_WhatWasPulledIsPaidOwedOrNobodys() external view {
        _steps.checkRewards();
    }
}
