// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";

/// @dev As much as there is, and as will ever come.
uint256 constant ALL_TOKENS = type(uint256).max;

/// @dev What a call of the treasury to a token lets out of the treasury, counted when the call is made: sent, burned, or
/// left to a spender. A function that is not named here counts as all of it.
function outflowOf(address treasury, bytes calldata data) pure returns (uint256) {
    if (data.length < 4) return ALL_TOKENS;
    bytes4 selector = bytes4(data);
    if (
        selector == IERC20.transfer.selector ||
        selector == IERC20.approve.selector ||
        selector == bytes4(keccak256("increaseAllowance(address,uint256)")) ||
        selector == bytes4(keccak256("increaseApproval(address,uint256)")) ||
        selector == bytes4(keccak256("transferAndCall(address,uint256)")) ||
        selector == bytes4(keccak256("transferAndCall(address,uint256,bytes)")) ||
        selector == bytes4(keccak256("approveAndCall(address,uint256)")) ||
        selector == bytes4(keccak256("approveAndCall(address,uint256,bytes)")) ||
        selector == bytes4(keccak256("send(address,uint256,bytes)")) ||
        selector == ERC20Burnable.burnFrom.selector
    ) return _word(data, 1);
    if (
        selector == ERC20Burnable.burn.selector ||
        selector == bytes4(keccak256("burn(uint256,bytes)")) ||
        selector == bytes4(keccak256("withdraw(uint256)")) ||
        selector == IERC4626.redeem.selector
    ) return _word(data, 0);
    if (
        selector == IERC20.transferFrom.selector ||
        selector == bytes4(keccak256("transferFromAndCall(address,address,uint256)")) ||
        selector == bytes4(keccak256("transferFromAndCall(address,address,uint256,bytes)"))
    ) return data.length < 100 || address(uint160(_word(data, 0))) == treasury ? _word(data, 2) : 0;
    if (
        selector == IVotes.delegate.selector ||
        selector == bytes4(keccak256("decreaseAllowance(address,uint256)")) ||
        selector == bytes4(keccak256("decreaseApproval(address,uint256)")) ||
        selector == bytes4(keccak256("deposit()"))
    ) return 0;
    return ALL_TOKENS;
}

/// @dev The argument at `index`, 32 bytes each, behind the selector; where it is cut off, it is read as all.
function _word(bytes calldata data, uint256 index) pure returns (uint256) {
    uint256 start = 4 + index * 32;
    return data.length < start + 32 ? ALL_TOKENS : uint256(bytes32(data[start:start + 32]));
}
