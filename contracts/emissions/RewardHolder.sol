// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EmissionReserve} from "./EmissionReserve.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {SENTINEL} from "../token/Sentinel.sol";

/// @title A reward contract that pays nobody: it holds what is emitted until there is one that pays
/// @notice Anyone may have it collect; a vote hands all of it to the contract that pays. It can not vote.
contract RewardHolder is OnlyTimelock {
    using SafeERC20 for IERC20;

    EmissionReserve public immutable RESERVE;
    IERC20 public immutable TOKEN;

    event Collected(uint256 amountTokens);
    event HandedOver(address indexed rewards, uint256 amountTokens);

    error RewardHolder_NoCode(address rewards);
    /// @notice A reward contract keeps its votes with the sentinel, as this one does not.
    error RewardHolder_RewardsCouldVote(address rewards, address delegatee);

    constructor(EmissionReserve reserve) OnlyTimelock(reserve.TIMELOCK()) {
        RESERVE = reserve;
        TOKEN = reserve.TOKEN();
        IVotes(address(TOKEN)).delegate(SENTINEL);
    }

    /// @notice Pulls all that was emitted and not pulled yet.
    function collect() external {
        uint256 owed = RESERVE.owedTokens();
        emit Collected(owed);
        RESERVE.pull(owed);
    }

    /// @notice Sends everything to the contract that pays. By vote only.
    function handOver(address rewards) external onlyTimelock {
        if (rewards.code.length == 0) revert RewardHolder_NoCode(rewards);
        address delegatee = IVotes(address(TOKEN)).delegates(rewards);
        if (delegatee != SENTINEL) revert RewardHolder_RewardsCouldVote(rewards, delegatee);
        uint256 amountTokens = TOKEN.balanceOf(address(this));
        emit HandedOver(rewards, amountTokens);
        TOKEN.safeTransfer(rewards, amountTokens);
    }
}
