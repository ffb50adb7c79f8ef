// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {GovernorRiskClasses} from "./GovernorRiskClasses.sol";
import {RiskPolicy} from "./RiskPolicy.sol";

/// @dev A proposal that turns to passing close to its end gets an objection period, in which only votes against are
/// taken: the last second can stop and never pass. As in Nouns' governor; OpenZeppelin's extension looks at the quorum
/// alone, at every vote, and takes any vote in the added time, so that whoever uses it up early has the last second.
abstract contract GovernorObjections is GovernorRiskClasses {
    uint256 private constant MIN_OBJECTION_PERIOD_SECONDS = 1 days;
    uint256 private constant MAX_OBJECTION_PERIOD_SECONDS = 7 days;

    /// @dev The length of the window before the deadline, and of the period after it.
    uint256 private immutable OBJECTION_PERIOD_SECONDS;

    /// @param objecting whether only votes against are taken
    /// @param inFavour where they are: votes for and abstain, which may not grow
    /// @param quorumTokens what the proposal needs, where votes now could turn it to passing
    /// @param majorityBps zero where they could not
    struct Standing {
        bool objecting;
        uint256 inFavour;
        uint256 quorumTokens;
        uint256 majorityBps;
    }

    constructor(uint32 periodSeconds) {
        RiskPolicy.checkBounds(
            "objectionPeriodSeconds",
            periodSeconds,
            MIN_OBJECTION_PERIOD_SECONDS,
            MAX_OBJECTION_PERIOD_SECONDS
        );
        OBJECTION_PERIOD_SECONDS = periodSeconds;
    }

    /// @inheritdoc IAlthingGovernor
    function objectionPeriodSeconds() public view returns (uint256) {
        return OBJECTION_PERIOD_SECONDS;
    }

    /// @inheritdoc IAlthingGovernor
    function proposalVoteEnd(uint256 proposalId) public view returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    /// @notice Last second of voting, the objection period included.
    function proposalDeadline(uint256 proposalId) public view virtual override returns (uint256) {
        uint256 voteEnd = proposalVoteEnd(proposalId);
        if (block.timestamp + OBJECTION_PERIOD_SECONDS <= voteEnd) return voteEnd; // too early to have turned
        return _records[proposalId].objections ? voteEnd + OBJECTION_PERIOD_SECONDS : voteEnd;
    }

    /// @dev To be taken before votes of an active proposal are counted, and given to `_checkTurn` afterwards. Outside the
    /// window it looks at nothing but the time. Once the period is opened it stays, whoever swings how
    /// often.
    function _standing(uint256 proposalId) internal view returns (Standing memory standing) {
        uint256 voteEnd = proposalVoteEnd(proposalId);
        if (block.timestamp + OBJECTION_PERIOD_SECONDS <= voteEnd) return standing;
        if (block.timestamp > voteEnd) return Standing(true, _inFavour(proposalId), 0, 0);
        if (block.timestamp <= proposalSnapshot(proposalId) || _records[proposalId].objections) return standing;
        (uint256 quorumTokens, uint256 majorityBps) = _required(proposalId);
        if (!_passes(proposalId, quorumTokens, majorityBps)) return Standing(false, 0, quorumTokens, majorityBps);
    }

    function _checkTurn(uint256 proposalId, Standing memory before) internal {
        if (before.objecting && _inFavour(proposalId) != before.inFavour) {
            revert Governor_OnlyObjections(proposalId, proposalDeadline(proposalId));
        }
        if (before.majorityBps == 0 || !_passes(proposalId, before.quorumTokens, before.majorityBps)) return;
        _records[proposalId].objections = true;
        emit ProposalExtended(proposalId, uint64(proposalVoteEnd(proposalId) + OBJECTION_PERIOD_SECONDS));
    }

    function _passes(uint256 proposalId, uint256 quorumTokens, uint256 majorityBps) private view returns (bool) {
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        return forVotes + abstainVotes >= quorumTokens && _majorityReached(forVotes, againstVotes, majorityBps);
    }

    function _inFavour(uint256 proposalId) private view returns (uint256) {
        (, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        return forVotes + abstainVotes;
    }
}
