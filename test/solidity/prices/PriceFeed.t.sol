// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {IGovernedPriceFeed} from "../../../contracts/prices/IGovernedPriceFeed.sol";
import {PriceFeed} from "../../../contracts/prices/PriceFeed.sol";
import {vm} from "../Vm.sol";
import {PriceFixture} from "./PriceFixture.sol";
import {SettableSource} from "./PriceSources.sol";

contract PriceFeedTest is PriceFixture {
    SettableSource[3] private _sources;
    PriceFeed private _feed;

    /// @dev Three sources at 2.00, 2.04 and 2.10 dollars, of which two are needed.
    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 3; ++i) _sources[i] = new SettableSource([uint256(2e8), 2.04e8, 2.1e8][i]);
        _feed = newFeed(_addresses(3), 2);
    }

    function test_WhenAllAreFresh_ItIsTheLeastAndTheGreatest() external view {
        _assertSides(2e8, 2.1e8);
    }

    function test_WhenASourceLeavesARange_ItTakesItsLowAndItsHighSide() external {
        _sources[0].set(2.02e8, 2.12e8, block.timestamp);
        _assertSides(2.02e8, 2.12e8);
    }

    function test_WhenOneIsNotFresh_ItIsOfTheOthers() external {
        _sources[0].set(2e8, 2e8, block.timestamp - MAX_AGE_SECONDS - 1);
        _assertSides(2.04e8, 2.1e8);
        _sources[2].set(2.1e8, 2.1e8, block.timestamp - MAX_AGE_SECONDS - 1);
        _sources[0].set(2e8, 2e8, block.timestamp);
        _assertSides(2e8, 2.04e8);
    }

    function test_WhenAPriceIsExactlyAsOldAsItMayBe_ItCounts() external {
        _sources[0].set(2e8, 2e8, block.timestamp - MAX_AGE_SECONDS);
        _assertSides(2e8, 2.1e8);
    }

    function test_RevertWhen_FewerThanAreNeededAreFresh() external {
        vm.warp(block.timestamp + MAX_AGE_SECONDS + 1);
        _expectTooFewFresh(0, 2);
        _feed.lowPriceUsd8();
        _sources[1].set(2e8, 2e8, block.timestamp);
        _expectTooFewFresh(1, 2);
        _feed.highPriceUsd8();
        _sources[2].set(2e8, 2e8, block.timestamp);
        _assertSides(2e8, 2e8);
    }

    function test_RevertWhen_AnAnswerIsNoPrice() external {
        _feed.setSources(_addresses(2), 2);
        uint256[3][5] memory answers = [
            [uint256(0), 2e8, block.timestamp],
            [uint256(0), 0, block.timestamp],
            [uint256(2.01e8), 2e8, block.timestamp],
            [uint256(2e8), uint256(type(uint128).max) + 1, block.timestamp],
            [uint256(2e8), 2e8, block.timestamp + 1]
        ];
        for (uint256 i = 0; i < answers.length; ++i) {
            _sources[0].set(answers[i][0], answers[i][1], answers[i][2]);
            _expectTooFewFresh(1, 2);
            _feed.lowPriceUsd8();
            vm.assertTrue(!_feed.readings()[0].fresh, "said so");
        }
    }

    function test_RevertWhen_SourcesDifferByMoreThanTheLargestDeviation() external {
        _sources[2].set(2.1e8 + 1, 2.1e8 + 1, block.timestamp);
        _expectTooFarApart(2e8, 2.1e8 + 1);
        _feed.lowPriceUsd8();
        _expectTooFarApart(2e8, 2.1e8 + 1);
        _feed.highPriceUsd8();
    }

    function test_Readings_SayWhatEachSourceSays() external {
        _sources[1].set(7, 8, 9);
        IGovernedPriceFeed.Reading[] memory readings = _feed.readings();
        vm.assertEq(readings.length, 3, "each");
        vm.assertTrue(readings[0].fresh && !readings[1].fresh && readings[2].fresh, "two are fresh");
        vm.assertEq(readings[1].source, address(_sources[1]), "whose");
        vm.assertEq(readings[1].lowUsd8 * 100 + readings[1].highUsd8 * 10 + readings[1].updatedAtSeconds, 789, "what");
    }

    function test_SetSources_TakesOthers() external {
        vm.expectEmit(address(_feed));
        emit IGovernedPriceFeed.SourcesSet(_addresses(3), 2, _addresses(2), 2);
        _feed.setSources(_addresses(2), 2);
        vm.assertEq(_feed.sources().length, 2, "two");
        _assertSides(2e8, 2.04e8);
    }

    function test_SetSources_CanNeedThemAll() external {
        _feed.setSources(_addresses(3), 3);
        vm.assertEq(_feed.needed(), 3, "all");
        _sources[0].set(0, 0, 0);
        _expectTooFewFresh(2, 3);
        _feed.lowPriceUsd8();
    }

    function test_RevertWhen_SourcesAreTooFewTooManyTwiceOrWithoutCode() external {
        _expectBadCount(1);
        _feed.setSources(_addresses(1), 1);
        address[] memory many = new address[](9);
        for (uint256 i = 0; i < 9; ++i) many[i] = address(new SettableSource(2e8));
        _expectBadCount(9);
        _feed.setSources(many, 2);
        assembly ("memory-safe") {
            mstore(many, 8)
        }
        _feed.setSources(many, 8);

        address[] memory twice = _addresses(3);
        twice[2] = twice[0];
        vm.expectRevert(abi.encodeWithSelector(IGovernedPriceFeed.PriceFeed_DuplicateSource.selector, twice[0]));
        _feed.setSources(twice, 2);
        twice[2] = STRANGER;
        vm.expectRevert(abi.encodeWithSelector(IGovernedPriceFeed.PriceFeed_NoCode.selector, STRANGER));
        _feed.setSources(twice, 2);
    }

    function test_RevertWhen_OneSourceIsEnoughOrMoreAreNeededThanThereAre() external {
        uint8[3] memory outside = [0, 1, 4];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IGovernedPriceFeed.PriceFeed_BadNeeded.selector, outside[i], 2, 3));
            _feed.setSources(_addresses(3), outside[i]);
        }
    }

    function test_SetSources_IsForVotesOnly() external {
        address[] memory addresses = _addresses(2);
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(this)));
        _feed.setSources(addresses, 2);
    }

    function test_SetParameter_MovesAgeAndDeviation() external {
        _feed.setParameter(MAX_AGE, MAX_AGE_SECONDS - 2 hours);
        _feed.setParameter(MAX_DEVIATION, MAX_DEVIATION_BPS - 1);
        vm.assertEq(_feed.parameter(MAX_AGE), 4 hours, "age");
        vm.expectRevert();
        _feed.lowPriceUsd8();
        _sources[2].set(2.0998e8, 2.0998e8, block.timestamp);
        _assertSides(2e8, 2.0998e8);
        _sources[2].set(2.5e8, 2.5e8, block.timestamp - 4 hours - 1);
        _assertSides(2e8, 2.04e8);
    }

    function test_RevertWhen_ARailLeavesWhatAFeedCanWorkWith() external {
        address[] memory addresses = _addresses(2);
        uint128[2][2] memory least = [[uint128(59), 1 days], [uint128(0), 1_000]];
        uint128[2][2] memory most = [[uint128(1 hours), 7 days + 1], [uint128(100), 5_001]];
        for (uint8 which = 0; which < 2; ++which) {
            for (uint256 i = 0; i < 2; ++i) {
                IGovernedParameters.Rail[2] memory rails = _rails();
                (rails[which].min, rails[which].max) =
                    i == 0 ? (least[which][0], least[which][1]) : (most[which][0], most[which][1]);
                vm.expectPartialRevert(IGovernedParameters.Parameter_BadRail.selector);
                this.newFeedWith(addresses, 2, [MAX_AGE_SECONDS, MAX_DEVIATION_BPS], rails);
            }
            IGovernedParameters.Rail[2] memory ramped = _rails();
            ramped[which].rampUpSeconds = 1;
            vm.expectPartialRevert(IGovernedParameters.Parameter_BadRamp.selector);
            this.newFeedWith(addresses, 2, [MAX_AGE_SECONDS, MAX_DEVIATION_BPS], ramped);
        }
    }

    /// @dev Whatever three sources say and whenever: the sides are the ends of the fresh ones, or there is a refusal.
    function testFuzz_TheSides_AreTheEndsOfTheFreshOnes(
        uint64[3] memory prices,
        uint16[3] memory ages,
        uint8 needed
    ) external {
        needed = 2 + (needed % 2);
        _feed.setSources(_addresses(3), needed);
        (uint256 fresh, uint256 least, uint256 most) = (0, type(uint256).max, 0);
        for (uint256 i = 0; i < 3; ++i) {
            // Near one another half of the time.
            uint256 usd8 = prices[i] % 2 == 0 ? prices[i] : 1e8 + (prices[i] % 8e6);
            uint256 ageSeconds = uint256(ages[i]) / 2;
            _sources[i].set(usd8, usd8, block.timestamp - ageSeconds);
            if (usd8 == 0 || ageSeconds > MAX_AGE_SECONDS) continue;
            ++fresh;
            (least, most) = (usd8 < least ? usd8 : least, usd8 > most ? usd8 : most);
        }
        if (fresh < needed) _expectTooFewFresh(fresh, needed);
        else if (most * 10_000 > least * (10_000 + MAX_DEVIATION_BPS)) _expectTooFarApart(least, most);
        uint256 low = _feed.lowPriceUsd8();
        if (fresh < needed || most * 10_000 > least * (10_000 + MAX_DEVIATION_BPS)) return;
        vm.assertEq(low, least, "least");
        vm.assertEq(_feed.highPriceUsd8(), most, "greatest");
    }

    function _addresses(uint256 count) private view returns (address[] memory addresses) {
        addresses = new address[](count);
        for (uint256 i = 0; i < count; ++i) addresses[i] = address(_sources[i]);
    }

    function _assertSides(uint256 lowUsd8, uint256 highUsd8) private view {
        vm.assertEq(_feed.lowPriceUsd8(), lowUsd8, "low side");
        vm.assertEq(_feed.highPriceUsd8(), highUsd8, "high side");
    }

    function _expectBadCount(uint256 count) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernedPriceFeed.PriceFeed_BadCount.selector, count, 2, 8));
    }
}
