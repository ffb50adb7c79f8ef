// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {IStakeVault} from "./IStakeVault.sol";
import {ISurrogateMaker, VoteSurrogate} from "./VoteSurrogate.sol";

/// @dev One surrogate for each delegatee, made when somebody first chooses that one. Positions name it by a number, which
/// leaves their slot room for the rest.
abstract contract Surrogates is ISurrogateMaker, IStakeVault {
    bytes32 private immutable CODE_HASH = keccak256(type(VoteSurrogate).creationCode);

    IERC20 public immutable TOKEN;

    /// @inheritdoc IStakeVault
    uint32 public surrogateCount;
    /// @inheritdoc IStakeVault
    mapping(address delegatee => uint32) public surrogateNumberOf;
    /// @notice While a surrogate is made, its delegatee.
    address public transient delegateeOfNext;

    constructor(IERC20 token) {
        TOKEN = token;
    }

    /// @inheritdoc IStakeVault
    function surrogateAt(uint32 number) public view returns (address) {
        return Create2.computeAddress(bytes32(uint256(number)), CODE_HASH);
    }

    /// @dev The number of a delegatee's surrogate, which is made where there is none. From 1.
    function _surrogateFor(address delegatee) internal returns (uint32 number) {
        if (delegatee == address(0)) revert Stake_ZeroDelegatee();
        number = surrogateNumberOf[delegatee];
        if (number != 0) return number;
        number = ++surrogateCount;
        surrogateNumberOf[delegatee] = number;
        delegateeOfNext = delegatee;
        address surrogate = address(new VoteSurrogate{salt: bytes32(uint256(number))}());
        emit SurrogateMade(surrogate, delegatee);
    }
}
