// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {GuardedRead} from "../governance/GuardedRead.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {IGovernedPriceFeed} from "./IGovernedPriceFeed.sol";
import {IPriceFeed} from "./IPriceFeed.sol";
import {IPriceSource} from "./IPriceSource.sol";

/// @title The price feed; see IPriceFeed and IGovernedPriceFeed
contract PriceFeed is GovernedParameters, IGovernedPriceFeed {
    uint256 private constant BPS = 10_000;
    uint256 private constant MIN_SOURCES = 2;
    uint256 private constant MAX_SOURCES = 8;
    uint256 private constant MAX_PRICE_USD8 = type(uint128).max;
    /// @dev With so much left a source is given its gas in full, what the call itself costs included.
    uint256 private constant NEEDED_GAS = (GuardedRead.SOURCE_GAS * 64) / 63 + 10_000;

    struct Terms {
        uint32 maxAgeSeconds;
        uint16 maxDeviationBps;
        uint8 needed;
    }

    Terms private _terms;
    address[] private _sources;

    constructor(
        address timelock,
        address[] memory sources_,
        uint8 needed_,
        uint256[2] memory values,
        Rail[2] memory rails
    ) OnlyTimelock(timelock) {
        for (uint8 i = 0; i < rails.length; ++i) _declare(i, values[i], rails[i]);
        _setSources(sources_, needed_);
    }

    /// @inheritdoc IGovernedPriceFeed
    function setSources(address[] calldata newSources, uint8 newNeeded) external onlyTimelock {
        _setSources(newSources, newNeeded);
    }

    /// @inheritdoc IPriceFeed
    function lowPriceUsd8() external view returns (uint256 lowUsd8) {
        (lowUsd8, ) = _prices();
    }

    /// @inheritdoc IPriceFeed
    function highPriceUsd8() external view returns (uint256 highUsd8) {
        (, highUsd8) = _prices();
    }

    /// @inheritdoc IGovernedPriceFeed
    function sources() external view returns (address[] memory) {
        return _sources;
    }

    /// @inheritdoc IGovernedPriceFeed
    function needed() external view returns (uint256) {
        return _terms.needed;
    }

    /// @inheritdoc IGovernedPriceFeed
    function readings() external view returns (Reading[] memory all) {
        (address[] memory from, uint256 maxAgeSeconds) = (_sources, _terms.maxAgeSeconds);
        all = new Reading[](from.length);
        for (uint256 i = 0; i < from.length; ++i) all[i] = _readingOf(from[i], maxAgeSeconds);
    }

    function _prices() private view returns (uint256 lowUsd8, uint256 highUsd8) {
        Terms memory terms = _terms;
        address[] memory from = _sources;
        uint256 fresh = 0;
        lowUsd8 = type(uint256).max;
        for (uint256 i = 0; i < from.length; ++i) {
            Reading memory reading = _readingOf(from[i], terms.maxAgeSeconds);
            if (!reading.fresh) continue;
            ++fresh;
            lowUsd8 = Math.min(lowUsd8, reading.lowUsd8);
            highUsd8 = Math.max(highUsd8, reading.highUsd8);
        }
        if (fresh < terms.needed) revert Price_TooFewFresh(fresh, terms.needed);
        if (highUsd8 * BPS > lowUsd8 * (BPS + terms.maxDeviationBps)) {
            revert Price_TooFarApart(lowUsd8, highUsd8, terms.maxDeviationBps);
        }
    }

    /// @dev Of no source is anything believed but that it answers three words.
    function _readingOf(address source, uint256 maxAgeSeconds) private view returns (Reading memory) {
        if (gasleft() < NEEDED_GAS) revert Price_TooLittleGas(gasleft(), NEEDED_GAS);
        (bool answered, uint256[3] memory words) = GuardedRead.read(
            source,
            abi.encodeCall(IPriceSource.priceUsd8, ()),
            3
        );
        if (!answered) return Reading(source, 0, 0, 0, false);
        (uint256 lowUsd8, uint256 highUsd8, uint256 updatedAtSeconds) = (words[0], words[1], words[2]);
        bool isPrice = lowUsd8 != 0 && lowUsd8 <= highUsd8 && highUsd8 <= MAX_PRICE_USD8;
        bool isRecent = updatedAtSeconds <= block.timestamp && block.timestamp - updatedAtSeconds <= maxAgeSeconds;
        return Reading(source, lowUsd8, highUsd8, updatedAtSeconds, isPrice && isRecent);
    }

    function _setSources(address[] memory newSources, uint8 newNeeded) private {
        uint256 count = newSources.length;
        if (count < MIN_SOURCES || count > MAX_SOURCES) revert PriceFeed_BadCount(count, MIN_SOURCES, MAX_SOURCES);
        if (newNeeded < MIN_SOURCES || newNeeded > count) revert PriceFeed_BadNeeded(newNeeded, MIN_SOURCES, count);
        for (uint256 i = 0; i < count; ++i) {
            if (newSources[i].code.length == 0) revert PriceFeed_NoCode(newSources[i]);
            for (uint256 j = 0; j < i; ++j) {
                if (newSources[i] == newSources[j]) revert PriceFeed_DuplicateSource(newSources[i]);
            }
        }
        emit SourcesSet(_sources, _terms.needed, newSources, newNeeded);
        _sources = newSources;
        _terms.needed = newNeeded;
    }

    function _write(uint8 which, uint256 value) internal override {
        if (which == uint8(Parameter.MaxAgeSeconds)) _terms.maxAgeSeconds = uint32(value);
        else _terms.maxDeviationBps = uint16(value);
    }

    function _read(uint8 which) internal view override returns (uint256) {
        return which == uint8(Parameter.MaxAgeSeconds) ? _terms.maxAgeSeconds : _terms.maxDeviationBps;
    }

    /// @dev No ramp: a read takes these from one slot.
    function _limits(uint8 which) internal pure override returns (Limits memory) {
        return which == uint8(Parameter.MaxAgeSeconds) ? Limits(1 minutes, 7 days, 0, 0) : Limits(1, 5_000, 0, 0);
    }
}
