// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

/// @dev An NFT that answers `decimals`, as some do.
contract Deed is ERC721 {
    constructor(address holder, uint256 id) ERC721("Deed", "DEED") {
        _mint(holder, id);
    }

    function decimals() external pure returns (uint8) {
        return 0;
    }
}
