// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAlthingGovernor} from "../../../../contracts/governance/IAlthingGovernor.sol";
import {IAlthingToken} from "../../../../contracts/token/IAlthingToken.sol";
import {HostileVoter} from "../../../contracts/HostileVoter.sol";
import {GovernorClient} from "../GovernorClient.sol";
import {Proposal} from "../Proposal.sol";
import {SignedBallots} from "../SignedBallots.sol";
import {vm} from "../../Vm.sol";

contract BallotAttacksTest is SignedBallots {
    IAlthingGovernor.SkipReason private constant INVALID_SIGNATURE = IAlthingGovernor.SkipReason.InvalidSignature;
    IAlthingGovernor.SkipReason private constant ALREADY_VOTED = IAlthingGovernor.SkipReason.AlreadyVoted;

    uint256 private constant CROWD = 9;
    uint256 private constant CROWD_VOTES = 1_000_000e18;
    /// @dev Of a batch of ten good ballots, and of what one voter's contract may burn.
    uint256 private constant BATCH_GAS = 600_000;
    uint256 private constant MOST_GAS_OF_A_VOTER = 120_000;

    function _allocations() internal override returns (IAlthingToken.Allocation[] memory allocations) {
        IAlthingToken.Allocation[] memory others = super._allocations();
        allocations = new IAlthingToken.Allocation[](others.length + CROWD);
        for (uint256 i = 0; i < others.length; ++i) allocations[i] = others[i];
        for (uint256 i = 0; i < CROWD; ++i) {
            allocations[others.length + i] = IAlthingToken.Allocation(_member(i), CROWD_VOTES, false);
        }
    }

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < CROWD; ++i) _delegateToSelf(_member(i));
        vm.warp(_now() + 1);
    }

    // ---- replay ----------------------------------------------------------------------------------------------------

    function test_ABallotForAnotherChain_IsSkipped() external {
        uint256 id = _open(_turn(1));
        uint256 home = block.chainid;
        bytes32 digest = _ballotDigest(governor, home + 1, id, ALICE, FOR, "");
        _assertSkipped(
            id,
            IAlthingGovernor.SignedBallot(ALICE, FOR, LONG_AFTER, "", _sign(ALICE_KEY, digest)),
            INVALID_SIGNATURE
        );
    }

    function test_ABallotAfterAChainSplit_IsSkippedOnTheOtherChain() external {
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot memory ballot = _ballot(id, ALICE_KEY, FOR);
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](1);
        ballots[0] = ballot;
        uint256 home = block.chainid;
        vm.chainId(home + 1);
        vm.assertEq(governor.castVotesBySig(id, ballots), 0, "other chain");
        vm.chainId(home);
        vm.assertEq(governor.castVotesBySig(id, ballots), 1, "home");
    }

    function test_ABallotForAnotherGovernor_IsSkipped() external {
        GovernorClient other = _deployGovernor(_config());
        Proposal memory p = _turn(1);
        uint256 id = _propose(p);
        vm.prank(ALICE);
        vm.assertEq(other.propose(p.targets, p.values, p.calldatas, p.description), id, "the same id there");
        _startVote(id);

        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](1);
        ballots[0] = _ballot(id, ALICE_KEY, FOR);
        vm.assertEq(governor.castVotesBySig(id, ballots), 1, "here");
        vm.assertEq(other.castVotesBySig(id, ballots), 0, "there");
    }

    function test_ABallotSentTwice_CountsOnce() external {
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot memory ballot = _ballot(id, ALICE_KEY, FOR);
        vm.assertEq(_send(id, ballot, ballot), 1, "in one batch");
        _assertSkipped(id, ballot, ALREADY_VOTED);
        vm.assertEq(governor.usedVotes(id, ALICE), ALICE_VOTES, "once");
    }

    function test_ABallotKeptForLater_AddsNothingToAPartialVote() external {
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot memory kept = _ballot(id, ALICE_KEY, FOR);
        _voteParts(id, ALICE, 1e18, 0, 0); // she changed her mind, and holds the rest back
        _assertSkipped(id, kept, ALREADY_VOTED);
    }

    // ---- hostile voters --------------------------------------------------------------------------------------------

    function test_AGasBurningVoter_SpoilsNoBatch() external {
        _assertOthersCount(address(new HostileVoter(HostileVoter.Answer.BurnAllGas)));
    }

    function test_AReturnDataBombOfAVoter_SpoilsNoBatch() external {
        _assertOthersCount(address(new HostileVoter(HostileVoter.Answer.RefuseAtLength)));
    }

    function test_VotersWithCode_AllCount() external {
        for (uint256 i = 0; i < CROWD; ++i) {
            vm.etch(_member(i), abi.encodePacked(hex"ef0100", i % 2 == 0 ? address(knob) : STRANGER));
        }
        uint256 id = _open(_turn(1));
        vm.assertEq(_send(id, _crowd(id)), CROWD, "counted");
        (, uint256 inFavour, ) = governor.proposalVotes(id);
        vm.assertEq(inFavour, CROWD * CROWD_VOTES, "votes");
    }

    // ---- hostile relayers ------------------------------------------------------------------------------------------

    function testFuzz_ABallotChangedByItsRelayer_IsSkipped(
        uint8 support,
        bytes32 reason,
        uint8 byte_,
        uint8 bit
    ) external {
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot memory ballot = _ballotFor(id, ALICE, ALICE_KEY, FOR, "as signed");
        ballot.support = support % 3;
        if (ballot.support == FOR) ballot.reason = vm.toString(uint256(reason));
        _assertSkipped(id, ballot, INVALID_SIGNATURE);

        uint256 other = _open(_turn(2));
        ballot = _ballotFor(other, ALICE, ALICE_KEY, FOR, "as signed");
        ballot.signature[byte_ % 65] ^= bytes1(uint8(1 << (bit % 8)));
        _assertSkipped(other, ballot, INVALID_SIGNATURE);
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    /// @dev Nine good ballots around one of a hostile contract that holds dave's votes.
    function _assertOthersCount(address hostile) private {
        vm.prank(DAVE);
        token.delegate(hostile);
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot[] memory good = _crowd(id);
        IAlthingGovernor.SignedBallot[] memory batch = new IAlthingGovernor.SignedBallot[](CROWD + 1);
        batch[0] = good[0];
        batch[1] = _ballotFor(id, hostile, DAVE_KEY, AGAINST, "");
        for (uint256 i = 1; i < CROWD; ++i) batch[i + 1] = good[i];

        vm.prank(STRANGER);
        uint256 counted = governor.castVotesBySig{gas: BATCH_GAS + MOST_GAS_OF_A_VOTER}(id, batch);
        vm.assertEq(counted, CROWD, "counted");
        (uint256 against, uint256 inFavour, ) = governor.proposalVotes(id);
        vm.assertEq(inFavour, CROWD * CROWD_VOTES, "for");
        vm.assertEq(against, 0, "against");
    }

    function _crowd(uint256 id) private view returns (IAlthingGovernor.SignedBallot[] memory ballots) {
        ballots = new IAlthingGovernor.SignedBallot[](CROWD);
        for (uint256 i = 0; i < CROWD; ++i) ballots[i] = _ballot(id, _memberKey(i), FOR);
    }

    function _memberKey(uint256 i) private pure returns (uint256) {
        return uint256(keccak256(abi.encode("crowd", i)));
    }

    function _member(uint256 i) private pure returns (address) {
        return vm.addr(_memberKey(i));
    }
}
