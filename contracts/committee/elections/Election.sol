// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Box} from "./BallotBox.sol";
import {ElectionTerms} from "./ElectionTerms.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";

/// @dev Beside the weight of an open combination.
uint256 constant OPEN = 1 << 255;

/// @dev Above the weight of a single candidate, to whom it is chained.
uint256 constant CHAIN_SHIFT = 112;

/// @dev Shares of the votable supply, in tokens; 0 until first needed.
struct Shares {
    uint112 minTokens;
    uint112 otherTokens;
}

struct Vetting {
    uint200 excludedPlaces;
    uint8 exclusions;
}

/// @dev How far the count is. The order of the ranked is all that a later page has to know.
/// @param settledAfterSeconds how long after the end of the vote it was settled, at most what fits
/// @param ranking places in the order of their ranking, a byte each, from the lowest
struct Tally {
    ICommitteeElections.Phase outcome;
    uint16 loaded;
    uint8 winners;
    uint8 ranked;
    uint24 settledAfterSeconds;
    uint192 ranking;
}

/// @dev What is kept of an election.
/// @param gaveWay whether this by-election ended for an election of the whole committee
/// @param endorsement the least endorsement to qualify; the other to have the bond back
/// @param voting the least weight to open a combination; the other is the turnout floor
/// @param registrations of the qualified, by place; many in a slot, as the count reads all of them
/// @param qualified candidates by place
/// @param combinations the weight of each, with a flag once it is open; of a single candidate also the place + 1 of the
/// one that had its first ballot before, so that the count need not ask all of them for their weight
/// @param opened combinations of several candidates in the order of their opening, packed without weight
/// @param pages contracts that hold the loaded ballots as code
struct Election {
    ElectionTerms terms;
    uint40 openedSeconds;
    bool byElection;
    bool gaveWay;
    uint32 candidates;
    Box box;
    Shares endorsement;
    Shares voting;
    Vetting vetting;
    Tally tally;
    uint32[200] registrations;
    address[200] qualified;
    mapping(address candidate => ICommitteeElections.CandidateRecord) records;
    mapping(address holder => uint256 tokens) endorsed;
    mapping(address voter => uint256 approvals) ballots;
    mapping(uint256 approvals => uint256) combinations;
    mapping(uint256 index => uint256) opened;
    address[] pages;
}

function weightOf(uint256 combination) pure returns (uint256) {
    return uint112(combination);
}

function placeAt(Tally memory tally, uint256 rank) pure returns (uint256) {
    return (tally.ranking >> (8 * rank)) & 0xff;
}
