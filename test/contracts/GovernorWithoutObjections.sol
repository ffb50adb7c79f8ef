// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {AlthingGovernor} from "../../contracts/governance/AlthingGovernor.sol";

/// @title The governor with votes that nobody watches for a late turn, to measure what the watching costs
contract GovernorWithoutObjections is AlthingGovernor {
    constructor(GovernorConfig memory config) AlthingGovernor(config) {}

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal override returns (uint256) {
        return Governor._castVote(proposalId, account, support, reason, params);
    }
}
