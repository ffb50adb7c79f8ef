// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {acceptsSignature, ERC1271_GAS} from "./AcceptsSignature.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {GovernorLateQuorum} from "./GovernorLateQuorum.sol";

/// @dev Signed ballots in batches: state and late swing are looked at once a batch, and a voter needs no nonce.
abstract contract GovernorBallotsBySig is GovernorLateQuorum {
    bytes32 public constant SIGNED_BALLOT_TYPEHASH = keccak256(
        "SignedBallot(uint256 proposalId,address voter,string choice,string reason)"
    );

    bytes32 private constant AGAINST = keccak256("Against");
    bytes32 private constant FOR = keccak256("For");
    bytes32 private constant ABSTAIN = keccak256("Abstain");

    /// @dev What the rest of one ballot may need after its signature was checked.
    uint256 private constant BALLOT_GAS = 60_000;

    /// @inheritdoc IAlthingGovernor
    function castVotesBySig(
        uint256 proposalId,
        SignedBallot[] calldata ballots
    ) external extendsOnLateSwing(proposalId) returns (uint256 counted) {
        _validateStateBitmap(proposalId, _encodeStateBitmap(ProposalState.Active));
        uint256 snapshot = proposalSnapshot(proposalId);
        for (uint256 i = 0; i < ballots.length; ++i) {
            if (_castSigned(proposalId, snapshot, ballots[i])) ++counted;
        }
    }

    function _castSigned(uint256 proposalId, uint256 snapshot, SignedBallot calldata ballot) private returns (bool) {
        address voter = ballot.voter;
        // A ballot after a partial fractional vote would add to it.
        if (usedVotes(proposalId, voter) != 0) return _skip(proposalId, voter, SkipReason.AlreadyVoted);
        if (ballot.support > 2) return _skip(proposalId, voter, SkipReason.UnknownSupport);
        if (!_isSigned(proposalId, ballot)) return _skip(proposalId, voter, SkipReason.InvalidSignature);
        uint256 weight = _getVotes(voter, snapshot, "");
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
                abi.encode(SIGNED_BALLOT_TYPEHASH, proposalId, ballot.voter, choice, keccak256(bytes(ballot.reason)))
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
