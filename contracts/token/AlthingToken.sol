// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {IAlthingToken} from "./IAlthingToken.sol";
import {SENTINEL as SENTINEL_ADDRESS} from "./Sentinel.sol";

/// @title The network token; see IAlthingToken
contract AlthingToken is ERC20, ERC20Permit, ERC20Votes, IAlthingToken {
    constructor(
        string memory name_,
        string memory symbol_,
        Allocation[] memory allocations
    ) ERC20(name_, symbol_) ERC20Permit(name_) {
        for (uint256 i = 0; i < allocations.length; ++i) {
            Allocation memory allocation = allocations[i];
            if (allocation.amountTokens == 0) revert Token_EmptyAllocation(allocation.holder);
            if (balanceOf(allocation.holder) != 0) revert Token_DuplicateHolder(allocation.holder);
            if (allocation.excluded) {
                if (!_isContract(allocation.holder)) revert Token_ExcludedHolderIsNoContract(allocation.holder);
                _delegate(allocation.holder, SENTINEL_ADDRESS);
            }
            _mint(allocation.holder, allocation.amountTokens);
        }
        if (totalSupply() == 0) revert Token_NoSupply();
    }

    /// @inheritdoc IAlthingToken
    function SENTINEL() external pure returns (address) {
        return SENTINEL_ADDRESS;
    }

    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    /// @dev An account of a key can have code too, by EIP-7702, and still delegates at will.
    function _isContract(address account) private view returns (bool) {
        bytes memory code = account.code;
        return code.length != 0 && bytes3(code) != 0xef0100;
    }

    function _update(address from, address to, uint256 amountTokens) internal override(ERC20, ERC20Votes) {
        super._update(from, to, amountTokens);
    }
}
