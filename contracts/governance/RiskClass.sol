// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @notice How much a call can harm, in rising order. A proposal has the class of its riskiest call.
enum RiskClass {
    Routine,
    Treasury,
    Constitutional
}

/// @notice What a proposal of a class needs to pass.
/// @param quorumBps share of the votable supply that must vote for or abstain, in basis points
/// @param majorityBps share of for + against that "for" must exceed, in basis points
/// @param quorumFloorTokens least quorum, in the token's smallest unit
struct ClassRule {
    uint16 quorumBps;
    uint16 majorityBps;
    uint176 quorumFloorTokens;
}
