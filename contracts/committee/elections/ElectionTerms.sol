// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @notice Proportional: a ballot with e elected candidates counts 1 / (1 + e). Plain: it always counts in full.
enum CountingRule {
    Proportional,
    Plain
}

/// @notice What an election is held by; frozen when it opens. Three slots.
/// @param seats K
/// @param runnersUp most runners-up that are ranked after the winners
/// @param approvals most candidates that a ballot may approve
/// @param orgCap most winners of one organisation
/// @param minSeats fewer winners than this fail the election
/// @param maxExclusions how many candidates the vetter may exclude
/// @param extensionSeconds by how much the vote is extended, once, when the turnout is below its floor; may be 0
/// @param minEndorsementBps share of the votable supply with which a candidate qualifies
/// @param minCombinationBps share of the votable supply that opens a combination of candidates
/// @param turnoutFloorBps share of the votable supply that has to vote
/// @param bondReturnBps share of the votable supply whose endorsement returns a candidate's bond
/// @param decayFromBps how much of the window has passed when the weight of ballots starts to fall, to nothing at the end
/// of an extension; 10,000 for never
/// @param vetter who may exclude candidates; may be zero
struct ElectionTerms {
    uint8 seats;
    uint8 runnersUp;
    uint8 approvals;
    CountingRule rule;
    uint8 orgCap;
    uint8 minSeats;
    uint8 maxExclusions;
    uint24 registrationSeconds;
    uint24 endorsementSeconds;
    uint24 vettingSeconds;
    uint24 votingSeconds;
    uint24 extensionSeconds;
    uint16 minEndorsementBps;
    uint16 minCombinationBps;
    uint16 turnoutFloorBps;
    uint16 bondReturnBps;
    uint16 decayFromBps;
    address vetter;
    uint96 bondWei;
    uint32 termSeconds;
}

/// @notice Between which votes may set terms; fixed at deployment. Further bounds hold for every deployment.
/// @param minVotingSeconds least length of the vote: what it takes to propose, pass and execute that an excluded candidate
/// is restored
struct ElectionRails {
    uint24 minWindowSeconds;
    uint24 maxWindowSeconds;
    uint24 minVotingSeconds;
    uint32 minTermSeconds;
    uint32 maxTermSeconds;
    uint96 maxBondWei;
    uint8 maxExclusions;
    uint16 maxEndorsementBps;
    uint16 maxTurnoutFloorBps;
}
