// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IPriceSource} from "./IPriceSource.sol";
import {ISignedPanel} from "../governance/ISignedPanel.sol";

/// @title The price of a token from k of n reporters
/// @notice Time is cut into rounds of one length, counted from 1970. Each reporter signs one report for each round: the
/// price at its first second. Anyone may post it while the round lasts. From the quorum on the price is the median of what
/// was posted; of an even count the two in the middle are its low and its high side.
/// @dev A report is EIP-712 data, PriceReport(uint32 round,uint64 priceUsd8,address reporter), of the domain
/// {name "Althing Price Reports", version "1", chainId, verifyingContract}. The price of a round stands until the next round
/// with a quorum, and says when it is of.
///
/// Trust assumptions:
/// - Fewer than half of the reporters whose reports of a round were posted lie: a quorum of q withstands (q - 1) / 2 liars,
///   rounded down, as of IRevenueReports. Then both sides lie among honest reports.
/// - An honest reporter signs one report a round, and of a price that trade moves at a cost. Of two, whoever posts first
///   chooses.
/// - Whoever posts chooses which of the reports beyond the quorum count, and when. None but the reporters can keep a quorum
///   from being reached, and then the price becomes stale.
///
/// Invariants:
/// - A report counts once, in its own round and no other, and only if it is above zero.
/// - The order of the reports and who posts them change nothing of what they come to.
/// - With another set of reporters, what the old one reported is gone: there is no price until the new one has a quorum.
/// - A price takes one slot to read, whatever the number of reporters.
interface IPriceReports is IPriceSource, ISignedPanel {
    /// @param lowUsd8 of the latest round with a quorum, this one or one before; 0 where there is none
    /// @param highUsd8 the same
    event PriceReported(
        uint256 indexed round,
        address indexed reporter,
        uint256 priceUsd8,
        uint256 lowUsd8,
        uint256 highUsd8
    );

    error Reports_BadRoundSeconds(uint256 roundSeconds, uint256 minSeconds, uint256 maxSeconds);
    /// @notice The round is open for reports from its first second up to, and without, the first of the next.
    error Reports_NotOpen(uint256 round, uint256 nowSeconds, uint256 startSeconds, uint256 endSeconds);
    error Reports_AlreadyPosted(uint256 round, address reporter);
    error Reports_ZeroPrice(uint256 round, address reporter);
    /// @notice No round of the present reporters has had a quorum.
    error Reports_NoPrice();

    /// @notice Posts a signed report. Anyone may.
    /// @param priceUsd8 US dollars with 8 decimals for one whole token
    function post(uint32 round, uint64 priceUsd8, address reporter, bytes calldata signature) external;

    /// @notice How long a round lasts.
    function ROUND_SECONDS() external view returns (uint256);

    /// @notice Whether a present reporter's report counts for a round that is open.
    function hasReported(uint32 round, address reporter) external view returns (bool);

    /// @notice What is signed.
    function digestOf(uint32 round, uint64 priceUsd8, address reporter) external view returns (bytes32);
}
