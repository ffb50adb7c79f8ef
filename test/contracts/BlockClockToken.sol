// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

/// @dev Keeps time in block numbers, as ERC20Votes does unless told otherwise.
contract BlockClockToken is ERC20Votes {
    constructor() ERC20("Block clock", "BLOCK") EIP712("Block clock", "1") {
        _mint(msg.sender, 100_000_000e18);
    }
}
