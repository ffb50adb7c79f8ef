// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {EpochClock} from "./EpochClock.sol";
import {IRevenueReports} from "./IRevenueReports.sol";
import {IRevenueSource} from "./IEmissionSources.sol";
import {Median} from "../governance/Median.sol";
import {MAX_REPORTERS, SignedPanel} from "../governance/SignedPanel.sol";

/// @title Revenue reports; see IRevenueReports
contract RevenueReports is EpochClock, SignedPanel, EIP712, IRevenueReports {
    bytes32 public constant REVENUE_REPORT_TYPEHASH = keccak256(
        "RevenueReport(uint32 epoch,uint64 revenueUsd8,address reporter)"
    );

    /// @dev An epoch that never comes.
    uint32 private constant NO_EPOCH = type(uint32).max;

    /// @dev The reports of one epoch. Reading its figure takes one slot, however many reporters there are.
    /// @param set whose reports these are
    /// @param postedBits a bit for each place in the set
    struct Round {
        uint32 epoch;
        uint32 set;
        uint8 quorum;
        uint8 count;
        uint16 postedBits;
        uint64 medianUsd8;
        uint64[MAX_REPORTERS] revenuesUsd8;
    }

    /// @dev By the epoch's parity: an epoch is read until the cut-off of the next.
    Round[2] private _rounds;

    constructor(
        address timelock,
        Schedule memory schedule_,
        address[] memory reporters_,
        uint8 quorum_
    ) SignedPanel(timelock, reporters_, quorum_) EpochClock(schedule_) EIP712("Althing Revenue Reports", "1") {
        // A slot that is not empty is cheaper to write, so no reporter pays for having been the first.
        for (uint256 bank = 0; bank < 2; ++bank) {
            _rounds[bank].epoch = NO_EPOCH;
            for (uint256 i = 0; i < MAX_REPORTERS; i += 4) _rounds[bank].revenuesUsd8[i] = 1;
        }
    }

    /// @inheritdoc IRevenueReports
    function post(uint32 epoch, uint64 revenueUsd8, address reporter, bytes calldata signature) external {
        (uint256 endSeconds, uint256 cutoffSeconds) = (_endSeconds(epoch), _cutoffSeconds(epoch));
        if (block.timestamp < endSeconds || block.timestamp >= cutoffSeconds) {
            revert Reports_NotOpen(epoch, block.timestamp, endSeconds, cutoffSeconds);
        }
        uint16 bit = _signedBit(reporter, digestOf(epoch, revenueUsd8, reporter), signature);

        emit ReportPosted(epoch, reporter, revenueUsd8, _count(epoch, reporter, bit, revenueUsd8));
    }

    /// @inheritdoc IRevenueSource
    function revenueOf(uint256 epoch) external view returns (bool known, uint64 revenueUsd8) {
        Round storage round = _rounds[epoch % 2];
        known = round.epoch == epoch && round.count >= round.quorum && block.timestamp >= _cutoffSeconds(epoch);
        return (known, known ? round.medianUsd8 : 0);
    }

    /// @inheritdoc IRevenueReports
    function hasReported(uint32 epoch, address reporter) external view returns (bool) {
        Round storage round = _rounds[epoch % 2];
        return round.epoch == epoch && round.set == _panel.set && round.postedBits & _bitOf(reporter) != 0;
    }

    /// @inheritdoc IRevenueReports
    function digestOf(uint32 epoch, uint64 revenueUsd8, address reporter) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REVENUE_REPORT_TYPEHASH, epoch, revenueUsd8, reporter)));
    }

    /// @dev Adds a report to its epoch, whose first report takes the place of an older epoch or another set.
    function _count(
        uint32 epoch,
        address reporter,
        uint16 bit,
        uint64 revenueUsd8
    ) private returns (uint64 medianUsd8) {
        Round storage round = _rounds[epoch % 2];
        Panel memory panel = _panel;
        bool begun = round.epoch == epoch && round.set == panel.set;
        (uint8 count, uint16 postedBits) = begun ? (round.count, round.postedBits) : (0, 0);
        if (postedBits & bit != 0) revert Reports_AlreadyPosted(epoch, reporter);
        round.revenuesUsd8[count] = revenueUsd8;
        (, medianUsd8) = Median.middle(round.revenuesUsd8, ++count);
        (round.epoch, round.set, round.quorum) = (epoch, panel.set, panel.quorum);
        (round.count, round.postedBits, round.medianUsd8) = (count, postedBits | bit, medianUsd8);
    }
}
