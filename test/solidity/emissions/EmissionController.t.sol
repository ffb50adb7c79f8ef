// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionController} from "../../../contracts/emissions/EmissionController.sol";
import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {IEpochClock} from "../../../contracts/emissions/EpochClock.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {RevenueReports} from "../../../contracts/emissions/RevenueReports.sol";
import {EmissionFixture} from "./EmissionFixture.sol";
import {FailingRevenue, SettableMarket, SettableRevenue} from "./Sources.sol";
import {Vm, vm} from "../Vm.sol";

contract EmissionControllerTest is EmissionFixture {
    uint8 private constant REFERENCE_REVENUE = uint8(IEmissionController.Parameter.ReferenceRevenueUsd8);
    uint8 private constant MAX_MULTIPLIER = uint8(IEmissionController.Parameter.MaxMultiplierBps);
    uint8 private constant MIN_MULTIPLIER = uint8(IEmissionController.Parameter.MinMultiplierBps);
    uint8 private constant BASELINE_TOKENS = uint8(IEmissionController.Parameter.BaselineTokens);

    // poke

    function test_Poke_WaitsForTheCutoff() external {
        vm.warp(_cutoffOf(0) - 1);
        _expectNothingDue(0);
        controller.poke();
        vm.warp(_cutoffOf(0));
        controller.poke();
        vm.assertEq(controller.nextEpoch(), 1, "accounted");
    }

    function test_Poke_BeforeTheStartIsRefused() external {
        vm.warp(startSeconds - 1);
        _expectNothingDue(0);
        controller.poke();
    }

    function test_Poke_ASecondTimeIsRefused() external {
        _pass(0, REFERENCE);
        _expectNothingDue(1);
        controller.poke();
    }

    function test_Poke_EmitsTheBaselineTimesTheMultiplier() external {
        _pass(0, REFERENCE);
        vm.assertEq(controller.emittedTokens(), BASELINE, "epoch 0");
        _assertRecord(0, WAD, REFERENCE, BASELINE, IEmissionController.Outcome.InDeadBand);
        vm.assertEq(controller.parameter(BASELINE_TOKENS), (BASELINE * 9_975) / 10_000, "decayed by 0.25%");
    }

    function test_Poke_LowersTheMultiplierByOneSlewWhenRevenueGrows() external {
        _pass(0, 4 * REFERENCE);
        _assertRecord(0, WAD, 4 * REFERENCE, BASELINE, IEmissionController.Outcome.InDeadBand);
        for (uint256 epoch = 1; _multiplier() == WAD; ++epoch) _pass(epoch, 4 * REFERENCE);
        vm.assertEq(_multiplier(), 0.9e18, "10% down");
        vm.assertTrue(
            _record(controller.nextEpoch() - 1).outcome == IEmissionController.Outcome.Moved,
            "it says that it moved"
        );
    }

    function test_Poke_HoldsWhereRevenueIsUnknown() external {
        _sinkTo(0.6e18);
        uint256 epoch = controller.nextEpoch();
        uint256 before = _multiplier();
        vm.warp(_endOf(epoch));
        _post(1, epoch, 0);
        _post(2, epoch, 0);
        vm.warp(_cutoffOf(epoch));
        controller.poke();
        vm.assertEq(_multiplier(), before, "held");
        vm.assertTrue(_record(epoch).outcome == IEmissionController.Outcome.RevenueUnknown, "and says why");
        vm.assertGe(_record(epoch).emissionTokens, 1, "still emits");
    }

    function test_Poke_HoldsMissedEpochsAndTakesTheNewest() external {
        _sinkTo(0.6e18);
        uint256 first = controller.nextEpoch();
        uint256 before = _multiplier();
        uint256 smoothed = controller.demand().smoothedUsd8;
        for (uint256 i = 0; i < 11; ++i) {
            vm.warp(_endOf(first + i));
            for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, first + i, 0);
        }
        vm.warp(_cutoffOf(first + 10));
        controller.poke();
        for (uint256 i = 0; i < 10; ++i) {
            _assertMissed(first + i, before);
        }
        vm.assertTrue(_record(first + 10).outcome != IEmissionController.Outcome.Missed, "the newest is not missed");
        vm.assertLe(_multiplier(), (before * 105) / 100, "one step at most");
        vm.assertGe(controller.demand().smoothedUsd8, (smoothed * 80) / 100, "one observation at most");
        _expectNothingDue(first + 11);
        controller.poke();
    }

    function test_Poke_LetsOldEpochsOfALongGapLapse() external {
        _pass(0, REFERENCE);
        uint256 emitted = controller.emittedTokens();
        vm.warp(_cutoffOf(100));
        controller.poke();
        vm.assertEq(controller.nextEpoch(), 101, "all of them passed");
        vm.assertTrue(_record(68).outcome == IEmissionController.Outcome.Unaccounted, "epochs 1 to 68 lapsed");
        vm.assertTrue(_record(69).outcome == IEmissionController.Outcome.Missed, "epochs 69 to 99 were missed");
        vm.assertTrue(_record(100).outcome == IEmissionController.Outcome.RevenueUnknown, "epoch 100 was in time");
        vm.assertLe(controller.emittedTokens() - emitted, 32 * BASELINE, "32 epochs emitted");
        vm.assertLe(controller.parameter(BASELINE_TOKENS), (BASELINE * 777) / 1_000, "0.9975 ^ 101");
    }

    function test_Poke_AccountsABacklogOf32EpochsWhole() external {
        _pass(0, REFERENCE);
        vm.warp(_cutoffOf(32));
        vm.recordLogs();
        controller.poke();
        vm.assertEq(_lapses(), 0, "none lapsed");
        vm.assertTrue(_record(1).outcome == IEmissionController.Outcome.Missed, "the oldest is accounted");
        vm.assertEq(controller.nextEpoch(), 33, "all of them");
    }

    function test_Poke_LetsTheOldestOf33EpochsLapse() external {
        _pass(0, REFERENCE);
        vm.warp(_cutoffOf(33));
        vm.recordLogs();
        controller.poke();
        vm.assertEq(_lapses(), 1, "it is said");
        vm.assertTrue(_record(1).outcome == IEmissionController.Outcome.Unaccounted, "the oldest lapsed");
        vm.assertTrue(_record(2).outcome == IEmissionController.Outcome.Missed, "the next is accounted");
        vm.assertEq(controller.nextEpoch(), 34, "all of them");
    }

    function test_Poke_StopsAtTheCapAndAtTheBudget() external {
        IEmissionController.EmissionConfig memory config = _config();
        uint256 capTokens = BASELINE / 2;
        config.values[8] = capTokens;
        _deploy(config);
        vm.warp(_cutoffOf(0));
        controller.poke();
        vm.assertEq(_record(controller.nextEpoch() - 1).emissionTokens, capTokens, "cap");
        for (uint256 i = 0; i < 200; ++i) {
            vm.warp(_cutoffOf(controller.nextEpoch()));
            controller.poke();
        }
        vm.assertEq(controller.emittedTokens(), BUDGET, "budget");
        vm.assertEq(_record(controller.nextEpoch() - 1).emissionTokens, 0, "nothing is left");
    }

    function test_Poke_TreatsAFailingSourceAsUnknown() external {
        FailingRevenue failing = new FailingRevenue(_schedule());
        controller.setRevenueSource(address(failing));
        for (uint8 way = 0; way <= uint8(FailingRevenue.Way.NoRevenue); ++way) {
            failing.set(FailingRevenue.Way(way));
            vm.warp(_cutoffOf(way));
            controller.poke();
            bool unknown = _record(way).outcome == IEmissionController.Outcome.RevenueUnknown;
            // A long answer is cut; what it begins with counts.
            vm.assertTrue(unknown == (way != uint8(FailingRevenue.Way.TooLong)), "unknown");
        }
    }

    function test_Poke_WithLittleGasIsRefusedOrTheSame() external {
        vm.warp(_endOf(0));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 0, REFERENCE);
        vm.warp(_cutoffOf(0));
        for (uint256 gasLimit = 30_000; gasLimit < 200_000; gasLimit += 500) {
            try controller.poke{gas: gasLimit}() {
                break;
            } catch {
                vm.assertEq(controller.nextEpoch(), 0, "nothing happened");
            }
        }
        vm.assertTrue(_record(0).outcome == IEmissionController.Outcome.InDeadBand, "never unknown for want of gas");
    }

    // above 1

    function test_Poke_NeverRisesAboveOneWithoutAMarketSource() external {
        _raiseMaxMultiplier();
        for (uint256 i = 0; i < 30; ++i) _pass(controller.nextEpoch(), REFERENCE / 4);
        vm.assertEq(_multiplier(), WAD, "1");
        vm.assertTrue(
            _record(controller.nextEpoch() - 1).outcome == IEmissionController.Outcome.RaiseRefused,
            "and says why"
        );
    }

    function test_Poke_RisesAboveOneOnlyInAMarketThatIsUsedAndNotFallingOrDoubtful() external {
        _raiseMaxMultiplier();
        SettableMarket market = new SettableMarket();
        controller.setMarketSource(address(market));
        for (uint256 i = 0; i < 20; ++i) _pass(controller.nextEpoch(), REFERENCE / 4);
        vm.assertEq(_multiplier(), WAD, "a market of zeros allows nothing");

        market.set(5_999, 10_000, 0);
        _pass(controller.nextEpoch(), REFERENCE / 4);
        market.set(10_000, 9_500, 0);
        _pass(controller.nextEpoch(), REFERENCE / 4);
        market.set(10_000, 10_000, 151);
        _pass(controller.nextEpoch(), REFERENCE / 4);
        vm.assertEq(_multiplier(), WAD, "60% used, above 95% of the mean, sources within 1.5%");

        market.set(6_000, 9_501, 150);
        _pass(controller.nextEpoch(), REFERENCE / 4);
        vm.assertEq(_multiplier(), 1.05e18, "one step");
        market.set(0, 0, 0);
        _pass(controller.nextEpoch(), REFERENCE / 4);
        vm.assertEq(_multiplier(), 1.05e18, "holds when the market turns");
        controller.setMarketSource(address(0));
        _pass(controller.nextEpoch(), REFERENCE / 4);
        vm.assertEq(_multiplier(), 1.05e18, "holds without a source");
    }

    // parameters

    function test_SetParameter_MovesInsideTheRailByOneStep() external {
        controller.setParameter(REFERENCE_REVENUE, 12_500e8);
        vm.assertEq(controller.parameter(REFERENCE_REVENUE), 12_500e8, "25% more");
    }

    function test_SetParameter_RefusesALargerStep() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedParameters.Parameter_StepTooLarge.selector,
                REFERENCE_REVENUE,
                REFERENCE,
                12_500e8 + 1,
                2_500e8
            )
        );
        controller.setParameter(REFERENCE_REVENUE, 12_500e8 + 1);
        vm.expectRevert();
        controller.setParameter(REFERENCE_REVENUE, 7_500e8 - 1);
    }

    function test_SetParameter_RefusesASecondStepWithinThirtyDays() external {
        controller.setParameter(REFERENCE_REVENUE, 11_000e8);
        uint256 ready = block.timestamp + 30 days;
        vm.assertEq(controller.nextChangeSeconds(REFERENCE_REVENUE), ready, "ready");
        vm.warp(ready - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedParameters.Parameter_StepTooSoon.selector,
                REFERENCE_REVENUE,
                ready - 1,
                ready
            )
        );
        controller.setParameter(REFERENCE_REVENUE, 10_500e8);
        vm.warp(ready);
        controller.setParameter(REFERENCE_REVENUE, 10_500e8);
    }

    function test_SetParameter_RefusesWhatLiesOutsideTheRail() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedParameters.Parameter_OutsideRail.selector,
                MIN_MULTIPLIER,
                5_001,
                1_000,
                5_000
            )
        );
        controller.setParameter(MIN_MULTIPLIER, 5_001);
    }

    function test_SetParameter_CanAlwaysMoveByOneUnit() external {
        IEmissionController.EmissionConfig memory config = _config();
        config.values[7] = 0;
        config.values[9] = 0;
        controller = newController(config);
        controller.setParameter(uint8(IEmissionController.Parameter.DecayPpm), 1);
        controller.setParameter(BASELINE_TOKENS, 1);
    }

    function test_SetParameter_AccountsDueEpochsFirst() external {
        vm.warp(_endOf(0));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 0, REFERENCE);
        vm.warp(_cutoffOf(0));
        controller.setParameter(BASELINE_TOKENS, 225_000e18);
        vm.assertEq(_record(0).emissionTokens, BASELINE, "under the old baseline");
        vm.assertEq(controller.parameter(BASELINE_TOKENS), 225_000e18, "the new one from the next on");
    }

    function test_Setters_AccountDueEpochsFirst() external {
        vm.warp(_cutoffOf(0));
        controller.setBudget(BASELINE);
        vm.assertEq(_record(0).emissionTokens, BASELINE, "budget");
        vm.warp(_cutoffOf(1));
        controller.setRevenueSource(address(new SettableRevenue(_schedule())));
        vm.assertTrue(_record(1).outcome == IEmissionController.Outcome.RevenueUnknown, "revenue source");
        vm.warp(_cutoffOf(2));
        controller.setMarketSource(address(0));
        vm.assertEq(controller.nextEpoch(), 3, "market source");
    }

    function test_SetParameter_ALoweredMaximumIsEnteredBySlew() external {
        vm.warp(_endOf(0));
        controller.setParameter(MAX_MULTIPLIER, 9_500);
        _pass(0, REFERENCE / 2);
        vm.assertEq(_multiplier(), 0.95e18, "5% down, though inside the dead band");
    }

    function test_SetParameter_EveryParameterIsReadBackAsItWasSet() external {
        uint256[10] memory values = [uint256(9_000e8), 2, 2_600, 9_900, 900, 900, 510, 2_400, 390_000e18, 240_000e18];
        for (uint8 i = 0; i < 10; ++i) {
            controller.setParameter(i, values[i]);
            for (uint8 j = 0; j < 10; ++j) {
                uint256 expected = j <= i ? values[j] : _config().values[j];
                vm.assertEq(controller.parameter(j), expected, "value");
            }
        }
    }

    function test_Setters_AreForVotesOnly() external {
        bytes[8] memory calls = [
            abi.encodeCall(controller.setParameter, (REFERENCE_REVENUE, 1)),
            abi.encodeCall(controller.setBudget, (1)),
            abi.encodeCall(controller.setRevenueSource, (address(reports))),
            abi.encodeCall(controller.setMarketSource, (address(0))),
            abi.encodeCall(controller.setRewards, (address(this))),
            abi.encodeCall(controller.setGuardian, (address(0), 0)),
            abi.encodeCall(controller.lift, ()),
            abi.encodeCall(reserve.returnSurplus, (1))
        ];
        bytes memory refusal = abi.encodeWithSelector(
            OnlyTimelock.OnlyTimelock_Refused.selector,
            guardian,
            address(this)
        );
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(guardian);
            (bool done, bytes memory answer) = (i == 7 ? address(reserve) : address(controller)).call(calls[i]);
            vm.assertTrue(!done && keccak256(answer) == keccak256(refusal), "refused");
        }
    }

    // budget and sources

    function test_SetBudget_IsAtMostWhatWasPutIntoTheReserve() external {
        vm.expectRevert(
            abi.encodeWithSelector(IEmissionController.Emission_BudgetOutOfBounds.selector, BUDGET + 1, 0, BUDGET)
        );
        controller.setBudget(BUDGET + 1);
        token.transfer(address(reserve), 1);
        controller.setBudget(BUDGET + 1);
        vm.assertEq(controller.budgetTokens(), BUDGET + 1, "funded first");
    }

    function test_SetBudget_IsAtMostTheFixedLimit() external {
        token.transfer(address(reserve), 600_000_000e18);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_BudgetOutOfBounds.selector,
                MAX_BUDGET + 1,
                0,
                MAX_BUDGET
            )
        );
        controller.setBudget(MAX_BUDGET + 1);
    }

    function test_SetBudget_IsAtLeastWhatWasEmitted() external {
        _pass(0, REFERENCE);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_BudgetOutOfBounds.selector,
                BASELINE - 1,
                BASELINE,
                BUDGET
            )
        );
        controller.setBudget(BASELINE - 1);
        controller.setBudget(BASELINE);
        _pass(1, REFERENCE);
        vm.assertEq(controller.emittedTokens(), BASELINE, "nothing more");
    }

    function test_SetRevenueSource_RefusesAnotherScheduleAndNoCode() external {
        IEpochClock.Schedule memory other = _schedule();
        other.startSeconds += 1;
        RevenueReports shifted = newReports(address(this), other, _reporters(1, 3), 2);
        vm.expectRevert(
            abi.encodeWithSelector(IEmissionController.Emission_ScheduleMismatch.selector, _schedule(), other)
        );
        controller.setRevenueSource(address(shifted));
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_NoCode.selector, address(0xbad)));
        controller.setRevenueSource(address(0xbad));
    }

    function test_SetRevenueSource_IsReadFromTheNextDueEpochOn() external {
        SettableRevenue source = new SettableRevenue(_schedule());
        source.set(3 * REFERENCE);
        controller.setRevenueSource(address(source));
        vm.warp(_cutoffOf(0));
        controller.poke();
        vm.assertEq(_record(0).revenueUsd8, 3 * REFERENCE, "read");
    }

    function test_SetMarketSourceAndRewards_RefuseAccountsWithoutCode() external {
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_NoCode.selector, address(0xbad)));
        controller.setMarketSource(address(0xbad));
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_NoCode.selector, address(0xbad)));
        controller.setRewards(address(0xbad));
    }

    // guardian

    function test_Pause_StopsEmissionAndEndsByItself() external {
        vm.warp(startSeconds);
        vm.prank(guardian);
        controller.pause();
        _pass(0, REFERENCE);
        vm.assertEq(controller.emittedTokens(), 0, "nothing");
        vm.assertEq(_multiplier(), WAD, "the multiplier stands");
        (, uint256 untilEpoch) = controller.lowered();
        vm.assertEq(untilEpoch, 14, "14 days");
        for (uint256 epoch = 1; epoch <= 14; ++epoch) _pass(epoch, REFERENCE);
        vm.assertEq(_record(13).emissionTokens, 0, "last one");
        vm.assertGe(_record(14).emissionTokens, 1, "then it goes on");
    }

    function test_Lower_LimitsWhatIsPaidAndLetsNothingRise() external {
        _sinkTo(0.6e18);
        uint256 before = _multiplier();
        uint256 epoch = controller.nextEpoch();
        uint256 baseline = controller.parameter(BASELINE_TOKENS);
        vm.prank(guardian);
        controller.lower(3_000);
        _pass(epoch, REFERENCE / 4);
        vm.assertEq(_record(epoch).emissionTokens, (baseline * 3) / 10, "30% of the baseline");
        for (uint256 i = 1; i < 14; ++i) _pass(epoch + i, REFERENCE / 4);
        vm.assertLe(_multiplier(), before, "not raised");
        vm.assertTrue(_record(epoch + 13).outcome == IEmissionController.Outcome.RaiseRefused, "and says why");
    }

    function test_Lower_CoversEpochsThatAreDueAlready() external {
        vm.warp(_cutoffOf(0));
        vm.prank(guardian);
        controller.pause();
        controller.poke();
        vm.assertEq(controller.emittedTokens(), 0, "nothing");
    }

    function test_Lower_AgainOnlyLowersAndGivesNoMoreTime() external {
        vm.warp(_endOf(0));
        vm.prank(guardian);
        controller.lower(5_000);
        (, uint256 untilEpoch) = controller.lowered();
        vm.warp(block.timestamp + 3 days);
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_NotLower.selector, 5_000, 5_000));
        controller.lower(5_000);
        vm.prank(guardian);
        controller.lower(4_999);
        (uint256 bps, uint256 stillUntil) = controller.lowered();
        vm.assertEq(bps, 4_999, "lower");
        vm.assertEq(stillUntil, untilEpoch, "no later");
    }

    function test_Lower_NotBelowTheMultiplierIsRefused() external {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_NotLower.selector, 10_000, 10_000));
        controller.lower(10_000);
    }

    function test_Lower_WaitsAsLongAsItLasted() external {
        vm.warp(startSeconds);
        vm.prank(guardian);
        controller.pause();
        vm.warp(startSeconds + 28 days - 1);
        vm.prank(guardian);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_GuardianMustWait.selector,
                startSeconds + 28 days - 1,
                startSeconds + 28 days
            )
        );
        controller.pause();
        vm.warp(startSeconds + 28 days);
        vm.prank(guardian);
        controller.pause();
        (, uint256 untilEpoch) = controller.lowered();
        vm.assertEq(untilEpoch, 42, "again 14 days");
    }

    function test_Lower_IsForTheGuardianUntilItsDate() external {
        vm.expectRevert(
            abi.encodeWithSelector(IEmissionController.Emission_NotGuardian.selector, address(this), guardian)
        );
        controller.pause();
        (, uint48 untilSeconds) = controller.guardian();
        vm.warp(uint256(untilSeconds) + 1);
        vm.prank(guardian);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_GuardianTermEnded.selector,
                block.timestamp,
                untilSeconds
            )
        );
        controller.pause();
    }

    function test_Lift_EndsALimitEarlyButNotForDueEpochs() external {
        vm.prank(guardian);
        controller.pause();
        vm.warp(_cutoffOf(1));
        controller.lift();
        vm.assertEq(controller.nextEpoch(), 2, "due epochs are accounted");
        vm.assertEq(controller.emittedTokens(), 0, "and stayed under it");
        _pass(2, REFERENCE);
        vm.assertGe(controller.emittedTokens(), 1, "it goes on");
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_NothingToLift.selector));
        controller.lift();
    }

    function test_SetGuardian_HasATermOfTwoYearsAtMost() external {
        uint256 most = block.timestamp + 730 days;
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_GuardianTermOutOfBounds.selector,
                most + 1,
                block.timestamp + 1,
                most
            )
        );
        controller.setGuardian(address(0xfeed), uint48(most + 1));
        vm.expectRevert(abi.encodeWithSelector(IEmissionController.Emission_GuardianTermOutOfBounds.selector, 1, 0, 0));
        controller.setGuardian(address(0), 1);
        controller.setGuardian(address(0), 0);
        vm.prank(guardian);
        vm.expectRevert(
            abi.encodeWithSelector(IEmissionController.Emission_NotGuardian.selector, guardian, address(0))
        );
        controller.pause();
    }

    // constructor

    function test_Constructor_RefusesRailsThatTheLawCannotWorkWith() external {
        IEmissionController.EmissionConfig memory config = _config();
        config.rails[3].max = 12_501;
        _expectBadRail(MAX_MULTIPLIER, 5_000, 12_501, 1, 12_500);
        this.newController(config);

        config = _config();
        config.rails[2].max = 5_001;
        _expectBadRail(MIN_MULTIPLIER, 1_000, 5_001, 1, 5_000);
        this.newController(config);

        config = _config();
        config.rails[0].min = 999;
        _expectBadRail(REFERENCE_REVENUE, 999, 1_000_000e8, 1_000, type(uint64).max);
        this.newController(config);

        config = _config();
        config.rails[8].maxStep = 0;
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_NoStep.selector, 8));
        this.newController(config);
    }

    function test_Constructor_RefusesAPaceFasterThanThirtyDaysAndRamps() external {
        for (uint8 i = 0; i < 10; ++i) {
            IEmissionController.EmissionConfig memory config = _config();
            config.rails[i].minDelaySeconds = 30 days - 1;
            vm.expectRevert(
                abi.encodeWithSelector(
                    IGovernedParameters.Parameter_BadDelay.selector,
                    i,
                    30 days - 1,
                    30 days,
                    365 days
                )
            );
            this.newController(config);
            // A poke reads what is stored, and would pass it over.
            config = _config();
            config.rails[i].rampUpSeconds = 1;
            vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_BadRamp.selector, i, 1, 0, 0));
            this.newController(config);
        }
    }

    function test_Constructor_RefusesAStartInThePastOrFarAhead() external {
        IEmissionController.EmissionConfig memory config = _config();
        uint256 start = block.timestamp - 1 days - 1;
        config.schedule.startSeconds = uint48(start);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_StartOutOfBounds.selector,
                start,
                start + 1,
                block.timestamp + 365 days
            )
        );
        this.newController(config);
    }

    function test_Constructor_RefusesAFirstMultiplierOutOfBounds() external {
        IEmissionController.EmissionConfig memory config = _config();
        config.startMultiplierBps = 2_499;
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmissionController.Emission_StartMultiplierOutOfBounds.selector,
                2_499,
                2_500,
                10_000
            )
        );
        this.newController(config);
        config.values[3] = 12_500;
        config.startMultiplierBps = 10_001;
        vm.expectRevert();
        this.newController(config);
    }

    // setup of a state

    function _raiseMaxMultiplier() private {
        IEmissionController.EmissionConfig memory config = _config();
        config.values[3] = 12_500;
        _deploy(config);
    }

    function _sinkTo(uint256 multiplierWad) private {
        while (_multiplier() > multiplierWad) _pass(controller.nextEpoch(), 6 * REFERENCE);
    }

    /// @dev How often it said since `recordLogs` that epochs lapsed.
    function _lapses() private returns (uint256 count) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IEmissionController.EpochsLapsed.selector) ++count;
        }
    }

    function _assertMissed(uint256 epoch, uint256 multiplierWad) private view {
        IEmissionController.EpochRecord memory record = _record(epoch);
        vm.assertTrue(record.outcome == IEmissionController.Outcome.Missed, "missed");
        vm.assertEq(record.multiplierWad, multiplierWad, "held");
        vm.assertGe(record.emissionTokens, 1, "emitted");
    }

    function _assertRecord(
        uint256 epoch,
        uint256 multiplierWad,
        uint256 revenueUsd8,
        uint256 emissionTokens,
        IEmissionController.Outcome outcome
    ) private view {
        IEmissionController.EpochRecord memory record = _record(epoch);
        vm.assertEq(record.multiplierWad, multiplierWad, "multiplier");
        vm.assertEq(record.revenueUsd8, revenueUsd8, "revenue");
        vm.assertEq(record.emissionTokens, emissionTokens, "emission");
        vm.assertTrue(record.outcome == outcome, "outcome");
    }

    function _expectNothingDue(uint256 epoch) private {
        vm.expectRevert(
            abi.encodeWithSelector(IEmissionController.Emission_NothingDue.selector, block.timestamp, _cutoffOf(epoch))
        );
    }

    function _expectBadRail(uint8 parameter, uint256 min, uint256 max, uint256 least, uint256 most) private {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedParameters.Parameter_BadRail.selector, parameter, min, max, least, most)
        );
    }
}
