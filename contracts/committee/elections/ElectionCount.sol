// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IElections} from "../IElections.sol";
import {Election, Tally, placeAt} from "./Election.sol";
import {ElectionBallots} from "./ElectionBallots.sol";
import {ElectionTally} from "./ElectionTally.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";

/// @dev The count and its result.
abstract contract ElectionCount is ElectionBallots {
    /// @inheritdoc ICommitteeElections
    function count(uint256 number, uint256 maxSteps) external {
        ElectionTally.count(_inPhase(number, Phase.Counting), number, maxSteps);
    }

    /// @inheritdoc IElections
    function result(
        uint256 number
    )
        external
        view
        returns (
            bool settled,
            address[] memory winners,
            address[] memory runnersUp,
            uint48 termSeconds,
            bytes32[] memory organisations
        )
    {
        Election storage election = _elections[number];
        Tally memory tally = election.tally;
        settled = tally.outcome == Phase.Settled;
        if (!settled) return (false, winners, runnersUp, 0, organisations);
        winners = new address[](tally.winners);
        runnersUp = new address[](tally.ranked - tally.winners);
        organisations = new bytes32[](tally.ranked);
        for (uint256 rank = 0; rank < tally.ranked; ++rank) {
            address candidate = election.qualified[placeAt(tally, rank)];
            organisations[rank] = election.records[candidate].organisation;
            if (rank < tally.winners) winners[rank] = candidate;
            else runnersUp[rank - tally.winners] = candidate;
        }
        termSeconds = election.terms.termSeconds;
    }

    /// @inheritdoc IElections
    function winnersOf(
        uint256 number
    ) external view returns (bool settled, address[] memory winners, uint48 termSeconds) {
        Election storage election = _elections[number];
        Tally memory tally = election.tally;
        settled = tally.outcome == Phase.Settled;
        if (!settled) return (false, winners, 0);
        winners = new address[](tally.winners);
        for (uint256 rank = 0; rank < tally.winners; ++rank) winners[rank] = election.qualified[placeAt(tally, rank)];
        termSeconds = election.terms.termSeconds;
    }

    /// @inheritdoc ICommitteeElections
    function tallyOf(uint256 number) external view returns (uint256 loaded, uint256 total, uint256 ranked) {
        Election storage election = _elections[number];
        total = election.box.qualified() + election.box.combinations();
        return (election.tally.loaded, total, election.tally.ranked);
    }
}
