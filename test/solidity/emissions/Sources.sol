// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EpochClock} from "../../../contracts/emissions/EpochClock.sol";
import {IMarketSource, IRevenueSource} from "../../../contracts/emissions/IEmissionSources.sol";

/// @dev A source whose figures a test sets.
contract SettableRevenue is EpochClock, IRevenueSource {
    uint64 private _revenueUsd8;

    constructor(Schedule memory schedule_) EpochClock(schedule_) {}

    function set(uint64 revenueUsd8) external {
        _revenueUsd8 = revenueUsd8;
    }

    function revenueOf(uint256) external view returns (bool, uint64) {
        return (true, _revenueUsd8);
    }
}

/// @dev A source that fails in every way: reverts, burns, answers too little, too much, or no boolean.
contract FailingRevenue is EpochClock {
    enum Way {
        Reverts,
        Burns,
        TooShort,
        TooLong,
        NoBoolean,
        NoRevenue
    }

    Way private _way;

    constructor(Schedule memory schedule_) EpochClock(schedule_) {}

    function set(Way way) external {
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
                return(0, 32)
            }
            if eq(way, 3) {
                return(0, 20000)
            }
            if eq(way, 4) {
                mstore(0, 2)
            }
            if eq(way, 5) {
                mstore(32, not(0))
            }
            return(0, 64)
        }
    }
}

contract SettableMarket is IMarketSource {
    uint256[3] private _words;

    function set(uint256 utilisationBps, uint256 priceToMeanBps, uint256 spreadBps) external {
        _words = [utilisationBps, priceToMeanBps, spreadBps];
    }

    function marketOf(uint256) external view returns (uint256, uint256, uint256) {
        return (_words[0], _words[1], _words[2]);
    }
}
