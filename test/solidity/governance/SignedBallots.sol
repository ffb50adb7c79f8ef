// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {vm} from "../Vm.sol";

/// @dev Signs ballots as a wallet does, from the words of EIP-712 and not from the governor's own code.
abstract contract SignedBallots is GovernedNetwork {
    /// @dev Of ballots that name no other date.
    uint48 internal constant LONG_AFTER = type(uint48).max;

    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant BALLOT_TYPEHASH = keccak256(
        "SignedBallot(uint256 proposalId,address voter,string choice,string reason,uint48 untilSeconds)"
    );

    function _ballot(
        uint256 id,
        uint256 key,
        uint8 support
    ) internal view returns (IAlthingGovernor.SignedBallot memory) {
        return _ballotFor(id, vm.addr(key), key, support, "");
    }

    /// @dev A ballot of `voter`, signed with any key.
    function _ballotFor(
        uint256 id,
        address voter,
        uint256 key,
        uint8 support,
        string memory reason
    ) internal view returns (IAlthingGovernor.SignedBallot memory) {
        bytes32 digest = _ballotDigest(governor, block.chainid, id, voter, support, reason);
        return IAlthingGovernor.SignedBallot(voter, support, LONG_AFTER, reason, _sign(key, digest));
    }

    function _ballotUntil(
        uint256 id,
        uint256 key,
        uint8 support,
        uint48 untilSeconds
    ) internal view returns (IAlthingGovernor.SignedBallot memory) {
        address voter = vm.addr(key);
        bytes32 digest = _ballotDigest(governor, block.chainid, id, voter, support, "", untilSeconds);
        return IAlthingGovernor.SignedBallot(voter, support, untilSeconds, "", _sign(key, digest));
    }

    function _ballotDigest(
        GovernorClient of_,
        uint256 chainId,
        uint256 id,
        address voter,
        uint8 support,
        string memory reason
    ) internal pure returns (bytes32) {
        return _ballotDigest(of_, chainId, id, voter, support, reason, LONG_AFTER);
    }

    function _ballotDigest(
        GovernorClient of_,
        uint256 chainId,
        uint256 id,
        address voter,
        uint8 support,
        string memory reason,
        uint48 untilSeconds
    ) internal pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("Althing"), keccak256("1"), chainId, address(of_))
        );
        string[3] memory choices = ["Against", "For", "Abstain"];
        bytes32 choice = keccak256(bytes(choices[support]));
        bytes32 ballot = keccak256(
            abi.encode(BALLOT_TYPEHASH, id, voter, choice, keccak256(bytes(reason)), untilSeconds)
        );
        return keccak256(abi.encodePacked(hex"1901", domain, ballot));
    }

    /// @dev What OpenZeppelin's own ballot signs, with the voter's present nonce.
    function _openZeppelinDigest(uint256 id, uint8 support, address voter) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("Althing"), keccak256("1"), block.chainid, address(governor))
        );
        bytes32 ballot = keccak256(
            abi.encode(
                keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)"),
                id,
                support,
                voter,
                governor.nonces(voter)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, ballot));
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev By a relayer that holds no votes.
    function _send(uint256 id, IAlthingGovernor.SignedBallot memory one) internal returns (uint256 counted) {
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](1);
        ballots[0] = one;
        return _send(id, ballots);
    }

    function _send(
        uint256 id,
        IAlthingGovernor.SignedBallot memory one,
        IAlthingGovernor.SignedBallot memory two
    ) internal returns (uint256 counted) {
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](2);
        (ballots[0], ballots[1]) = (one, two);
        return _send(id, ballots);
    }

    function _send(uint256 id, IAlthingGovernor.SignedBallot[] memory ballots) internal returns (uint256 counted) {
        vm.prank(STRANGER);
        return governor.castVotesBySig(id, ballots);
    }

    /// @dev One bad ballot between two good ones: it alone must not count, for the reason given.
    function _assertSkipped(
        uint256 id,
        IAlthingGovernor.SignedBallot memory bad,
        IAlthingGovernor.SkipReason reason
    ) internal {
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](3);
        ballots[0] = _ballot(id, BOB_KEY, FOR);
        ballots[1] = bad;
        ballots[2] = _ballot(id, CAROL_KEY, AGAINST);
        uint256 usedBefore = governor.usedVotes(id, bad.voter);
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);

        vm.expectEmit(address(governor));
        emit IAlthingGovernor.BallotSkipped(id, bad.voter, reason);
        vm.assertEq(_send(id, ballots), 2, "the good ones counted");

        vm.assertEq(governor.usedVotes(id, bad.voter), usedBefore, "the bad one did not");
        (uint256 againstAfter, uint256 inFavourAfter, uint256 abstainAfter) = governor.proposalVotes(id);
        vm.assertEq(againstAfter, against + CAROL_VOTES, "against");
        vm.assertEq(inFavourAfter, inFavour + BOB_VOTES, "for");
        vm.assertEq(abstainAfter, abstain, "abstain");
    }
}
