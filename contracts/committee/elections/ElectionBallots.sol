// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Box} from "./BallotBox.sol";
import {bitCount} from "./BitCount.sol";
import {CHAIN_SHIFT, Election, OPEN, Shares, weightOf} from "./Election.sol";
import {ElectionCandidates} from "./ElectionCandidates.sol";
import {ElectionSignatures} from "./ElectionSignatures.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";
import {PackedBallot} from "./PackedBallot.sol";

/// @dev The ballot box: one slot for each voter, one for each combination, one for all.
abstract contract ElectionBallots is ElectionCandidates {
    bytes32 public constant ELECTION_BALLOT_TYPEHASH = keccak256(
        "ElectionBallot(uint256 election,address voter,address[] approved,uint48 untilSeconds)"
    );

    /// @dev Twelve accounts; a ballot with more is refused before its signature is looked at.
    uint256 private constant MOST_APPROVED_BYTES = 384;

    /// @inheritdoc ICommitteeElections
    function vote(uint256 number, uint256 approvals) external {
        (Election storage election, Box box) = _openBox(number);
        (Refusal refusal, uint256 weightTokens) = _look(election, box, msg.sender, approvals);
        if (refusal != Refusal.None) revert Elections_BallotRefused(msg.sender, approvals, refusal);
        uint256 combination = election.combinations[approvals];
        if (combination == 0) {
            uint256 minTokens = _minCombinationTokens(election, box);
            if (weightTokens < minTokens) revert Elections_CombinationTooLight(approvals, weightTokens, minTokens);
            (box, combination) = (_openCombination(election, number, box, approvals), OPEN);
        }
        election.ballots[msg.sender] = approvals;
        election.box = _add(election, number, box, msg.sender, approvals, combination, weightTokens);
    }

    /// @inheritdoc ICommitteeElections
    function voteBySig(uint256 number, SignedBallot[] calldata ballots) external returns (uint256 counted) {
        (Election storage election, Box box) = _openBox(number);
        // The weights of ballots for combinations that are not open.
        uint256[] memory waitingTokens = new uint256[](ballots.length);
        uint256 waiting;
        for (uint256 i = 0; i < ballots.length; ++i) {
            SignedBallot calldata ballot = ballots[i];
            (address voter, uint256 approvals) = (ballot.voter, ballot.approvals);
            uint256 weightTokens = _admit(election, number, box, ballot, voter, approvals);
            if (weightTokens == 0) continue;
            uint256 combination = election.combinations[approvals];
            if (combination == 0) {
                (waitingTokens[i], waiting) = (weightTokens, waiting + 1);
                continue;
            }
            box = _add(election, number, box, voter, approvals, combination, weightTokens);
            ++counted;
        }
        if (waiting != 0) {
            (box, waiting) = _openTogether(election, number, box, ballots, waitingTokens);
            counted += waiting;
        }
        election.box = box;
    }

    /// @inheritdoc ICommitteeElections
    function ballotOf(uint256 number, address voter) external view returns (uint256 approvals) {
        return _elections[number].ballots[voter];
    }

    /// @inheritdoc ICommitteeElections
    function combinationOf(uint256 number, uint256 approvals) external view returns (bool open, uint256 weightTokens) {
        uint256 combination = _elections[number].combinations[approvals];
        return (combination != 0, weightOf(combination));
    }

    /// @inheritdoc ICommitteeElections
    function combinationAt(uint256 number, uint256 index) external view returns (uint256 approvals) {
        Election storage election = _elections[number];
        uint256 qualified = election.box.qualified();
        return index < qualified ? 1 << index : PackedBallot.approvalsOf(election.opened[index - qualified]);
    }

    /// @inheritdoc ICommitteeElections
    function weightNow(uint256 number, address voter) external view returns (uint256) {
        Box box = _inPhase(number, Phase.Voting).box;
        return box.declined(_votesOf(voter, box.snapshotSeconds()));
    }

    /// @dev The first ballot after the window marks the extension, so that a turnout that is reached does not end it.
    function _openBox(uint256 number) private returns (Election storage election, Box box) {
        election = _elections[number];
        box = election.box;
        if (box.inWindow()) return (election, box);
        _inPhase(number, Phase.Voting);
        if (!box.extended()) {
            box = box.withExtension();
            uint256 untilSeconds = box.endSeconds() + box.extensionSeconds();
            emit VoteExtended(number, box.turnoutTokens(), _votingShares(election, box).otherTokens, untilSeconds);
        }
    }

    function _look(
        Election storage election,
        Box box,
        address voter,
        uint256 approvals
    ) private view returns (Refusal refusal, uint256 weightTokens) {
        if (approvals == 0) return (Refusal.NoApproval, 0);
        if (box.hasUnknownPlace(approvals)) return (Refusal.UnknownPlace, 0);
        if (box.isTooMany(approvals)) return (Refusal.TooManyApprovals, 0);
        if (election.ballots[voter] != 0) return (Refusal.AlreadyVoted, 0);
        weightTokens = _votesOf(voter, box.snapshotSeconds());
        if (weightTokens == 0) refusal = Refusal.NoVotes;
    }

    /// @dev Notes that the voter has voted, at once, so that a second ballot is refused while the first one waits. No
    /// weight if the ballot is skipped.
    function _admit(
        Election storage election,
        uint256 number,
        Box box,
        SignedBallot calldata ballot,
        address voter,
        uint256 approvals
    ) private returns (uint256) {
        (Refusal refusal, uint256 weightTokens) = _look(election, box, voter, approvals);
        if (refusal == Refusal.None) {
            if (block.timestamp > ballot.untilSeconds) refusal = Refusal.TooLate;
            else if (!_isSigned(election, number, ballot, approvals)) refusal = Refusal.InvalidSignature;
        }
        if (refusal != Refusal.None) {
            emit BallotSkipped(number, voter, refusal);
            return 0;
        }
        election.ballots[voter] = approvals;
        return weightTokens;
    }

    function _add(
        Election storage election,
        uint256 number,
        Box box,
        address voter,
        uint256 approvals,
        uint256 combination,
        uint256 weightTokens
    ) private returns (Box) {
        uint256 countedTokens = box.declined(weightTokens);
        if (combination == OPEN && countedTokens != 0) (box, combination) = _chain(box, approvals);
        election.combinations[approvals] = combination + countedTokens;
        emit BallotCast(number, voter, approvals, weightTokens, countedTokens);
        return box.withBallot(weightTokens);
    }

    /// @dev At the first ballot of any weight for a single candidate.
    function _chain(Box box, uint256 approvals) private pure returns (Box, uint256 combination) {
        if (approvals & (approvals - 1) != 0) return (box, OPEN);
        combination = OPEN | (box.latestSingle() << CHAIN_SHIFT);
        return (box.withSingle(bitCount(approvals - 1) + 1), combination);
    }

    function _isSigned(
        Election storage election,
        uint256 number,
        SignedBallot calldata ballot,
        uint256 approvals
    ) private view returns (bool) {
        (address voter, bytes32 approvedHash) = (ballot.voter, _approvedHash(election, approvals));
        bytes32 structHash = keccak256(
            abi.encode(ELECTION_BALLOT_TYPEHASH, number, voter, approvedHash, ballot.untilSeconds)
        );
        return ElectionSignatures.isSigned(voter, _hashTypedDataV4(structHash), ballot.signature);
    }

    /// @dev What a wallet shows is whom the ballot approves, not a number.
    function _approvedHash(Election storage election, uint256 approvals) private view returns (bytes32 hash) {
        address[200] storage qualified = election.qualified;
        uint256 start;
        assembly ("memory-safe") {
            // For as many as a ballot can approve; given back below, as only the hash is needed.
            start := mload(0x40)
            mstore(0x40, add(start, MOST_APPROVED_BYTES))
        }
        uint256 end = start;
        unchecked {
            for (; approvals != 0; approvals &= approvals - 1) {
                // As many places as there are bits below the lowest; all of them are taken.
                uint256 place = bitCount((approvals & (~approvals + 1)) - 1);
                assembly ("memory-safe") {
                    mstore(end, sload(add(qualified.slot, place)))
                    end := add(end, 32)
                }
            }
        }
        assembly ("memory-safe") {
            hash := keccak256(start, sub(end, start))
            mstore(0x40, start)
        }
    }

    function _openTogether(
        Election storage election,
        uint256 number,
        Box box,
        SignedBallot[] calldata ballots,
        uint256[] memory waitingTokens
    ) private returns (Box, uint256 joined) {
        uint256 minTokens = _minCombinationTokens(election, box);
        for (uint256 i = 0; i < ballots.length; ++i) {
            uint256 weightTokens = waitingTokens[i];
            if (weightTokens == 0) continue;
            (address voter, uint256 approvals) = (ballots[i].voter, ballots[i].approvals);
            uint256 combination = election.combinations[approvals];
            if (combination == 0) {
                if (_sumWaiting(ballots, waitingTokens, i) < minTokens) {
                    delete election.ballots[voter];
                    emit BallotSkipped(number, voter, Refusal.CombinationTooLight);
                    continue;
                }
                (box, combination) = (_openCombination(election, number, box, approvals), OPEN);
            }
            box = _add(election, number, box, voter, approvals, combination, weightTokens);
            ++joined;
        }
        return (box, joined);
    }

    /// @dev The weight of the ballots for the combination of ballot `first`, from it on.
    function _sumWaiting(
        SignedBallot[] calldata ballots,
        uint256[] memory waitingTokens,
        uint256 first
    ) private pure returns (uint256 sumTokens) {
        uint256 approvals = ballots[first].approvals;
        for (uint256 i = first; i < ballots.length; ++i) {
            if (waitingTokens[i] != 0 && ballots[i].approvals == approvals) sumTokens += waitingTokens[i];
        }
    }

    function _minCombinationTokens(Election storage election, Box box) private returns (uint256) {
        Shares memory shares = _votingShares(election, box);
        if (election.voting.minTokens == 0) election.voting = shares;
        return shares.minTokens;
    }

    function _openCombination(
        Election storage election,
        uint256 number,
        Box box,
        uint256 approvals
    ) private returns (Box) {
        election.opened[box.combinations()] = PackedBallot.pack(approvals);
        emit CombinationOpened(number, approvals);
        return box.withCombination();
    }
}
