// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {SENTINEL} from "../token/Sentinel.sol";

/// @dev The supply that can vote, and which moment's supply bounds what a vote sets.
abstract contract GovernorVotableSupply is GovernorVotes, IAlthingGovernor {
    /// @dev Snapshot of the proposal that runs; zero in the constructor, where the present supply counts. Bounds are
    /// judged by it: by the present supply, a losing minority could park its votes and so refuse what was passed.
    uint256 internal transient _runningSnapshot;

    /// @inheritdoc IAlthingGovernor
    function votableSupply(uint256 timepoint) public view returns (uint256) {
        return token().getPastTotalSupply(timepoint) - token().getPastVotes(SENTINEL, timepoint);
    }
}
