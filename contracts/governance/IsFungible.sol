// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";

/// @dev Whether an asset answers as an ERC-20 token does. Of an NFT the second argument of `approve` is a token's id,
/// and a cap would take it for an amount.
function isFungible(address asset) view returns (bool) {
    (bool answered, bytes memory answer) = asset.staticcall(abi.encodeCall(IERC20Metadata.decimals, ()));
    return
        answered &&
        answer.length == 32 &&
        !ERC165Checker.supportsInterface(asset, type(IERC721).interfaceId) &&
        !ERC165Checker.supportsInterface(asset, type(IERC1155).interfaceId);
}
