// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {EpochClock} from "./EpochClock.sol";
import {IRevenueReports} from "./IRevenueReports.sol";
import {IRevenueSource} from "./IEmissionSources.sol";
import {Median} from "./Median.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";

/// @title Revenue reports; see IRevenueReports
contract RevenueReports is EpochClock, OnlyTimelock, EIP712, IRevenueReports {
    bytes32 public constant REVENUE_REPORT_TYPEHASH = keccak256(
        "RevenueReport(uint32 epoch,uint64 revenueUsd8,address reporter)"
    );

    uint256 private constant MAX_REPORTERS = 12;
    /// @dev An epoch that never comes.
    uint32 private constant NO_EPOCH = type(uint32).max;

    /// @param set number of the present set of reporters
    struct Panel {
        uint32 set;
        uint8 quorum;
    }

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

    Panel private _panel;
    address[] private _reporters;
    /// @dev Place in the present set, from 1; 0 for none.
    mapping(address reporter => uint256 place) private _places;
    /// @dev By the epoch's parity: an epoch is read until the cut-off of the next.
    Round[2] private _rounds;

    constructor(
        address timelock,
        Schedule memory schedule_,
        address[] memory reporters_,
        uint8 quorum_
    ) OnlyTimelock(timelock) EpochClock(schedule_) EIP712("Althing Revenue Reports", "1") {
        // A slot that is not empty is cheaper to write, so no reporter pays for having been the first.
        for (uint256 bank = 0; bank < 2; ++bank) {
            _rounds[bank].epoch = NO_EPOCH;
            for (uint256 i = 0; i < MAX_REPORTERS; i += 4) _rounds[bank].revenuesUsd8[i] = 1;
        }
        _setReporters(reporters_, quorum_);
    }

    /// @inheritdoc IRevenueReports
    function setReporters(address[] calldata newReporters, uint8 newQuorum) external onlyTimelock {
        _setReporters(newReporters, newQuorum);
    }

    /// @inheritdoc IRevenueReports
    function post(uint32 epoch, uint64 revenueUsd8, address reporter, bytes calldata signature) external {
        (uint256 endSeconds, uint256 cutoffSeconds) = (_endSeconds(epoch), _cutoffSeconds(epoch));
        if (block.timestamp < endSeconds || block.timestamp >= cutoffSeconds) {
            revert Reports_NotOpen(epoch, block.timestamp, endSeconds, cutoffSeconds);
        }
        uint256 place = _places[reporter];
        if (place == 0) revert Reports_NotReporter(reporter);
        if (!_isSigned(reporter, digestOf(epoch, revenueUsd8, reporter), signature)) {
            revert Reports_BadSignature(reporter);
        }

        emit ReportPosted(epoch, reporter, revenueUsd8, _count(epoch, reporter, place, revenueUsd8));
    }

    /// @inheritdoc IRevenueSource
    function revenueOf(uint256 epoch) external view returns (bool known, uint64 revenueUsd8) {
        Round storage round = _rounds[epoch % 2];
        known = round.epoch == epoch && round.count >= round.quorum && block.timestamp >= _cutoffSeconds(epoch);
        return (known, known ? round.medianUsd8 : 0);
    }

    /// @inheritdoc IRevenueReports
    function reporters() external view returns (address[] memory) {
        return _reporters;
    }

    /// @inheritdoc IRevenueReports
    function quorum() external view returns (uint256) {
        return _panel.quorum;
    }

    /// @inheritdoc IRevenueReports
    function hasReported(uint32 epoch, address reporter) external view returns (bool) {
        Round storage round = _rounds[epoch % 2];
        uint256 place = _places[reporter];
        return place != 0 && round.epoch == epoch && round.set == _panel.set && (round.postedBits >> place) & 1 == 1;
    }

    /// @inheritdoc IRevenueReports
    function digestOf(uint32 epoch, uint64 revenueUsd8, address reporter) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REVENUE_REPORT_TYPEHASH, epoch, revenueUsd8, reporter)));
    }

    /// @dev Adds a report to its epoch, whose first report takes the place of an older epoch or another set.
    function _count(
        uint32 epoch,
        address reporter,
        uint256 place,
        uint64 revenueUsd8
    ) private returns (uint64 medianUsd8) {
        Round storage round = _rounds[epoch % 2];
        Panel memory panel = _panel;
        bool begun = round.epoch == epoch && round.set == panel.set;
        (uint8 count, uint16 postedBits) = begun ? (round.count, round.postedBits) : (0, 0);
        uint16 bit = uint16(1 << place);
        if (postedBits & bit != 0) revert Reports_AlreadyPosted(epoch, reporter);
        round.revenuesUsd8[count] = revenueUsd8;
        medianUsd8 = _medianOf(round.revenuesUsd8, ++count);
        (round.epoch, round.set, round.quorum) = (epoch, panel.set, panel.quorum);
        (round.count, round.postedBits, round.medianUsd8) = (count, postedBits | bit, medianUsd8);
    }

    /// @dev The key first: an account with EIP-7702 code still signs with it.
    function _isSigned(address reporter, bytes32 digest, bytes calldata signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && signer == reporter) return true;
        return reporter.code.length != 0 && SignatureChecker.isValidERC1271SignatureNow(reporter, digest, signature);
    }

    function _medianOf(uint64[MAX_REPORTERS] storage revenues, uint256 count) private view returns (uint64) {
        uint64[] memory values = new uint64[](count);
        for (uint256 i = 0; i < count; ++i) values[i] = revenues[i];
        return Median.upper(values);
    }

    function _setReporters(address[] memory newReporters, uint8 newQuorum) private {
        uint256 count = newReporters.length;
        if (count == 0 || count > MAX_REPORTERS) revert Reports_BadCount(count, MAX_REPORTERS);
        if (newQuorum <= count / 2 || newQuorum > count) revert Reports_BadQuorum(newQuorum, count / 2 + 1, count);
        address[] memory oldReporters = _reporters;
        for (uint256 i = 0; i < oldReporters.length; ++i) delete _places[oldReporters[i]];
        for (uint256 i = 0; i < count; ++i) {
            if (newReporters[i] == address(0)) revert Reports_ZeroReporter();
            if (_places[newReporters[i]] != 0) revert Reports_DuplicateReporter(newReporters[i]);
            _places[newReporters[i]] = i + 1;
        }
        emit ReportersSet(oldReporters, _panel.quorum, newReporters, newQuorum);
        _reporters = newReporters;
        _panel = Panel(_panel.set + 1, newQuorum);
    }
}
