// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {acceptsSignature, ERC1271_GAS} from "./AcceptsSignature.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {GovernorObjections} from "./GovernorObjections.sol";

/// @dev Signed ballots in batches: state and late swing are looked at once a batch, and a voter needs no nonce. What a
/// voter signed it can withdraw, OpenZeppelin's ballots included.
abstract contract GovernorBallotsBySig is GovernorObjections {
    bytes32 public constant SIGNED_BALLOT_TYPEHASH = keccak256(
        "SignedBallot(uint256 proposalId,address voter,string choice,string reason,uint48 untilSeconds)"
    );

    bytes32 private constant AGAINST = keccak256("Against");
    bytes32 private constant FOR = keccak256("For");
    bytes32 private constant ABSTAIN = keccak256("Abstain");

    /// @dev What the rest of one ballot may need after its signature was checked.
    uint256 private constant BALLOT_GAS = 60_000;

    /// @inheritdoc IAlthingGovernor
    mapping(uint256 proposalId => mapping(address voter => bool)) public ballotsWithdrawn;

    /// @dev What all ballots of a batch have in common.
    struct Batch {
        uint256 proposalId;
        uint256 snapshot;
        bool onlyObjections;
        bool withdrawals;
    }

    /// @inheritdoc IAlthingGovernor
    function castVotesBySig(uint256 proposalId, SignedBallot[] calldata ballots) external returns (uint256 counted) {
        _validateStateBitmap(proposalId, _encodeStateBitmap(ProposalState.Active));
        Standing memory before = _standing(proposalId);
        Batch memory batch = Batch(
            proposalId,
            proposalSnapshot(proposalId),
            before.objecting,
            _records[proposalId].withdrawals
        );
        for (uint256 i = 0; i < ballots.length; ++i) {
            if (_castSigned(batch, ballots[i])) ++counted;
        }
        _checkTurn(proposalId, before);
    }

    /// @inheritdoc IAlthingGovernor
    function withdrawBallots(uint256 proposalId) external {
        _validateStateBitmap(
            proposalId,
            _encodeStateBitmap(ProposalState.Pending) | _encodeStateBitmap(ProposalState.Active)
        );
        ballotsWithdrawn[proposalId][msg.sender] = true;
        _records[proposalId].withdrawals = true;
        emit BallotsWithdrawn(proposalId, msg.sender);
    }

    function _validateVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal virtual override returns (bool) {
        return !ballotsWithdrawn[proposalId][voter] && super._validateVoteSig(proposalId, support, voter, signature);
    }

    function _validateExtendedVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal virtual override returns (bool) {
        return
            !ballotsWithdrawn[proposalId][voter] &&
            super._validateExtendedVoteSig(proposalId, support, voter, reason, params, signature);
    }

    function _castSigned(Batch memory batch, SignedBallot calldata ballot) private returns (bool) {
        uint256 proposalId = batch.proposalId;
        address voter = ballot.voter;
        // A ballot after a partial fractional vote would add to it.
        if (usedVotes(proposalId, voter) != 0) return _skip(proposalId, voter, SkipReason.AlreadyVoted);
        if (ballot.support > 2) return _skip(proposalId, voter, SkipReason.UnknownSupport);
        if (block.timestamp > ballot.untilSeconds) return _skip(proposalId, voter, SkipReason.TooLate);
        if (batch.onlyObjections && ballot.support != 0) return _skip(proposalId, voter, SkipReason.OnlyObjections);
        if (batch.withdrawals && ballotsWithdrawn[proposalId][voter]) {
            return _skip(proposalId, voter, SkipReason.Withdrawn);
        }
        if (!_isSigned(proposalId, ballot)) return _skip(proposalId, voter, SkipReason.InvalidSignature);
        uint256 weight = _getVotes(voter, batch.snapshot, "");
        if (weight == 0) return _skip(proposalId, voter, SkipReason.NoVotes);

        _countVote(proposalId, voter, ballot.support, weight, "");
        emit VoteCast(voter, proposalId, ballot.support, weight, ballot.reason);
        return true;
    }

    function _skip(uint256 proposalId, address voter, SkipReason reason) private returns (bool) {
        emit BallotSkipped(proposalId, voter, reason);
        return false;
    }

    function _isSigned(uint256 proposalId, SignedBallot calldata ballot) private view returns (bool) {
        bytes32 choice =
            ballot.support == 0
                ? AGAINST
                : ballot.support == 1
                    ? FOR
                    : ABSTAIN;
        bytes32 digest = _hashTypedDataV4(
            keccak256(
                abi.encode(
                    SIGNED_BALLOT_TYPEHASH,
                    proposalId,
                    ballot.voter,
                    choice,
                    keccak256(bytes(ballot.reason)),
                    ballot.untilSeconds
                )
            )
        );
        // The key first: an account with EIP-7702 code still votes with it.
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, ballot.signature);
        if (failure == ECDSA.RecoverError.NoError && recovered == ballot.voter) return true;
        return ballot.voter.code.length != 0 && _isSignedByContract(ballot.voter, digest, ballot.signature);
    }

    function _isSignedByContract(address voter, bytes32 digest, bytes calldata signature) private view returns (bool) {
        bytes memory request = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        uint256 neededGas = (ERC1271_GAS * 64) / 63 + BALLOT_GAS;
        if (gasleft() < neededGas) revert Governor_GasTooLow(gasleft(), neededGas);
        return acceptsSignature(voter, request);
    }
}
