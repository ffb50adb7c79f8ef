// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Coin} from "./Coin.sol";

/// @dev Answers false where others revert, and moves nothing.
contract FalseCoin is Coin {
    constructor(address holder, uint256 amountTokens) Coin(holder, amountTokens) {}

    function transfer(address, uint256) public pure override returns (bool) {
        return false;
    }
}
