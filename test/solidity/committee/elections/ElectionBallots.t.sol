// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {IAlthingToken} from "../../../../contracts/token/IAlthingToken.sol";
import {ContractVoter} from "../../../contracts/ContractVoter.sol";
import {HostileVoter} from "../../../contracts/HostileVoter.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev Holders 101 to 110 have a hundredth of a percent each, a fifth of what opens a combination.
contract ElectionBallotsTest is ElectionFixture {
    uint256 private constant CROWD = 10;
    uint256 private constant LITTLE = VOTABLE / 10_000;
    uint256 private number;
    uint24 private constant VOTING = 3 * WEEK;

    function _allocations() internal override returns (IAlthingToken.Allocation[] memory allocations) {
        IAlthingToken.Allocation[] memory others = super._allocations();
        allocations = new IAlthingToken.Allocation[](others.length + CROWD);
        for (uint256 i = 0; i < others.length; ++i) allocations[i] = others[i];
        // A tenth of a holder's votes, so that the votable supply is as it is without them.
        allocations[100].amountTokens -= CROWD * LITTLE;
        for (uint256 i = 0; i < CROWD; ++i) {
            allocations[others.length + i] = IAlthingToken.Allocation(vm.addr(101 + i), LITTLE, false);
        }
    }

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < CROWD; ++i) {
            vm.prank(vm.addr(101 + i));
            token.delegate(vm.addr(101 + i));
        }
        number = _openVote(10);
    }

    // ---- vote ------------------------------------------------------------------------------------------------------

    function test_Vote_AddsItsWeightToItsCombination() external {
        uint256 approvals = _places(0, 3, 9);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CombinationOpened(number, approvals);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.BallotCast(number, vm.addr(1), approvals, _votes(), _votes());
        _vote(number, 1, approvals);
        _vote(number, 101, approvals);
        _assertWeight(approvals, _votes() + LITTLE, "both");
        vm.assertEq(elections.ballotOf(number, vm.addr(1)), approvals, "ballot");
        vm.assertEq(elections.standingOf(number).turnoutTokens, _votes() + LITTLE, "turnout");
        vm.assertEq(elections.standingOf(number).combinations, 1, "one combination");
        vm.assertEq(elections.combinationAt(number, 10), approvals, "after the single ones");
        vm.assertEq(elections.combinationAt(number, 9), 1 << 9, "single");
    }

    function test_Vote_Once() external {
        _vote(number, 1, 1);
        _expectRefusal(1, 2, ICommitteeElections.Refusal.AlreadyVoted);
        _vote(number, 1, 2);
    }

    function test_Vote_RefusesWhatIsNoBallot() external {
        _expectRefusal(1, 0, ICommitteeElections.Refusal.NoApproval);
        _vote(number, 1, 0);
        _expectRefusal(1, 1 << 10, ICommitteeElections.Refusal.UnknownPlace);
        _vote(number, 1, 1 << 10);
        _expectRefusal(1, 1 << 255, ICommitteeElections.Refusal.UnknownPlace);
        _vote(number, 1, 1 << 255);
        _expectRefusal(1, 0x7f, ICommitteeElections.Refusal.TooManyApprovals);
        _vote(number, 1, 0x7f);
        _vote(number, 1, 0x3f);
    }

    function test_Vote_RefusesWhoHasNoVotes() external {
        vm.expectRevert(_refusal(stranger, 1, ICommitteeElections.Refusal.NoVotes));
        vm.prank(stranger);
        elections.vote(number, 1);
    }

    function test_Vote_ReadsVotesAsTheyStoodASecondBefore() external {
        elections = _deployElections(_terms());
        number = _openVote(10);
        uint256 startSeconds = elections.standingOf(number).votingSeconds;
        vm.warp(startSeconds - 1);
        vm.prank(vm.addr(1));
        token.transfer(vm.addr(2), _votes());
        vm.warp(startSeconds);
        vm.prank(vm.addr(3));
        token.transfer(stranger, _votes());
        vm.prank(stranger);
        token.delegate(stranger);
        vm.warp(startSeconds + 1);

        _expectRefusal(1, 1, ICommitteeElections.Refusal.NoVotes);
        _vote(number, 1, 1);
        _vote(number, 2, 1);
        _assertWeight(1, 2 * _votes(), "came a second before");
        _vote(number, 3, 2);
        _assertWeight(2, _votes(), "went as the vote began");
        vm.expectRevert(_refusal(stranger, 1, ICommitteeElections.Refusal.NoVotes));
        vm.prank(stranger);
        elections.vote(number, 1);
    }

    function test_Vote_OpensACombinationWithTheLeastWeightAlone() external {
        uint256 least = VOTABLE / 2_000;
        vm.assertEq(elections.standingOf(number).minCombinationTokens, least, "least");
        bytes memory tooLight = abi.encodeWithSelector(
            ICommitteeElections.Elections_CombinationTooLight.selector,
            _places(0, 1),
            LITTLE,
            least
        );
        vm.expectRevert(tooLight);
        _vote(number, 101, _places(0, 1));
        _vote(number, 101, 1 << 4);
        _assertWeight(1 << 4, LITTLE, "one candidate is open to any weight");
    }

    function test_Vote_OpensACombinationWithItsWeightBeforeTheDecline() external {
        elections = _deployElections(_declining());
        number = _openVote(10);
        vm.warp(elections.standingOf(number).votingEndSeconds - 1);
        _vote(number, 1, _places(0, 1));
        vm.assertLt(_weight(_places(0, 1)), VOTABLE / 2_000, "counts little");
        vm.assertEq(elections.standingOf(number).turnoutTokens, _votes(), "turnout");
    }

    function test_Vote_InItsPhaseAlone() external {
        uint256 startSeconds = elections.standingOf(number).votingSeconds;
        uint256 endSeconds = elections.standingOf(number).votingEndSeconds;
        vm.warp(startSeconds - 1);
        vm.expectRevert(_wrongPhase(number, ICommitteeElections.Phase.Vetting, ICommitteeElections.Phase.Voting));
        _vote(number, 1, 1);
        vm.warp(endSeconds - 1);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        vm.warp(endSeconds);
        vm.expectRevert(_wrongPhase(number, ICommitteeElections.Phase.Counting, ICommitteeElections.Phase.Voting));
        _vote(number, 6, 1);
        vm.expectRevert(_wrongPhase(number, ICommitteeElections.Phase.Counting, ICommitteeElections.Phase.Voting));
        elections.voteBySig(number, new ICommitteeElections.SignedBallot[](0));
        vm.expectRevert(_wrongPhase(7, ICommitteeElections.Phase.None, ICommitteeElections.Phase.Voting));
        _vote(7, 6, 1);
    }

    function test_Vote_LosesWeightLateInTheWindow() external {
        elections = _deployElections(_declining());
        number = _openVote(10);
        uint256 startSeconds = elections.standingOf(number).votingSeconds;
        vm.warp(startSeconds + VOTING / 2);
        _vote(number, 1, 1);
        _assertWeight(1, _votes(), "full up to the middle");
        vm.warp(startSeconds + (uint256(VOTING) * 3) / 4);
        vm.assertEq(elections.weightNow(number, vm.addr(2)), _votes() / 2, "said before");
        _vote(number, 2, 2);
        _assertWeight(2, _votes() / 2, "half in the middle of the fall");
        vm.warp(startSeconds + VOTING - 1);
        _vote(number, 3, 4);
        _assertWeight(4, (_votes() * 2) / VOTING, "next to nothing at the end");
    }

    function testFuzz_Vote_NeverWeighsMoreLater(
        uint256 firstSeconds,
        uint256 laterSeconds,
        uint16 decayFromBps
    ) external {
        ElectionTerms memory terms = _terms();
        terms.decayFromBps = 2_500 + (decayFromBps % 7_501);
        elections = _deployElections(terms);
        number = _openVote(10);
        uint256 startSeconds = elections.standingOf(number).votingSeconds;
        (firstSeconds, laterSeconds) = (firstSeconds % VOTING, laterSeconds % VOTING);
        if (firstSeconds > laterSeconds) (firstSeconds, laterSeconds) = (laterSeconds, firstSeconds);
        vm.warp(startSeconds + firstSeconds);
        uint256 first = elections.weightNow(number, vm.addr(1));
        vm.warp(startSeconds + laterSeconds);
        uint256 later = elections.weightNow(number, vm.addr(1));
        vm.assertLe(later, first, "falls");
        vm.assertLe(first, _votes(), "at most the votes");
        vm.assertGt(later, 0, "never nothing inside the window");
    }

    // ---- voteBySig -------------------------------------------------------------------------------------------------

    function test_VoteBySig_CountsAsVotesDo() external {
        _vote(number, 1, _places(0, 1));
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(3);
        ballots[0] = _ballot(number, 2, _places(0, 1));
        ballots[1] = _ballot(number, 3, _places(2, 5, 9));
        ballots[2] = _ballot(number, 101, 1 << 7);
        vm.prank(stranger);
        vm.assertEq(elections.voteBySig(number, ballots), 3, "counted");
        _assertWeight(_places(0, 1), 2 * _votes(), "joined");
        _assertWeight(_places(2, 5, 9), _votes(), "opened");
        _assertWeight(1 << 7, LITTLE, "single");
        vm.assertEq(elections.standingOf(number).turnoutTokens, 3 * _votes() + LITTLE, "turnout");
        vm.assertEq(elections.ballotOf(number, vm.addr(3)), _places(2, 5, 9), "ballot");
    }

    function test_VoteBySig_SkipsABadBallotWithTheReason() external {
        _vote(number, 1, 1);
        ICommitteeElections.SignedBallot memory forged = _ballot(number, 2, 1);
        forged.signature = _sign(3, _ballotDigest(number, vm.addr(2), 1));
        _assertSkipped(forged, ICommitteeElections.Refusal.InvalidSignature);
        forged.signature = "";
        _assertSkipped(forged, ICommitteeElections.Refusal.InvalidSignature);
        ICommitteeElections.SignedBallot memory changed = _ballot(number, 2, 1);
        changed.approvals = 2;
        _assertSkipped(changed, ICommitteeElections.Refusal.InvalidSignature);
        _assertSkipped(_ballot(number, 1, 1), ICommitteeElections.Refusal.AlreadyVoted);
        _assertSkipped(_ballot(number, 2, 0), ICommitteeElections.Refusal.NoApproval);
        _assertSkipped(_ballot(number, 2, 1 << 10), ICommitteeElections.Refusal.UnknownPlace);
        _assertSkipped(_ballot(number, 2, 0x7f), ICommitteeElections.Refusal.TooManyApprovals);
        _assertSkipped(_ballot(number, 777, 1), ICommitteeElections.Refusal.NoVotes);
        _assertSkipped(_ballot(number, 101, _places(0, 1)), ICommitteeElections.Refusal.CombinationTooLight);
        vm.assertEq(elections.ballotOf(number, vm.addr(101)), 0, "may still vote");
        _vote(number, 101, 1);
    }

    function test_VoteBySig_OpensACombinationTogether() external {
        uint256 approvals = _places(0, 1, 2);
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(5);
        for (uint256 i = 0; i < 5; ++i) ballots[i] = _ballot(number, 101 + i, approvals);
        vm.assertEq(elections.voteBySig(number, ballots), 5, "counted");
        _assertWeight(approvals, 5 * LITTLE, "opened");
        vm.assertEq(elections.standingOf(number).combinations, 1, "once");
        vm.assertEq(elections.standingOf(number).turnoutTokens, 5 * LITTLE, "turnout");
    }

    function test_VoteBySig_OneShortOpensNothing() external {
        uint256 approvals = _places(0, 1, 2);
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(6);
        for (uint256 i = 0; i < 4; ++i) ballots[i] = _ballot(number, 101 + i, approvals);
        ballots[4] = _ballot(number, 105, _places(3, 4));
        ballots[5] = _ballot(number, 101, approvals);
        vm.assertEq(elections.voteBySig(number, ballots), 0, "none");
        for (uint256 i = 0; i < 5; ++i) vm.assertEq(elections.ballotOf(number, vm.addr(101 + i)), 0, "not used up");
        vm.assertEq(elections.standingOf(number).combinations, 0, "none open");
        vm.assertEq(elections.standingOf(number).turnoutTokens, 0, "no turnout");
    }

    function test_VoteBySig_AHeavyBallotOpensForThoseBeforeIt() external {
        uint256 approvals = _places(0, 1, 2);
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(2);
        ballots[0] = _ballot(number, 101, approvals);
        ballots[1] = _ballot(number, 1, approvals);
        vm.assertEq(elections.voteBySig(number, ballots), 2, "both");
        _assertWeight(approvals, _votes() + LITTLE, "both");
    }

    function test_VoteBySig_TakesContractsAndKeysWithCode() external {
        address owner = vm.addr(1);
        ContractVoter wallet = new ContractVoter(owner);
        vm.etch(vm.addr(2), address(wallet).code);
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(2);
        ballots[0] = _ballot(number, 2, 1);
        // Has the code of a wallet of another owner, who signs for it.
        vm.etch(vm.addr(3), address(wallet).code);
        ballots[1] = ICommitteeElections.SignedBallot(
            vm.addr(3),
            1,
            FOREVER,
            _sign(1, _ballotDigest(number, vm.addr(3), 1))
        );
        vm.assertEq(elections.voteBySig(number, ballots), 2, "both");
    }

    function test_VoteBySig_SurvivesHostileVoters() external {
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(9);
        for (uint256 i = 0; i < 7; ++i) {
            HostileVoter hostile = new HostileVoter(HostileVoter.Answer(i));
            vm.etch(vm.addr(10 + i), address(hostile).code);
            ballots[i] = ICommitteeElections.SignedBallot(vm.addr(10 + i), 1, FOREVER, "");
        }
        ballots[7] = _ballot(number, 1, 1);
        ballots[8] = _ballot(number, 2, 2);
        uint256 counted = elections.voteBySig{gas: 3_000_000}(number, ballots);
        vm.assertGe(counted, 2, "the good ones");
        vm.assertEq(elections.ballotOf(number, vm.addr(1)), 1, "first");
        vm.assertEq(elections.ballotOf(number, vm.addr(2)), 2, "second");
        vm.assertEq(elections.ballotOf(number, vm.addr(10)), 0, "who burns gas");
        vm.assertEq(elections.ballotOf(number, vm.addr(14)), 0, "who answers too briefly");
        vm.assertEq(elections.ballotOf(number, vm.addr(15)), 0, "who answers nearly right");
        vm.assertEq(elections.ballotOf(number, vm.addr(16)), 0, "who says nothing");
    }

    function test_VoteBySig_RefusesToAskAContractWithTooLittleGas() external {
        ContractVoter wallet = new ContractVoter(vm.addr(1));
        vm.etch(vm.addr(2), address(wallet).code);
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(1);
        ballots[0] = ICommitteeElections.SignedBallot(
            vm.addr(2),
            1,
            FOREVER,
            _sign(1, _ballotDigest(number, vm.addr(2), 1))
        );
        bool refused;
        // Enough for the ballot, but not for all that a contract may take.
        try elections.voteBySig{gas: 240_000}(number, ballots) {} catch (bytes memory reason) {
            refused = bytes4(reason) == ICommitteeElections.Elections_GasTooLow.selector;
        }
        vm.assertTrue(refused, "refused, not skipped");
        vm.assertEq(elections.voteBySig{gas: 400_000}(number, ballots), 1, "with enough");
    }

    function testFuzz_VoteBySig_ABatchCountsAsSingleVotesDo(uint256 seed) external {
        uint256 snapshot = vm.snapshotState();
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(20);
        for (uint256 i = 0; i < 20; ++i) {
            uint256 approvals = (uint256(keccak256(abi.encode(seed, i % 7))) & 0x2a7) | 1;
            ballots[i] = _ballot(number, 1 + (uint256(keccak256(abi.encode(seed, "voter", i))) % 40), approvals);
        }
        elections.voteBySig(number, ballots);
        bytes32 together = _boxHash(ballots);
        vm.revertToState(snapshot);
        for (uint256 i = 0; i < 20; ++i) {
            vm.prank(ballots[i].voter);
            try elections.vote(number, ballots[i].approvals) {} catch {}
        }
        vm.assertEq(_boxHash(ballots), together, "the same box");
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _declining() private view returns (ElectionTerms memory terms) {
        terms = _terms();
        (terms.decayFromBps, terms.extensionSeconds) = (5_000, 0);
    }

    function _ballots(uint256 many) private pure returns (ICommitteeElections.SignedBallot[] memory) {
        return new ICommitteeElections.SignedBallot[](many);
    }

    function _boxHash(ICommitteeElections.SignedBallot[] memory ballots) private view returns (bytes32 hash) {
        hash = bytes32(elections.standingOf(number).turnoutTokens);
        for (uint256 i = 0; i < ballots.length; ++i) {
            (bool open, uint256 weight) = elections.combinationOf(number, ballots[i].approvals);
            uint256 own = elections.ballotOf(number, ballots[i].voter);
            hash = keccak256(abi.encode(hash, open, weight, own));
        }
    }

    function _weight(uint256 approvals) private view returns (uint256 weightTokens) {
        (, weightTokens) = elections.combinationOf(number, approvals);
    }

    function _assertWeight(uint256 approvals, uint256 weightTokens, string memory what) private view {
        vm.assertEq(_weight(approvals), weightTokens, what);
    }

    /// @dev Between two good ballots, which count.
    function _assertSkipped(ICommitteeElections.SignedBallot memory bad, ICommitteeElections.Refusal refusal) private {
        uint256 snapshot = vm.snapshotState();
        ICommitteeElections.SignedBallot[] memory ballots = _ballots(3);
        ballots[0] = _ballot(number, 50, 1);
        ballots[1] = bad;
        ballots[2] = _ballot(number, 51, _places(1, 2));
        uint256 turnout = elections.standingOf(number).turnoutTokens;
        uint256 before = elections.ballotOf(number, bad.voter);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.BallotSkipped(number, bad.voter, refusal);
        vm.assertEq(elections.voteBySig(number, ballots), 2, "the good ones");
        vm.assertEq(elections.standingOf(number).turnoutTokens, turnout + 2 * _votes(), "turnout");
        vm.assertEq(elections.ballotOf(number, bad.voter), before, "its voter may still vote");
        vm.revertToState(snapshot);
    }

    function _refusal(
        address voter,
        uint256 approvals,
        ICommitteeElections.Refusal refusal
    ) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICommitteeElections.Elections_BallotRefused.selector, voter, approvals, refusal);
    }

    function _expectRefusal(uint256 holder, uint256 approvals, ICommitteeElections.Refusal refusal) private {
        vm.expectRevert(_refusal(vm.addr(holder), approvals, refusal));
    }
}
