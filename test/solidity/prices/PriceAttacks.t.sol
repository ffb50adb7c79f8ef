// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ISignedPanel} from "../../../contracts/governance/ISignedPanel.sol";
import {IPriceFeed} from "../../../contracts/prices/IPriceFeed.sol";
import {PriceFeed} from "../../../contracts/prices/PriceFeed.sol";
import {PriceReports} from "../../../contracts/prices/PriceReports.sol";
import {vm} from "../Vm.sol";
import {PriceFixture} from "./PriceFixture.sol";
import {DearSource, FailingSource, SettableAggregator, SettableSource, WordySource} from "./PriceSources.sol";

/// @dev A feed of an aggregator of 18 decimals and of the panel, both at 2 dollars, and what is tried against it.
contract PriceAttacksTest is PriceFixture {
    SettableAggregator private _aggregator;
    address[] private _addresses;
    PriceFeed private _feed;

    function setUp() public override {
        super.setUp();
        _aggregator = new SettableAggregator(18);
        _aggregator.set(2e18, block.timestamp);
        _postQuorum(2e8);
        _addresses.push(address(newAggregatorSource(_aggregator)));
        _addresses.push(address(reports));
        _feed = newFeed(_addresses, 2);
    }

    function test_TwoKindsOfSources_MakeOnePrice() external {
        _aggregator.set(2.05e18, block.timestamp);
        vm.assertEq(_feed.lowPriceUsd8(), 2e8, "the panel's");
        vm.assertEq(_feed.highPriceUsd8(), 2.05e8, "the aggregator's");
    }

    function test_RevertWhen_AnAggregatorIsStaleZeroNegativeOrHalfWritten() external {
        int256[3] memory answers = [int256(2e18), 0, -2e18];
        for (uint256 i = 0; i < 3; ++i) {
            _aggregator.set(answers[i], i == 0 ? block.timestamp - MAX_AGE_SECONDS - 1 : block.timestamp);
            _expectTooFewFresh(1, 2);
            _feed.lowPriceUsd8();
        }
        _aggregator.set(2e18, block.timestamp);
        _aggregator.setRounds(2, 1);
        _expectTooFewFresh(1, 2);
        _feed.lowPriceUsd8();
    }

    function test_RevertWhen_ThePanelFallsSilent() external {
        vm.warp(block.timestamp + MAX_AGE_SECONDS + 1);
        _aggregator.set(2e18, block.timestamp);
        _expectTooFewFresh(1, 2);
        _feed.highPriceUsd8();
    }

    function test_RevertWhen_OneSourceDriftsAway_SoThatItSetsNoPriceAlone() external {
        _aggregator.set(1e18, block.timestamp);
        _expectTooFarApart(1e8, 2e8);
        _feed.lowPriceUsd8();
        _aggregator.set(4e18, block.timestamp);
        _expectTooFarApart(2e8, 4e8);
        _feed.highPriceUsd8();
    }

    function test_RevertWhen_AProxyComesToHaveOtherDecimals() external {
        SettableAggregator other = new SettableAggregator(8);
        vm.etch(address(_aggregator), address(other).code);
        _aggregator.set(2e8, block.timestamp);
        _expectTooFewFresh(1, 2);
        _feed.lowPriceUsd8();
        _aggregator.set(2e12, block.timestamp);
        _expectTooFarApart(200, 2e8);
        _feed.lowPriceUsd8();
    }

    /// @dev Beside two good ones each way to fail stops nothing, costs no more than the source's gas, and does not count.
    function test_ASourceThatFailsInAnyWay_StopsNothing() external {
        for (uint256 way = 0; way < 5; ++way) {
            _addresses.push(address(new FailingSource(FailingSource.Way(way))));
            _feed.setSources(_addresses, 2);
            uint256 before = gasleft();
            vm.assertEq(_feed.lowPriceUsd8(), 2e8, "the good ones'");
            vm.assertLt(before - gasleft(), 180_000, "gas");
            vm.assertTrue(!_feed.readings()[2].fresh, "does not count");
            _feed.setSources(_addresses, 3);
            _expectTooFewFresh(2, 3);
            _feed.lowPriceUsd8();
            _addresses.pop();
        }
    }

    function test_ASourceWithoutCodeLater_StopsNothing() external {
        _addresses.push(address(new SettableSource(2e8)));
        _feed.setSources(_addresses, 2);
        vm.etch(_addresses[2], "");
        vm.assertEq(_feed.lowPriceUsd8(), 2e8, "the others'");
        vm.assertTrue(!_feed.readings()[2].fresh, "does not count");
    }

    function test_ALongAnswer_CostsItsSenderAlone() external {
        _addresses.push(address(new WordySource(1.99e8)));
        _feed.setSources(_addresses, 3);
        uint256 before = gasleft();
        vm.assertEq(_feed.lowPriceUsd8(), 1.99e8, "it counts");
        vm.assertLt(before - gasleft(), 80_000, "gas");
    }

    /// @dev The cheapest source is the dear one: whoever could make it seem to fail would raise the low side.
    function test_RevertWhen_GasIsKeptBack_SoThatNoSourceIsHidden() external {
        _addresses.push(address(new DearSource(1.95e8, 90_000)));
        _feed.setSources(_addresses, 2);
        uint256 refusals = 0;
        for (uint256 gas_ = 40_000; gas_ < 260_000; gas_ += 500) {
            try _feed.lowPriceUsd8{gas: gas_}() returns (uint256 low) {
                vm.assertEq(low, 1.95e8, "the dear one's, or none");
            } catch (bytes memory reason) {
                if (reason.length == 68 && bytes4(reason) == IPriceFeed.Price_TooLittleGas.selector) ++refusals;
            }
        }
        vm.assertGt(refusals, 50, "refused by name");
        vm.assertEq(_feed.lowPriceUsd8(), 1.95e8, "with enough");
    }

    function test_RevertWhen_AReportIsForged() external {
        uint32 round = _round();
        bytes memory others = _signed(5, round, 2e8);
        _expectBadSignature(4);
        reports.post(round, 2e8, vm.addr(4), others);
        bytes memory signature = _signed(4, round, 2e8);
        _expectBadSignature(4);
        reports.post(round, 2e8 + 1, vm.addr(4), signature);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(4, reports.digestOf(round, 2e8, vm.addr(4)));
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory flipped = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _expectBadSignature(4);
        reports.post(round, 2e8, vm.addr(4), flipped);
    }

    function test_RevertWhen_AReportIsReplayed() external {
        (uint32 round, address reporter) = (_round(), vm.addr(4));
        bytes memory signature = _signed(4, round, 2e8);
        PriceReports other = newReports(ROUND_SECONDS, _reporters(1, REPORTERS), QUORUM);
        _expectBadSignature(4);
        other.post(round, 2e8, reporter, signature);
        uint256 snapshot = vm.snapshotState();
        vm.chainId(4_242);
        _expectBadSignature(4);
        reports.post(round, 2e8, reporter, signature);
        vm.revertToState(snapshot);
        vm.warp(block.timestamp + ROUND_SECONDS);
        _expectBadSignature(4);
        reports.post(round + 1, 2e8, reporter, signature);
    }

    function test_WhenAMemberIsRemovedInARound_WhatItReportedIsGone() external {
        vm.warp(block.timestamp + ROUND_SECONDS);
        _post(1, 1e8);
        _post(2, 2e8);
        reports.setReporters(_reporters(2, 4), 3);
        bytes memory signature = _signed(1, _round(), 1e8);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_NotReporter.selector, vm.addr(1)));
        reports.post(_round(), 1e8, vm.addr(1), signature);
        _post(3, 2e8);
        _post(4, 2e8);
        _expectTooFewFresh(1, 2);
        _feed.lowPriceUsd8();
        _post(2, 2e8);
        vm.assertEq(_feed.lowPriceUsd8(), 2e8, "of the three who are left");
    }

    /// @dev Two of the old panel and one of the new one are no quorum of either.
    function test_WhenThePanelIsReplacedInARound_ReportsOfTwoPanelsNeverMakeAQuorum() external {
        vm.warp(block.timestamp + ROUND_SECONDS);
        _post(1, 2e8);
        _post(2, 2e8);
        reports.setReporters(_reporters(1, REPORTERS), QUORUM);
        _post(3, 2e8);
        _expectTooFewFresh(1, 2);
        _feed.lowPriceUsd8();
        _post(1, 2e8);
        _post(2, 2e8);
        vm.assertEq(_feed.lowPriceUsd8(), 2e8, "three of the new one");
    }

    function test_Assumption_TwoSourcesThatLieTogetherSetThePrice() external {
        _aggregator.set(1e18, block.timestamp);
        vm.warp(block.timestamp + ROUND_SECONDS);
        _postQuorum(1e8);
        vm.assertEq(_feed.highPriceUsd8(), 1e8, "half of what it is worth");
    }

    /// @dev Any reports of a minority, and any answer of the aggregator: a low side is never more than the honest price and
    /// a high side never less, as the honest majority agrees on 2 dollars.
    function testFuzz_OneLyingSource_MovesASideByTheLargestDeviationAtMost(
        uint96 answer,
        uint64[2] memory lies
    ) external {
        vm.warp(block.timestamp + ROUND_SECONDS);
        _aggregator.set(int256(uint256(answer)), block.timestamp);
        _postQuorum(2e8);
        for (uint256 i = 0; i < 2; ++i) if (lies[i] != 0) _post(4 + i, lies[i]);
        try _feed.lowPriceUsd8() returns (uint256 low) {
            vm.assertTrue(low <= 2e8 && low * (10_000 + MAX_DEVIATION_BPS) >= 2e8 * 10_000, "low side");
            uint256 high = _feed.highPriceUsd8();
            vm.assertTrue(high >= 2e8 && high * 10_000 <= 2e8 * (10_000 + MAX_DEVIATION_BPS), "high side");
        } catch {}
    }

    function _expectBadSignature(uint256 key) private {
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadSignature.selector, vm.addr(key)));
    }
}
