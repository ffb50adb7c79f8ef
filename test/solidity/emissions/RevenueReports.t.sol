// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IRevenueReports} from "../../../contracts/emissions/IRevenueReports.sol";
import {IEpochClock} from "../../../contracts/emissions/EpochClock.sol";
import {ISignedPanel} from "../../../contracts/governance/ISignedPanel.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {RevenueReports} from "../../../contracts/emissions/RevenueReports.sol";
import {EmissionFixture} from "./EmissionFixture.sol";
import {vm} from "../Vm.sol";

/// @dev A reporter that is a contract: it accepts one digest.
contract SigningContract is IERC1271 {
    bytes32 private _digest;

    function accept(bytes32 digest) external {
        _digest = digest;
    }

    function isValidSignature(bytes32 digest, bytes memory) external view returns (bytes4) {
        return digest == _digest ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

contract RevenueReportsTest is EmissionFixture {
    function test_Post_CountsFromTheEndOfTheEpoch() external {
        vm.warp(_endOf(0));
        _post(1, 0, 7e8);
        vm.assertTrue(reports.hasReported(0, vm.addr(1)), "counts");
    }

    function test_Post_RefusesASecondBeforeTheEnd() external {
        vm.warp(_endOf(0) - 1);
        _expectNotOpen(0);
        reports.post(0, 7e8, vm.addr(1), "");
    }

    function test_Post_CountsInTheLastSecondOfTheWindow() external {
        vm.warp(_cutoffOf(0) - 1);
        _post(1, 0, 7e8);
        vm.assertTrue(reports.hasReported(0, vm.addr(1)), "counts");
    }

    function test_Post_RefusesALateReport() external {
        bytes memory signature = _signed(1, 0, 7e8);
        vm.warp(_cutoffOf(0));
        _expectNotOpen(0);
        reports.post(0, 7e8, vm.addr(1), signature);
    }

    function test_Post_RefusesAnEpochThatNeverComes() external {
        uint32 never = type(uint32).max;
        _expectNotOpen(never);
        reports.post(never, 7e8, vm.addr(1), "");
        vm.assertTrue(!reports.hasReported(never, vm.addr(1)), "no report");
        (bool known, ) = reports.revenueOf(never);
        vm.assertTrue(!known, "no figure");
    }

    function test_Post_RefusesADuplicate() external {
        vm.warp(_endOf(0));
        _post(1, 0, 7e8);
        bytes memory again = _signed(1, 0, 7e8);
        bytes memory other = _signed(1, 0, 9e8);
        bytes memory refusal = abi.encodeWithSelector(IRevenueReports.Reports_AlreadyPosted.selector, 0, vm.addr(1));
        vm.expectRevert(refusal);
        reports.post(0, 7e8, vm.addr(1), again);
        vm.expectRevert(refusal);
        reports.post(0, 9e8, vm.addr(1), other);
    }

    function test_Post_RefusesAStranger() external {
        vm.warp(_endOf(0));
        bytes memory signature = _signed(99, 0, 7e8);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_NotReporter.selector, vm.addr(99)));
        reports.post(0, 7e8, vm.addr(99), signature);
    }

    function test_Post_RefusesAnotherReportersSignature() external {
        vm.warp(_endOf(0));
        bytes memory signature = _signed(2, 0, 7e8);
        _expectBadSignature(1);
        reports.post(0, 7e8, vm.addr(1), signature);
    }

    function test_Post_RefusesAnotherFigureThanTheSignedOne() external {
        vm.warp(_endOf(0));
        bytes memory signature = _signed(1, 0, 7e8);
        _expectBadSignature(1);
        reports.post(0, 7e8 + 1, vm.addr(1), signature);
    }

    function test_Post_RefusesAReplayInAnotherEpoch() external {
        vm.warp(_endOf(0));
        _post(1, 0, 7e8);
        bytes memory signature = _signed(1, 0, 7e8);
        vm.warp(_endOf(1));
        _expectBadSignature(1);
        reports.post(1, 7e8, vm.addr(1), signature);
    }

    function test_Post_RefusesAReplayOnAnotherContract() external {
        RevenueReports other = newReports(address(this), _schedule(), _reporters(1, REPORTERS), QUORUM);
        bytes memory signature = _signed(1, 0, 7e8);
        vm.warp(_endOf(0));
        _expectBadSignature(1);
        other.post(0, 7e8, vm.addr(1), signature);
    }

    function test_Post_RefusesAReplayOnAnotherChain() external {
        bytes memory signature = _signed(1, 0, 7e8);
        vm.warp(_endOf(0));
        vm.chainId(4_242);
        _expectBadSignature(1);
        reports.post(0, 7e8, vm.addr(1), signature);
    }

    function test_Post_RefusesAMalleatedSignature() external {
        vm.warp(_endOf(0));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(1, reports.digestOf(0, 7e8, vm.addr(1)));
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory flipped = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _expectBadSignature(1);
        reports.post(0, 7e8, vm.addr(1), flipped);
    }

    function test_Post_TakesAKeyOfAnAccountWithCode() external {
        vm.etch(vm.addr(1), hex"ef0100000000000000000000000000000000000000beef");
        vm.warp(_endOf(0));
        _post(1, 0, 7e8);
        vm.assertTrue(reports.hasReported(0, vm.addr(1)), "counts");
    }

    function test_Post_TakesAContractsSignature() external {
        SigningContract signing = new SigningContract();
        address[] memory accounts = new address[](1);
        accounts[0] = address(signing);
        reports.setReporters(accounts, 1);
        vm.warp(_endOf(0));
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadSignature.selector, address(signing)));
        reports.post(0, 7e8, address(signing), "");
        signing.accept(reports.digestOf(0, 7e8, address(signing)));
        reports.post(0, 7e8, address(signing), "");
        vm.assertTrue(reports.hasReported(0, address(signing)), "counts");
    }

    function test_RevenueOf_IsUnknownBeforeTheCutoff() external {
        vm.warp(_endOf(0));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 0, 7e8);
        vm.warp(_cutoffOf(0) - 1);
        _assertUnknown(0);
        vm.warp(_cutoffOf(0));
        _assertRevenue(0, 7e8);
    }

    function test_RevenueOf_IsUnknownShortOfTheQuorum() external {
        vm.warp(_endOf(0));
        _post(1, 0, 7e8);
        _post(2, 0, 7e8);
        vm.warp(_cutoffOf(0));
        _assertUnknown(0);
    }

    function test_RevenueOf_IsTheMedianOfAnOddCount() external {
        vm.warp(_endOf(0));
        _post(3, 0, 9e8);
        _post(1, 0, 0);
        _post(2, 0, 4e8);
        vm.warp(_cutoffOf(0));
        _assertRevenue(0, 4e8);
    }

    function test_RevenueOf_IsTheHigherOfTheTwoInTheMiddleOfAnEvenCount() external {
        vm.warp(_endOf(0));
        _post(4, 0, 5e8);
        _post(1, 0, 1e8);
        _post(3, 0, 9e8);
        _post(2, 0, 4e8);
        vm.warp(_cutoffOf(0));
        _assertRevenue(0, 5e8);
    }

    function test_RevenueOf_StaysWhileTheNextEpochIsReported() external {
        vm.warp(_endOf(0));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 0, 7e8);
        vm.warp(_endOf(1));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 1, 8e8);
        vm.warp(_cutoffOf(1));
        _assertRevenue(0, 7e8);
        _assertRevenue(1, 8e8);
    }

    function test_RevenueOf_IsNeverAnOlderEpochs() external {
        vm.warp(_endOf(0));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 0, 7e8);
        vm.warp(_cutoffOf(2));
        _assertUnknown(1);
        _assertUnknown(2);
    }

    function test_SetReporters_StartsTheOpenEpochAfreshWithTheFirstReportOfTheNewOnes() external {
        vm.warp(_endOf(0));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 0, 7e8);
        reports.setReporters(_reporters(3, 3), 2);
        vm.assertTrue(!reports.hasReported(0, vm.addr(3)), "not as a member of the new set");
        _post(3, 0, 8e8);
        _post(5, 0, 9e8);
        vm.warp(_cutoffOf(0));
        _assertRevenue(0, 9e8);
    }

    function test_SetReporters_AfterTheCutoffChangesNoFigure() external {
        vm.warp(_endOf(0));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, 0, 7e8);
        vm.warp(_cutoffOf(0));
        reports.setReporters(_reporters(20, 3), 2);
        _assertRevenue(0, 7e8);
    }

    function test_SetReporters_RemovesTheOldOnes() external {
        reports.setReporters(_reporters(20, 3), 2);
        vm.warp(_endOf(0));
        bytes memory signature = _signed(1, 0, 7e8);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_NotReporter.selector, vm.addr(1)));
        reports.post(0, 7e8, vm.addr(1), signature);
        vm.assertEq(reports.reporters().length, 3, "three");
        vm.assertEq(reports.quorum(), 2, "two");
    }

    function test_SetReporters_RefusesAQuorumOfHalf() external {
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadQuorum.selector, 2, 3, 4));
        reports.setReporters(_reporters(1, 4), 2);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadQuorum.selector, 5, 3, 4));
        reports.setReporters(_reporters(1, 4), 5);
    }

    function test_SetReporters_RefusesNoneTooManyTwiceAndNobody() external {
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadCount.selector, 0, 12));
        reports.setReporters(new address[](0), 0);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadCount.selector, 13, 12));
        reports.setReporters(_reporters(1, 13), 7);
        address[] memory accounts = _reporters(1, 3);
        accounts[2] = accounts[0];
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_DuplicateReporter.selector, accounts[0]));
        reports.setReporters(accounts, 2);
        accounts[2] = address(0);
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_ZeroReporter.selector));
        reports.setReporters(accounts, 2);
    }

    function test_SetReporters_IsForVotesOnly() external {
        vm.prank(address(0xbad));
        vm.expectRevert(
            abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, address(0xbad), address(this))
        );
        reports.setReporters(_reporters(1, 3), 2);
    }

    function test_Constructor_RefusesAWindowLongerThanAnEpoch() external {
        IEpochClock.Schedule memory schedule = IEpochClock.Schedule(uint48(startSeconds), DAY, DAY + 1);
        address[] memory accounts = _reporters(1, 3);
        vm.expectRevert(abi.encodeWithSelector(IEpochClock.EpochClock_BadSchedule.selector, DAY, DAY + 1));
        this.newReports(address(this), schedule, accounts, 2);
    }

    function test_Constructor_RefusesEmptyWindowsAndShortOrLongEpochs() external {
        address[] memory accounts = _reporters(1, 3);
        uint32[2][3] memory schedules = [[DAY, 0], [uint32(1 hours - 1), 60], [uint32(31 days + 1), 60]];
        for (uint256 i = 0; i < schedules.length; ++i) {
            IEpochClock.Schedule memory schedule = IEpochClock.Schedule(0, schedules[i][0], schedules[i][1]);
            vm.expectRevert(
                abi.encodeWithSelector(IEpochClock.EpochClock_BadSchedule.selector, schedules[i][0], schedules[i][1])
            );
            this.newReports(address(this), schedule, accounts, 2);
        }
    }

    /// @dev Any order of the same reports gives the same figure, and it is the median of them.
    function testFuzz_AnyOrderGivesTheSameMedian(uint64[8] memory revenues, uint256 count, uint256 order) external {
        count = 1 + (count % 8);
        reports.setReporters(_reporters(1, count), uint8(count / 2 + 1));
        vm.warp(_endOf(0));
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
            _post(who + 1, 0, revenues[who]);
        }
        vm.warp(_cutoffOf(0));
        (bool known, uint64 median) = reports.revenueOf(0);
        vm.assertTrue(known, "known");
        (uint256 below, uint256 above) = (0, 0);
        for (uint256 i = 0; i < count; ++i) {
            if (revenues[i] < median) ++below;
            if (revenues[i] > median) ++above;
        }
        vm.assertLe(below, count / 2, "half of them, rounded down, lie below at most");
        vm.assertLe(above, (count - 1) / 2, "fewer than half lie above");
    }

    /// @dev Two of five lie as they like: the figure stays among the honest three.
    function testFuzz_AMinorityCannotLeaveTheHonestRange(uint64[2] memory lies, uint32[3] memory honest) external {
        vm.warp(_endOf(0));
        _post(1, 0, lies[0]);
        for (uint256 i = 0; i < 3; ++i) _post(2 + i, 0, honest[i]);
        _post(5, 0, lies[1]);
        vm.warp(_cutoffOf(0));
        (, uint64 median) = reports.revenueOf(0);
        (uint64 low, uint64 high) = (type(uint64).max, 0);
        for (uint256 i = 0; i < 3; ++i) {
            if (honest[i] < low) low = honest[i];
            if (honest[i] > high) high = honest[i];
        }
        vm.assertTrue(median >= low && median <= high, "among the honest");
    }

    function _assertRevenue(uint32 epoch, uint64 expected) private view {
        (bool known, uint64 revenueUsd8) = reports.revenueOf(epoch);
        vm.assertTrue(known, "known");
        vm.assertEq(revenueUsd8, expected, "revenue");
    }

    function _assertUnknown(uint32 epoch) private view {
        (bool known, uint64 revenueUsd8) = reports.revenueOf(epoch);
        vm.assertTrue(!known && revenueUsd8 == 0, "unknown");
    }

    function _expectNotOpen(uint32 epoch) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IRevenueReports.Reports_NotOpen.selector,
                epoch,
                block.timestamp,
                _endOf(epoch),
                _cutoffOf(epoch)
            )
        );
    }

    function _expectBadSignature(uint256 key) private {
        vm.expectRevert(abi.encodeWithSelector(ISignedPanel.Reports_BadSignature.selector, vm.addr(key)));
    }
}
