// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IPriceReports} from "./IPriceReports.sol";
import {IPriceSource} from "./IPriceSource.sol";
import {Median} from "../governance/Median.sol";
import {MAX_REPORTERS, SignedPanel} from "../governance/SignedPanel.sol";

/// @title Price reports; see IPriceReports
contract PriceReports is SignedPanel, EIP712, IPriceReports {
    bytes32 public constant PRICE_REPORT_TYPEHASH = keccak256(
        "PriceReport(uint32 round,uint64 priceUsd8,address reporter)"
    );

    uint256 private constant MIN_ROUND_SECONDS = 5 minutes;
    uint256 private constant MAX_ROUND_SECONDS = 1 days;
    /// @dev A round that never comes.
    uint32 private constant NO_ROUND = type(uint32).max;

    /// @dev The latest round with a report, and what the latest one with a quorum came to, in one slot.
    /// @param postedBits a bit for each place in the set
    struct Standing {
        uint32 round;
        uint8 count;
        uint16 postedBits;
        uint32 pricedRound;
        uint64 lowUsd8;
        uint64 highUsd8;
    }

    /// @inheritdoc IPriceReports
    uint256 public immutable ROUND_SECONDS;

    Standing private _standing;
    uint64[MAX_REPORTERS] private _pricesUsd8;

    constructor(
        address timelock,
        uint256 roundSeconds,
        address[] memory reporters_,
        uint8 quorum_
    ) SignedPanel(timelock, reporters_, quorum_) EIP712("Althing Price Reports", "1") {
        if (roundSeconds < MIN_ROUND_SECONDS || roundSeconds > MAX_ROUND_SECONDS) {
            revert Reports_BadRoundSeconds(roundSeconds, MIN_ROUND_SECONDS, MAX_ROUND_SECONDS);
        }
        ROUND_SECONDS = roundSeconds;
        // A slot that is not empty is cheaper to write, so no reporter pays for having been the first.
        for (uint256 i = 0; i < MAX_REPORTERS; i += 4) _pricesUsd8[i] = 1;
    }

    /// @inheritdoc IPriceReports
    function post(uint32 round, uint64 priceUsd8_, address reporter, bytes calldata signature) external {
        uint256 startSeconds = round * ROUND_SECONDS;
        if (block.timestamp < startSeconds || block.timestamp >= startSeconds + ROUND_SECONDS) {
            revert Reports_NotOpen(round, block.timestamp, startSeconds, startSeconds + ROUND_SECONDS);
        }
        if (priceUsd8_ == 0) revert Reports_ZeroPrice(round, reporter);
        uint16 bit = _signedBit(reporter, digestOf(round, priceUsd8_, reporter), signature);

        Standing memory standing = _standing;
        if (standing.round != round) (standing.round, standing.count, standing.postedBits) = (round, 0, 0);
        if (standing.postedBits & bit != 0) revert Reports_AlreadyPosted(round, reporter);
        _pricesUsd8[standing.count] = priceUsd8_;
        standing.postedBits |= bit;
        if (++standing.count >= _panel.quorum) {
            standing.pricedRound = round;
            (standing.lowUsd8, standing.highUsd8) = Median.middle(_pricesUsd8, standing.count);
        }
        _standing = standing;
        emit PriceReported(round, reporter, priceUsd8_, standing.lowUsd8, standing.highUsd8);
    }

    /// @inheritdoc IPriceSource
    function priceUsd8() external view returns (uint256 lowUsd8, uint256 highUsd8, uint256 updatedAtSeconds) {
        Standing memory standing = _standing;
        if (standing.lowUsd8 == 0) revert Reports_NoPrice();
        return (standing.lowUsd8, standing.highUsd8, standing.pricedRound * ROUND_SECONDS);
    }

    /// @inheritdoc IPriceReports
    function hasReported(uint32 round, address reporter) external view returns (bool) {
        return _standing.round == round && _standing.postedBits & _bitOf(reporter) != 0;
    }

    /// @inheritdoc IPriceReports
    function digestOf(uint32 round, uint64 priceUsd8_, address reporter) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(PRICE_REPORT_TYPEHASH, round, priceUsd8_, reporter)));
    }

    /// @dev A price of reporters whom a vote has replaced is worth nothing: they may be why it did.
    function _onNewSet() internal override {
        _standing = Standing(NO_ROUND, 0, 0, 0, 0, 0);
    }
}
