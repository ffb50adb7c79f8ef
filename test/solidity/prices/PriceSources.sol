// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAggregatorV3} from "../../../contracts/prices/IAggregatorV3.sol";
import {IPriceSource} from "../../../contracts/prices/IPriceSource.sol";

/// @dev A source whose figures a test sets; at first of now.
contract SettableSource is IPriceSource {
    uint256 private _lowUsd8;
    uint256 private _highUsd8;
    uint256 private _updatedAtSeconds;

    constructor(uint256 usd8) {
        set(usd8, usd8, block.timestamp);
    }

    function set(uint256 lowUsd8, uint256 highUsd8, uint256 updatedAtSeconds) public {
        (_lowUsd8, _highUsd8, _updatedAtSeconds) = (lowUsd8, highUsd8, updatedAtSeconds);
    }

    function priceUsd8() external view returns (uint256, uint256, uint256) {
        return (_lowUsd8, _highUsd8, _updatedAtSeconds);
    }
}

/// @dev A source that fails in every way: reverts, burns its gas, answers too little or a bomb of zeros or of a revert.
contract FailingSource {
    enum Way {
        Reverts,
        Burns,
        TooShort,
        Bomb,
        RevertBomb
    }

    Way private immutable _way;

    constructor(Way way) {
        _way = way;
    }

    fallback() external {
        Way way = _way;
        if (way == Way.Reverts) revert("no");
        while (way == Way.Burns) {}
        assembly ("memory-safe") {
            mstore(0, 1)
            mstore(32, 1)
            if eq(way, 2) {
                return(0, 64)
            }
            if eq(way, 3) {
                return(64, 20000)
            }
            revert(0, 20000)
        }
    }
}

/// @dev A source of four words, of which the first three are a price: more than was asked for, all the same.
contract WordySource {
    uint256 private _usd8;

    constructor(uint256 usd8) {
        _usd8 = usd8;
    }

    fallback() external {
        uint256 usd8 = _usd8;
        assembly ("memory-safe") {
            let pointer := mload(0x40)
            mstore(pointer, usd8)
            mstore(add(pointer, 32), usd8)
            mstore(add(pointer, 64), timestamp())
            return(pointer, 20000)
        }
    }
}

/// @dev A source that needs most of the gas that it is given.
contract DearSource is IPriceSource {
    uint256 private immutable _usd8;
    uint256 private immutable _gas;

    constructor(uint256 usd8, uint256 gas_) {
        (_usd8, _gas) = (usd8, gas_);
    }

    function priceUsd8() external view returns (uint256, uint256, uint256) {
        uint256 end = gasleft();
        require(end > _gas, "too little gas");
        end -= _gas - 500;
        while (gasleft() > end) {}
        return (_usd8, _usd8, block.timestamp);
    }
}

contract SettableAggregator is IAggregatorV3 {
    uint8 public immutable decimals;
    int256 private _answer;
    uint256 private _updatedAt;
    uint80 private _roundId = 1;
    uint80 private _answeredInRound = 1;

    constructor(uint8 decimals_) {
        decimals = decimals_;
    }

    function set(int256 answer, uint256 updatedAt) external {
        (_answer, _updatedAt) = (answer, updatedAt);
    }

    function setRounds(uint80 roundId, uint80 answeredInRound) external {
        (_roundId, _answeredInRound) = (roundId, answeredInRound);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return (_roundId, _answer, _updatedAt, _updatedAt, _answeredInRound);
    }
}
