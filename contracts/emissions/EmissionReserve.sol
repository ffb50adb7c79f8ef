// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IEmissionController} from "./IEmissionController.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {SENTINEL} from "../token/Sentinel.sol";

/// @title Holds the tokens to be emitted, and pays out what the controller has accounted
/// @notice Funded by plain transfers, usually of the treasury by vote. Its votes are with the sentinel: it can not vote.
/// @dev Trust assumptions: the controller's accounts are right; the token is as IEmissionController says.
///
/// Invariants:
/// - What was pulled never exceeds what was emitted, and goes to nobody who could vote with it then.
/// - What is budgeted and not pulled stays here, so a later pull never fails for want of tokens.
contract EmissionReserve is OnlyTimelock {
    using SafeERC20 for IERC20;

    IERC20 public immutable TOKEN;
    /// @notice The controller that made this reserve.
    IEmissionController public immutable CONTROLLER;

    /// @notice What reward contracts have pulled so far, in the token's smallest unit.
    uint256 public pulledTokens;

    event Pulled(address indexed rewards, uint256 amountTokens);
    event SurplusReturned(uint256 amountTokens);

    error EmissionReserve_NotRewards(address caller, address rewards);
    /// @notice A reward contract delegates to the sentinel before it pulls.
    error EmissionReserve_RewardsCouldVote(address rewards, address delegatee);
    error EmissionReserve_NotOwed(uint256 amountTokens, uint256 owedTokens);
    error EmissionReserve_NoSurplus(uint256 amountTokens, uint256 surplusTokens);

    constructor(address token, address timelock) OnlyTimelock(timelock) {
        TOKEN = IERC20(token);
        CONTROLLER = IEmissionController(msg.sender);
        IVotes(token).delegate(SENTINEL);
    }

    /// @notice Sends emitted tokens to the reward contract, when it needs them. By the reward contract only.
    function pull(uint256 amountTokens) external {
        address rewards = CONTROLLER.rewards();
        if (msg.sender != rewards) revert EmissionReserve_NotRewards(msg.sender, rewards);
        address delegatee = IVotes(address(TOKEN)).delegates(rewards);
        if (delegatee != SENTINEL) revert EmissionReserve_RewardsCouldVote(rewards, delegatee);
        uint256 owed = owedTokens();
        if (amountTokens > owed) revert EmissionReserve_NotOwed(amountTokens, owed);
        pulledTokens += amountTokens;
        emit Pulled(rewards, amountTokens);
        TOKEN.safeTransfer(rewards, amountTokens);
    }

    /// @notice Sends tokens that no budget needs to the treasury. By vote only.
    function returnSurplus(uint256 amountTokens) external onlyTimelock {
        uint256 surplus = surplusTokens();
        if (amountTokens > surplus) revert EmissionReserve_NoSurplus(amountTokens, surplus);
        emit SurplusReturned(amountTokens);
        TOKEN.safeTransfer(TIMELOCK, amountTokens);
    }

    /// @notice What was emitted and not pulled yet.
    function owedTokens() public view returns (uint256) {
        return CONTROLLER.emittedTokens() - pulledTokens;
    }

    /// @notice What was ever put here and not returned: the most that can be budgeted.
    function fundedTokens() public view returns (uint256) {
        return TOKEN.balanceOf(address(this)) + pulledTokens;
    }

    /// @notice What no budget needs.
    function surplusTokens() public view returns (uint256) {
        return fundedTokens() - CONTROLLER.budgetTokens();
    }
}
