// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IPriceFeed} from "../../contracts/prices/IPriceFeed.sol";

/// @dev A feed whose prices a test sets; it has none where the test sets zero.
contract SettableFeed is IPriceFeed {
    error NoPrice();

    uint256 private _lowUsd8;
    uint256 private _highUsd8;

    function set(uint256 lowUsd8, uint256 highUsd8) external {
        (_lowUsd8, _highUsd8) = (lowUsd8, highUsd8);
    }

    function lowPriceUsd8() external view returns (uint256) {
        if (_lowUsd8 == 0) revert NoPrice();
        return _lowUsd8;
    }

    function highPriceUsd8() external view returns (uint256) {
        if (_highUsd8 == 0) revert NoPrice();
        return _highUsd8;
    }
}
