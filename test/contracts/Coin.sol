// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @dev A treasury asset of six decimals, as stablecoins have.
contract Coin is ERC20 {
    constructor(address holder, uint256 amountTokens) ERC20("Coin", "COIN") {
        _mint(holder, amountTokens);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
