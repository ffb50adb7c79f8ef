// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SENTINEL} from "../../token/Sentinel.sol";
import {Box} from "./BallotBox.sol";
import {Election, Shares} from "./Election.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";

/// @dev What is kept of each election, and the phase that it is in. A phase follows from the time and the turnout, so
/// that nobody has to advance it.
abstract contract ElectionRecords is ICommitteeElections {
    uint256 private constant BPS = 10_000;

    address public immutable TOKEN;
    uint256 public latest;
    mapping(uint256 number => Election) internal _elections;

    constructor(address token) {
        if (token.code.length == 0) revert Elections_NoCode(token);
        TOKEN = token;
    }

    /// @inheritdoc ICommitteeElections
    function phaseOf(uint256 number) public view returns (Phase) {
        Election storage election = _elections[number];
        if (election.openedSeconds == 0) return Phase.None;
        if (election.gaveWay) return Phase.GaveWay;
        if (block.timestamp < _endorsementSeconds(election)) return Phase.Registration;
        if (block.timestamp < _vettingSeconds(election)) return Phase.Endorsement;
        Box box = election.box;
        if (block.timestamp < box.startSeconds()) return Phase.Vetting;
        uint256 endSeconds = box.endSeconds();
        if (block.timestamp < endSeconds) return Phase.Voting;

        bool short = box.turnoutTokens() < _votingShares(election, box).otherTokens;
        if ((short || box.extended()) && block.timestamp < endSeconds + box.extensionSeconds()) return Phase.Voting;
        if (short) return Phase.Failed;
        return election.tally.outcome == Phase.None ? Phase.Counting : election.tally.outcome;
    }

    function _inPhase(uint256 number, Phase needed) internal view returns (Election storage election) {
        Phase phase = phaseOf(number);
        if (phase != needed) revert Elections_WrongPhase(number, phase, needed);
        return _elections[number];
    }

    function _endorsementSeconds(Election storage election) internal view returns (uint256) {
        return uint256(election.openedSeconds) + election.terms.registrationSeconds;
    }

    function _vettingSeconds(Election storage election) internal view returns (uint256) {
        return _endorsementSeconds(election) + election.terms.endorsementSeconds;
    }

    /// @dev In force from the first second of endorsement on.
    function _endorsementShares(Election storage election) internal view returns (Shares memory shares) {
        shares = election.endorsement;
        if (shares.minTokens != 0) return shares;
        uint256 votable = _votableTokens(_endorsementSeconds(election) - 1);
        return Shares(_share(votable, election.terms.minEndorsementBps), _share(votable, election.terms.bondReturnBps));
    }

    /// @dev In force from the first second of the vote on.
    function _votingShares(Election storage election, Box box) internal view returns (Shares memory shares) {
        shares = election.voting;
        if (shares.minTokens != 0) return shares;
        uint256 votable = _votableTokens(box.snapshotSeconds());
        return
            Shares(_share(votable, election.terms.minCombinationBps), _share(votable, election.terms.turnoutFloorBps));
    }

    function _votesOf(address holder, uint256 timepoint) internal view returns (uint256) {
        return IVotes(TOKEN).getPastVotes(holder, timepoint);
    }

    /// @dev Votes parked at the sentinel are nobody's.
    function _votableTokens(uint256 timepoint) private view returns (uint256) {
        return IVotes(TOKEN).getPastTotalSupply(timepoint) - _votesOf(SENTINEL, timepoint);
    }

    function _share(uint256 tokens, uint256 bps) private pure returns (uint112) {
        return uint112(Math.ceilDiv(tokens * bps, BPS));
    }
}
