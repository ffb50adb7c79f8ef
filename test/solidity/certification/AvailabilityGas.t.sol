// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {AvailabilityFixture} from "./AvailabilityFixture.sol";
import {vm} from "../Vm.sol";

/// @dev In isolation every call from here is a transaction of its own, with its base cost and cold storage. Five checkers, a
/// quorum of three.
///
/// hardhat-config: isolate = true
contract AvailabilityGasTest is AvailabilityFixture {
    uint32 private constant MANY = 50;

    function test_Post() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report[] memory reports_ = _alone(_report(provider, 1, TEN_BAD, 5));
        availability.post(reports_);
        vm.assertLe(_row("post a bad day with five maps, the first of eight providers"), 132_000, "first");
        vm.warp(_endOf(2));
        reports_ = _alone(_report(provider, 2, TEN_BAD, 5));
        availability.post(reports_);
        vm.assertLe(_row("post a bad day with five maps"), 125_000, "next");
        vm.warp(_endOf(3));
        reports_ = _alone(_report(provider, 3, TEN_BAD, 3));
        availability.post(reports_);
        _row("post a bad day with three maps");
        reports_ = _alone(_report(provider, 3, HALF_BAD, 3));
        availability.post(reports_);
        _row("add bad slots to a day, with three maps");
    }

    function test_PostMany() external {
        vm.warp(_endOf(1));
        IAvailabilityPanel.Report[] memory reports_ = _manyReports(1);
        availability.post(reports_);
        uint256 each = vm.snapshotGasLastCall("certification-availability", "post fifty, each their first") / MANY;
        vm.assertLe(each, 75_000, "each its first");
        vm.warp(_endOf(2));
        reports_ = _manyReports(2);
        availability.post(reports_);
        each = vm.snapshotGasLastCall("certification-availability", "post fifty bad days with five maps each") / MANY;
        vm.assertLe(each, 75_000, "each");
    }

    function test_Flag() external {
        _postDay(provider, 1, TEN_BAD);
        availability.flag(provider, 1);
        _row("flag a day");
    }

    function test_AnswerAndRule() external {
        _postDay(provider, 1, HALF_BAD);
        vm.warp(_cutoffOf(1));
        vm.prank(OPERATOR);
        availability.answer(provider, 1, "reason");
        _row("answer");
        // As many days after it as there can be with these windows.
        for (uint256 epoch = 2; epoch <= 1 + ANSWER_EPOCHS + RULING_EPOCHS; ++epoch) _postDay(provider, epoch, 1);
        vm.prank(ARBITER);
        availability.rule(provider, 1, false, "ruling");
        _row("void a day, with ten after it");
        vm.prank(OPERATOR);
        availability.withdrawBonds(OPERATOR);
        _row("withdraw a bond");
    }

    function test_Slash() external {
        _postDay(provider, 1, FORTY_NINE_BAD);
        vm.warp(_answerEnd(1));
        availability.slash(provider, 1);
        _row("ask for a slash");
    }

    /// @dev What certification asks in a sweep, of a provider with three years of bad days.
    function test_Views() external {
        for (uint256 epoch = 1; epoch <= 1_000; ++epoch) {
            vm.warp(_endOf(epoch));
            availability.post(_alone(_report(provider, epoch, TEN_BAD, 3)));
        }
        availability.availabilityBps(provider, 90);
        vm.assertLe(_row("availability of 90 epochs, after 1,000 bad days"), 100_000, "availability");
        availability.isOut(provider, 7);
        vm.assertLe(_row("whether it is out for 7 epochs"), 60_000, "outage");
    }

    function _row(string memory name) private returns (uint256) {
        return vm.snapshotGasLastCall("certification-availability", name);
    }

    function _manyReports(uint256 epoch) private view returns (IAvailabilityPanel.Report[] memory reports_) {
        reports_ = new IAvailabilityPanel.Report[](MANY);
        for (uint32 i = 0; i < MANY; ++i) reports_[i] = _report(i + 1, epoch, TEN_BAD, 5);
    }
}
