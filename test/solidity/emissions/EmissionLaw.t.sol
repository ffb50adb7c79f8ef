// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionLaw} from "../../../contracts/emissions/EmissionLaw.sol";
import {vm} from "../Vm.sol";

contract EmissionLawTest {
    uint64 private constant USUAL = 10_000e8;

    function test_Observe_RevenueFarAboveTheUsualCountsAsFiveQuarters() external pure {
        EmissionLaw.Demand memory demand = _observed(_steady(USUAL), type(uint64).max);
        vm.assertEq(demand.lastUsd8, 12_500e8, "clipped");
        vm.assertEq(demand.smoothedUsd8, USUAL, "one spike is not the median of three");
    }

    function test_Observe_RevenueFarBelowTheUsualCountsAsFourFifths() external pure {
        EmissionLaw.Demand memory demand = _observed(_steady(USUAL), 0);
        vm.assertEq(demand.lastUsd8, 8_000e8, "clipped");
        vm.assertEq(demand.smoothedUsd8, USUAL, "one gap is not the median of three");
    }

    function test_Observe_TheSecondOfTwoHighRevenuesMovesTheMeanByAQuarterOfItsDistance() external pure {
        EmissionLaw.Demand memory demand = _observed(_observed(_steady(USUAL), 20_000e8), 20_000e8);
        vm.assertEq(demand.smoothedUsd8, 10_625e8, "10,000 + (12,500 - 10,000) / 4");
        vm.assertEq(demand.beforeLastUsd8, 12_500e8, "shifted");
    }

    function test_Observe_RoundsRevenueUp() external pure {
        EmissionLaw.Demand memory demand = _observed(EmissionLaw.Demand(1e18, 1_001, 1_003, 1_003), 1_002);
        vm.assertEq(demand.smoothedUsd8, 1_002, "(3 x 1001 + 1003) / 4 = 1001.5");
        demand = _observed(_steady(1_001), type(uint64).max);
        vm.assertEq(demand.lastUsd8, 1_252, "1001 x 5 / 4 = 1251.25");
        demand = _observed(_steady(1_001), 0);
        vm.assertEq(demand.lastUsd8, 801, "1001 x 4 / 5 = 800.8");
    }

    function test_Observe_TheMeanNeverFallsBelowAThousandthOfTheReference() external pure {
        EmissionLaw.Demand memory demand = _steady(USUAL + 1);
        for (uint256 i = 0; i < 400; ++i) EmissionLaw.observe(demand, 0, USUAL + 1);
        vm.assertEq(demand.smoothedUsd8, 10e8 + 1, "a thousandth, rounded up");
        for (uint256 i = 0; i < 200; ++i) EmissionLaw.observe(demand, USUAL, USUAL + 1);
        vm.assertGe(demand.smoothedUsd8, (USUAL * 99) / 100, "and comes back");
    }

    function test_Target_IsTheSquareRootOrTheRatio() external pure {
        EmissionLaw.Terms memory terms = _terms();
        vm.assertEq(EmissionLaw.target(terms, 4 * USUAL), 0.5e18, "square root");
        terms.kappaHalves = 2;
        vm.assertEq(EmissionLaw.target(terms, 2 * USUAL), 0.5e18, "ratio");
        vm.assertEq(EmissionLaw.target(terms, 3 * USUAL), 333333333333333333, "rounded down");
    }

    function test_Target_StaysBetweenItsBounds() external pure {
        vm.assertEq(EmissionLaw.target(_terms(), 1), 1e18, "greatest");
        vm.assertEq(EmissionLaw.target(_terms(), type(uint64).max), 0.25e18, "least");
    }

    function test_Step_HoldsUpToTheEdgeOfTheDeadBand() external pure {
        vm.assertEq(EmissionLaw.step(_terms(), 0.6e18, 0.66e18), 0.6e18, "10% above");
        vm.assertEq(EmissionLaw.step(_terms(), 0.6e18, 0.54e18), 0.6e18, "10% below");
    }

    function test_Step_MovesBeyondTheDeadBandByTheSlewAtMost() external pure {
        vm.assertEq(EmissionLaw.step(_terms(), 0.6e18, 0.66e18 + 1), 0.63e18, "5% up");
        vm.assertEq(EmissionLaw.step(_terms(), 0.6e18, 0.54e18 - 1), 0.54e18, "10% down");
        vm.assertEq(EmissionLaw.step(_terms(), 1e18, 0.3e18), 0.9e18, "10% down");
    }

    function test_Step_StopsAtTheTarget() external pure {
        EmissionLaw.Terms memory terms = _terms();
        terms.deadBandBps = 100;
        vm.assertEq(EmissionLaw.step(terms, 0.6e18, 0.62e18), 0.62e18, "up");
        vm.assertEq(EmissionLaw.step(terms, 0.6e18, 0.58e18), 0.58e18, "down");
    }

    function test_Step_EntersBoundsThatWereMovedWithoutADeadBand() external pure {
        EmissionLaw.Terms memory terms = _terms();
        terms.maxMultiplierBps = 9_500;
        vm.assertEq(EmissionLaw.step(terms, 1e18, 0.95e18), 0.95e18, "5% above the greatest");
        terms.minMultiplierBps = 6_200;
        vm.assertEq(EmissionLaw.step(terms, 0.6e18, 0.62e18), 0.62e18, "3% under the least");
    }

    function test_Step_RoundsTheMultiplierDown() external pure {
        vm.assertEq(EmissionLaw.step(_terms(), 0.3e18 + 9, 0.25e18), 0.27e18 + 8, "0.9 x 9 = 8.1");
        vm.assertEq(EmissionLaw.step(_terms(), 0.3e18 + 9, 1e18), 0.315e18 + 9, "1.05 x 9 = 9.45");
    }

    function test_Emission_IsTheLeastOfBaselineCapAndBudget() external pure {
        vm.assertEq(EmissionLaw.emission(1_001, 0.5e18, 600, 700), 500, "baseline x m, rounded down");
        vm.assertEq(EmissionLaw.emission(1_001, 0.5e18, 400, 700), 400, "cap");
        vm.assertEq(EmissionLaw.emission(1_001, 0.5e18, 600, 7), 7, "budget");
    }

    function test_DecayedBy_NeverExceedsTheEpochsOneByOne() external pure {
        uint256 one = 250_000e18;
        for (uint256 i = 0; i < 50; ++i) one = EmissionLaw.decayed(one, 2_500);
        uint256 many = EmissionLaw.decayedBy(250_000e18, 2_500, 50);
        vm.assertLe(many > one ? many - one : one - many, 50, "the same but for rounding");
        vm.assertEq(EmissionLaw.decayedBy(250_000e18, 2_500, 0), 250_000e18, "none");
        vm.assertLe(EmissionLaw.decayedBy(type(uint96).max, 2_500, type(uint24).max), 1, "a millennium");
    }

    /// @dev Bounds, slew and direction, for any state that the contract allows.
    function testFuzz_Step(uint64 multiplier, uint64 smoothed, uint16[5] memory bps, bool ratio) external pure {
        EmissionLaw.Terms memory terms = _terms();
        terms.kappaHalves = ratio ? 2 : 1;
        terms.minMultiplierBps = 1 + (bps[0] % 10_000);
        terms.maxMultiplierBps = terms.minMultiplierBps + (bps[1] % (12_501 - terms.minMultiplierBps));
        terms.deadBandBps = bps[2] % 5_001;
        terms.slewDownBps = 1 + (bps[3] % 5_000);
        terms.slewUpBps = 1 + (bps[4] % 2_000);
        (uint256 low, uint256 high) = (uint256(terms.minMultiplierBps) * 1e14, uint256(terms.maxMultiplierBps) * 1e14);
        uint256 before = low + (multiplier % (high - low + 1));

        uint256 target = EmissionLaw.target(terms, uint256(smoothed) + 1);
        uint256 moved = EmissionLaw.step(terms, before, target);
        vm.assertTrue(moved >= low && moved <= high, "bounds");
        vm.assertLe(moved, before + (before * terms.slewUpBps) / 10_000, "slew up");
        vm.assertGe(moved + 1, before - (before * terms.slewDownBps) / 10_000, "slew down, rounded down");
        bool between = (moved >= before && moved <= target) || (moved <= before && moved >= target);
        vm.assertTrue(between, "towards the target and not past it");
    }

    function testFuzz_Observe(
        uint64 smoothed,
        uint64 last,
        uint64 beforeLast,
        uint64 revenue,
        uint64 usual
    ) external pure {
        uint256 floor = (uint256(usual) + 999) / 1_000;
        uint64 start = smoothed < floor ? uint64(floor) : smoothed;
        EmissionLaw.Demand memory demand = EmissionLaw.Demand(1e18, start, last, beforeLast);
        EmissionLaw.observe(demand, revenue, usual);
        vm.assertGe(uint256(demand.lastUsd8) * 5, uint256(start) * 4, "at least 4/5");
        vm.assertTrue(uint256(demand.lastUsd8) * 4 < uint256(start) * 5 + 4, "at most 5/4, rounded up");
        vm.assertGe(demand.smoothedUsd8, floor, "floor");
        vm.assertEq(demand.beforeLastUsd8, last, "shifted");
    }

    function _observed(
        EmissionLaw.Demand memory demand,
        uint256 revenueUsd8
    ) private pure returns (EmissionLaw.Demand memory) {
        EmissionLaw.observe(demand, revenueUsd8, 1_000);
        return demand;
    }

    function _steady(uint64 usd8) private pure returns (EmissionLaw.Demand memory) {
        return EmissionLaw.Demand(1e18, usd8, usd8, usd8);
    }

    function _terms() private pure returns (EmissionLaw.Terms memory) {
        return EmissionLaw.Terms(USUAL, 1, 2_500, 10_000, 1_000, 1_000, 500, 2_500);
    }
}
