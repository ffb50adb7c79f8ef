// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRevenueSource} from "./IEmissionSources.sol";
import {ISignedPanel} from "../governance/ISignedPanel.sol";

/// @title Revenue that a network bills off the chain, from k of n reporters
/// @notice Each reporter signs one report for each epoch; anyone may post it between the epoch's end and its cut-off.
/// The revenue is the median of what was posted, of an even count the higher one in the middle.
/// @dev A report is EIP-712 data, RevenueReport(uint32 epoch,uint64 revenueUsd8,address reporter), of the domain
/// {name "Althing Revenue Reports", version "1", chainId, verifyingContract}: it counts for one epoch, here and nowhere
/// else. A key signs it, or a contract by ERC-1271. Reports of the last two epochs with any are kept, older ones are in
/// the events alone.
///
/// Trust assumptions:
/// - Fewer than half of the reporters whose reports were posted lie. Then the median lies among honest reports. Others may
///   keep theirs back, so count on the quorum alone: q reports withstand (q - 1) / 2 liars, rounded down. One liar takes a
///   quorum of 3, and one liar while another reporter is silent 4 reporters; 2 of 3 withstand a silent one or a liar, not
///   both. The quorum is more than half of all reporters, so a minority alone settles nothing.
/// - An honest reporter signs one report an epoch. Of two, whoever posts first chooses.
/// - Reporters take refunds, subsidies and linked payers out of the figure; no contract can see that.
///
/// Invariants:
/// - A report counts once, and only if it was posted in its epoch's window.
/// - The order of the reports and who posts them change nothing.
/// - From the cut-off on the figure is fixed, whatever a vote changes. Where a vote names other reporters within a
///   window, the first of their reports starts that epoch's count afresh.
interface IRevenueReports is IRevenueSource, ISignedPanel {
    event ReportPosted(uint256 indexed epoch, address indexed reporter, uint256 revenueUsd8, uint256 medianUsd8);

    /// @notice The epoch is open for reports from its end up to, and without, its cut-off.
    error Reports_NotOpen(uint256 epoch, uint256 nowSeconds, uint256 endSeconds, uint256 cutoffSeconds);
    error Reports_AlreadyPosted(uint256 epoch, address reporter);

    /// @notice Posts a signed report. Anyone may.
    /// @param revenueUsd8 US dollars, with 8 decimals
    function post(uint32 epoch, uint64 revenueUsd8, address reporter, bytes calldata signature) external;

    /// @notice Whether a present reporter's report counts for an epoch.
    function hasReported(uint32 epoch, address reporter) external view returns (bool);

    /// @notice What is signed.
    function digestOf(uint32 epoch, uint64 revenueUsd8, address reporter) external view returns (bytes32);
}
