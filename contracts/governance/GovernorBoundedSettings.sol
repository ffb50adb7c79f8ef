// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorVotableSupply} from "./GovernorVotableSupply.sol";
import {RiskPolicy} from "./RiskPolicy.sol";

/// @dev OpenZeppelin's settings inside bounds that no vote can leave, so that no vote can end voting.
abstract contract GovernorBoundedSettings is GovernorVotableSupply, GovernorSettings {
    uint256 private constant MIN_VOTING_DELAY_SECONDS = 1 days;
    uint256 private constant MAX_VOTING_DELAY_SECONDS = 14 days;
    uint256 private constant MIN_VOTING_PERIOD_SECONDS = 1 days;
    uint256 private constant MAX_VOTING_PERIOD_SECONDS = 30 days;

    function proposalThreshold() public view virtual override(GovernorSettings, Governor) returns (uint256) {
        return super.proposalThreshold();
    }

    function _setVotingDelay(uint48 newSeconds) internal override {
        RiskPolicy.checkBounds("votingDelaySeconds", newSeconds, MIN_VOTING_DELAY_SECONDS, MAX_VOTING_DELAY_SECONDS);
        super._setVotingDelay(newSeconds);
    }

    function _setVotingPeriod(uint32 newSeconds) internal override {
        RiskPolicy.checkBounds("votingPeriodSeconds", newSeconds, MIN_VOTING_PERIOD_SECONDS, MAX_VOTING_PERIOD_SECONDS);
        super._setVotingPeriod(newSeconds);
    }

    function _setProposalThreshold(uint256 newTokens) internal override {
        uint256 snapshot = _runningSnapshot; // the constructor's is checked with its other figures
        if (snapshot != 0) RiskPolicy.checkThreshold(newTokens, votableSupply(snapshot));
        super._setProposalThreshold(newTokens);
    }
}
