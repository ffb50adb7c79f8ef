// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @dev Who makes a surrogate, and says for whom.
interface ISurrogateMaker {
    // solhint-disable-next-line func-name-mixedcase
    function TOKEN() external view returns (IERC20);

    function delegateeOfNext() external view returns (address);
}

/// @title Holds the staked tokens whose votes go to one delegatee
/// @notice It delegates once, lets its maker move what it holds, and has no function: nobody else ever moves anything.
/// @dev Without arguments, so that its address follows from its number alone.
contract VoteSurrogate {
    constructor() {
        IERC20 token = ISurrogateMaker(msg.sender).TOKEN();
        IVotes(address(token)).delegate(ISurrogateMaker(msg.sender).delegateeOfNext());
        token.approve(msg.sender, type(uint256).max);
    }
}
