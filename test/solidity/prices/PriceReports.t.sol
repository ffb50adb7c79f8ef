// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ISignedPanel} from "../../../contracts/governance/ISignedPanel.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {IPriceReports} from "../../../contracts/prices/IPriceReports.sol";
import {PriceReports} from "../../../contracts/prices/PriceReports.sol";
import {ContractVoter} from "../../contracts/ContractVoter.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";
import {PriceFixture} from "./PriceFixture.sol";

contract PriceReportsTest is PriceFixture {
    function test_Post_CountsFromTheFirstSecondOfTheRoundToTheLast() external {
        uint256 startSeconds = _round() * ROUND_SECONDS + ROUND_SECONDS;
        vm.warp(startSeconds);
        _post(1, 7e8);
        vm.warp(startSeconds + ROUND_SECONDS - 1);
        _post(2, 7e8);
        vm.assertTrue(reports.hasReported(_round(), vm.addr(1)) && reports.hasReported(_round(), vm.addr(2)), "both");
    }

    function test_RevertWhen_TheRoundIsNotOpen() external {
        uint32 round = _round();
        bytes memory signature = _signed(1, round, 7e8);
        vm.warp(round * ROUND_SECONDS - 1);
        _expectNotOpen(round);
        reports.post(round, 7e8, vm.addr(1), signature);
        vm.warp((round + 1) * ROUND_SECONDS);
        _expectNotOpen(round);
        reports.post(round, 7e8, vm.addr(1), signature);
        _expectNotOpen(type(uint32).max);
        reports.post(type(uint32).max, 7e8, vm.addr(1), signature);
    }

    function test_RevertWhen_AReporterReportsTwice() external {
        _post(1, 7e8);
        (bytes memory again, bytes memory other) = (_signed(1, _round(), 7e8), _signed(1, _round(), 9e8));
        bytes memory refusal = abi.encodeWithSelector(
            IPriceReports.Reports_AlreadyPosted.selector,
            _round(),
            vm.addr(1)
        );
        vm.expectRevert(refusal);
        reports.post(_round(), 7e8, vm.addr(1), again);
        vm.expectRevert(refusal);
        reports.post(_round(), 9e8, vm.addr(1), other);
    }

    function test_RevertWhen_ThePriceIsZero() external {
        bytes memory signature = _signed(1, _round(), 0);
        vm.expectRevert(abi.encodeWithSelector(IPriceReports.Reports_ZeroPrice.selector, _round(), vm.addr(1)));
        reports.post(_round(), 0, vm.addr(1), signature);
    }

    function test_RevertWhen_AStrangerReports() external {
        bytes memory signature = _signed(99, _round(), 7e8);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_NotReporter.selector, vm.addr(99)));
        reports.post(_round(), 7e8, vm.addr(99), signature);
    }

    function test_Post_TakesAKeyOfAnAccountWithCode() external {
        vm.etch(vm.addr(1), hex"ef0100000000000000000000000000000000000000beef");
        _post(1, 7e8);
        vm.assertTrue(reports.hasReported(_round(), vm.addr(1)), "counts");
    }

    function test_Post_TakesAContractsSignature() external {
        address[] memory accounts = new address[](1);
        accounts[0] = deployBuilt("ContractVoter.sol:ContractVoter", abi.encode(vm.addr(1)));
        reports.setReporters(accounts, 1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(1, reports.digestOf(_round(), 7e8, accounts[0]));
        reports.post(_round(), 7e8, accounts[0], abi.encodePacked(r, s, v));
        _assertPrice(7e8, 7e8, _round());
    }

    function test_RevertGiven_NoQuorumYet_WhenThePriceIsRead() external {
        _post(1, 7e8);
        _post(2, 7e8);
        vm.expectRevert(IPriceReports.Reports_NoPrice.selector);
        reports.priceUsd8();
    }

    function test_PriceUsd8_IsTheMedianOfAnOddCountOnBothSides() external {
        _post(3, 9e8);
        _post(1, 1e8);
        _post(2, 4e8);
        _assertPrice(4e8, 4e8, _round());
    }

    function test_PriceUsd8_IsTheTwoInTheMiddleOfAnEvenCount() external {
        _post(4, 5e8);
        _post(1, 1e8);
        _post(3, 9e8);
        _post(2, 4e8);
        _assertPrice(4e8, 5e8, _round());
    }

    function test_PriceUsd8_IsOfTheFirstSecondOfItsRound() external {
        _postQuorum(7e8);
        (, , uint256 updatedAtSeconds) = reports.priceUsd8();
        vm.assertEq(updatedAtSeconds, block.timestamp - (block.timestamp % ROUND_SECONDS), "its first second");
    }

    function test_PriceUsd8_StandsUntilTheNextRoundWithAQuorum() external {
        _postQuorum(7e8);
        uint32 priced = _round();
        vm.warp(block.timestamp + ROUND_SECONDS);
        _post(1, 9e8);
        _post(2, 9e8);
        _assertPrice(7e8, 7e8, priced);
        vm.warp(block.timestamp + 2 * ROUND_SECONDS);
        _post(4, 9e8);
        _assertPrice(7e8, 7e8, priced);
        _post(5, 9e8);
        _post(1, 9e8);
        _assertPrice(9e8, 9e8, _round());
    }

    function test_SetReporters_ForgetsWhatTheOldOnesReported() external {
        _postQuorum(7e8);
        reports.setReporters(_reporters(3, 3), 2);
        vm.expectRevert(IPriceReports.Reports_NoPrice.selector);
        reports.priceUsd8();
        vm.assertTrue(!reports.hasReported(_round(), vm.addr(3)), "not as a member of the new set");
        _post(3, 8e8);
        _post(5, 9e8);
        _assertPrice(8e8, 9e8, _round());
    }

    function test_SetReporters_RemovesTheOldOnes() external {
        reports.setReporters(_reporters(20, 3), 2);
        bytes memory signature = _signed(1, _round(), 7e8);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_NotReporter.selector, vm.addr(1)));
        reports.post(_round(), 7e8, vm.addr(1), signature);
        vm.assertEq(reports.reporters().length, 3, "three");
        vm.assertEq(reports.quorum(), 2, "two");
    }

    function test_SetReporters_IsForVotesOnly() external {
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(this)));
        reports.setReporters(_reporters(1, 3), 2);
    }

    function test_RevertWhen_RoundsAreTooShortOrTooLong() external {
        address[] memory accounts = _reporters(1, 3);
        uint256[2] memory lengths = [uint256(5 minutes - 1), 1 days + 1];
        for (uint256 i = 0; i < lengths.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IPriceReports.Reports_BadRoundSeconds.selector, lengths[i], 5 minutes, 1 days)
            );
            this.newReports(lengths[i], accounts, 2);
        }
        vm.assertEq(newReports(5 minutes, accounts, 2).ROUND_SECONDS(), 5 minutes, "the shortest");
        vm.assertEq(newReports(1 days, accounts, 2).ROUND_SECONDS(), 1 days, "the longest");
    }

    /// @dev Any order of the same reports gives the same two figures, and they are in the middle of them.
    function testFuzz_AnyOrder_GivesTheSameMiddle(uint64[8] memory prices, uint256 count, uint256 order) external {
        count = 1 + (count % 8);
        reports.setReporters(_reporters(1, count), uint8(count / 2 + 1));
        bool[8] memory posted;
        for (uint256 left = count; left != 0; --left) {
            uint256 pick = order % left;
            order = uint256(keccak256(abi.encode(order)));
            uint256 who = 0;
            while (posted[who] || pick != 0) {
                if (!posted[who]) --pick;
                ++who;
            }
            posted[who] = true;
            if (prices[who] == 0) prices[who] = 1;
            _post(who + 1, prices[who]);
        }
        (uint256 low, uint256 high, ) = reports.priceUsd8();
        uint256[4] memory sides;
        for (uint256 i = 0; i < count; ++i) {
            if (prices[i] < low) ++sides[0];
            if (prices[i] <= low) ++sides[1];
            if (prices[i] < high) ++sides[2];
            if (prices[i] <= high) ++sides[3];
        }
        uint256 lower = (count - 1) / 2;
        vm.assertTrue(sides[0] <= lower && sides[1] > lower, "the lower one in the middle");
        vm.assertTrue(sides[2] <= count / 2 && sides[3] > count / 2, "the higher one in the middle");
    }

    /// @dev Three honest reports, then two that lie as they like: neither side leaves the honest ones.
    function testFuzz_AMinority_CannotLeaveTheHonestRange(uint32[2] memory lies, uint32[3] memory honest) external {
        (uint256 least, uint256 most) = (type(uint256).max, 0);
        for (uint256 i = 0; i < 3; ++i) {
            uint64 usd8 = uint64(honest[i]) + 1;
            (least, most) = (usd8 < least ? usd8 : least, usd8 > most ? usd8 : most);
            _post(1 + i, usd8);
        }
        for (uint256 i = 0; i < 3; ++i) {
            (uint256 low, uint256 high, ) = reports.priceUsd8();
            vm.assertTrue(least <= low && low <= high && high <= most, "among the honest");
            if (i < 2) _post(4 + i, uint64(lies[i]) + 1);
        }
    }

    function _assertPrice(uint256 low, uint256 high, uint32 round) private view {
        (uint256 lowUsd8, uint256 highUsd8, uint256 updatedAtSeconds) = reports.priceUsd8();
        vm.assertEq(lowUsd8, low, "low side");
        vm.assertEq(highUsd8, high, "high side");
        vm.assertEq(updatedAtSeconds, round * ROUND_SECONDS, "of its round");
    }

    function _expectNotOpen(uint32 round) private {
        uint256 startSeconds = round * ROUND_SECONDS;
        vm.expectRevert(
            abi.encodeWithSelector(
                IPriceReports.Reports_NotOpen.selector,
                round,
                block.timestamp,
                startSeconds,
                startSeconds + ROUND_SECONDS
            )
        );
    }
}
