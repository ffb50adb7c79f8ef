// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {AggregatorSource} from "../../../contracts/prices/AggregatorSource.sol";
import {IAggregatorSource} from "../../../contracts/prices/IAggregatorSource.sol";
import {vm} from "../Vm.sol";
import {PriceFixture} from "./PriceFixture.sol";
import {SettableAggregator} from "./PriceSources.sol";

contract AggregatorSourceTest is PriceFixture {
    /// @dev 1.23456789 dollars, or what the decimals can say of it.
    function test_PriceUsd8_IsTheSameForAllDecimalsFromSixTo36() external {
        for (uint8 decimals = 6; decimals <= 36; ++decimals) {
            uint256 answer = decimals < 8 ? 123_456_789 / 10 ** (8 - decimals) : 123_456_789 * 10 ** (decimals - 8);
            (SettableAggregator aggregator, AggregatorSource source) = _source(decimals);
            aggregator.set(int256(answer), block.timestamp - 7);
            (uint256 low, uint256 high, uint256 updatedAtSeconds) = source.priceUsd8();
            uint256 expected =
                decimals == 6
                    ? 123_456_700
                    : decimals == 7
                        ? 123_456_780
                        : 123_456_789;
            vm.assertEq(low, expected, "low side");
            vm.assertEq(high, expected, "high side");
            vm.assertEq(updatedAtSeconds, block.timestamp - 7, "as it says");
        }
    }

    function test_PriceUsd8_RoundsTheLowSideDownAndTheHighSideUp() external {
        (SettableAggregator aggregator, AggregatorSource source) = _source(18);
        aggregator.set(1e18 + 1, block.timestamp);
        _assertPrice(source, 1e8, 1e8 + 1);
        aggregator.set(1, block.timestamp);
        _assertPrice(source, 0, 1);
    }

    function testFuzz_PriceUsd8_HasTheAnswerBetweenItsSides(uint8 decimals, uint128 answer) external {
        decimals = 6 + (decimals % 31);
        vm.assume(answer != 0);
        (SettableAggregator aggregator, AggregatorSource source) = _source(decimals);
        aggregator.set(int256(uint256(answer)), block.timestamp);
        (uint256 low, uint256 high, ) = source.priceUsd8();
        uint256 exact = uint256(answer) * 1e8;
        uint256 unit = 10 ** decimals;
        vm.assertTrue(low * unit <= exact && exact <= high * unit, "between");
        vm.assertTrue(high - low <= 1, "by one at most");
        vm.assertTrue(low == high || exact % unit != 0, "and only where rounded");
    }

    function test_RevertWhen_DecimalsAreBelowSixOrAbove36() external {
        uint8[2] memory outside = [5, 37];
        for (uint256 i = 0; i < 2; ++i) {
            SettableAggregator aggregator = new SettableAggregator(outside[i]);
            vm.expectRevert(
                abi.encodeWithSelector(IAggregatorSource.Aggregator_BadDecimals.selector, outside[i], 6, 36)
            );
            this.newAggregatorSource(aggregator);
        }
    }

    function test_RevertWhen_TheAnswerIsZeroOrBelow() external {
        (SettableAggregator aggregator, AggregatorSource source) = _source(8);
        int256[3] memory answers = [int256(0), -1, type(int256).min];
        for (uint256 i = 0; i < 3; ++i) {
            aggregator.set(answers[i], block.timestamp);
            vm.expectRevert(abi.encodeWithSelector(IAggregatorSource.Aggregator_NotPositive.selector, answers[i]));
            source.priceUsd8();
        }
    }

    function test_RevertWhen_TheRoundHasNoAnswerYet() external {
        (SettableAggregator aggregator, AggregatorSource source) = _source(8);
        aggregator.set(1e8, 0);
        vm.expectRevert(abi.encodeWithSelector(IAggregatorSource.Aggregator_Incomplete.selector, 1, 1, 0));
        source.priceUsd8();
        aggregator.set(1e8, block.timestamp);
        aggregator.setRounds(7, 6);
        vm.expectRevert(
            abi.encodeWithSelector(IAggregatorSource.Aggregator_Incomplete.selector, 7, 6, block.timestamp)
        );
        source.priceUsd8();
        aggregator.setRounds(7, 7);
        _assertPrice(source, 1e8, 1e8);
    }

    function test_RevertWhen_TheAnswerIsOfATimeToCome() external {
        (SettableAggregator aggregator, AggregatorSource source) = _source(8);
        aggregator.set(1e8, block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAggregatorSource.Aggregator_FromTheFuture.selector,
                block.timestamp + 1,
                block.timestamp
            )
        );
        source.priceUsd8();
    }

    function test_RevertWhen_TheAnswerIsTooLargeToSayWithEightDecimals() external {
        (SettableAggregator aggregator, AggregatorSource source) = _source(6);
        aggregator.set(type(int256).max, block.timestamp);
        vm.expectRevert();
        source.priceUsd8();
    }

    function _source(uint8 decimals) private returns (SettableAggregator aggregator, AggregatorSource source) {
        aggregator = new SettableAggregator(decimals);
        source = newAggregatorSource(aggregator);
    }

    function _assertPrice(AggregatorSource source, uint256 low, uint256 high) private view {
        (uint256 lowUsd8, uint256 highUsd8, ) = source.priceUsd8();
        vm.assertEq(lowUsd8, low, "low side");
        vm.assertEq(highUsd8, high, "high side");
    }
}
