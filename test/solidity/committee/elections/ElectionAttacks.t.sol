// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev Asks for its bond again while it is paid.
contract GreedyCandidate {
    ICommitteeElections private immutable ELECTIONS;
    uint256 public paidTimes;
    bool public again;

    constructor(ICommitteeElections elections) {
        ELECTIONS = elections;
    }

    receive() external payable {
        ++paidTimes;
        try ELECTIONS.payOutBond(1, address(this)) {
            again = true;
        } catch {}
    }

    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }
}

contract ElectionAttacksTest is ElectionFixture {
    // ---- spam ------------------------------------------------------------------------------------------------------

    function test_SpamCandidates_NeverReachTheBallot() external {
        uint256 number = elections.open();
        for (uint256 i = 0; i < 300; ++i) _register(number, i, 0);
        vm.warp(elections.standingOf(number).endorsementSeconds);
        // All votes there are, a unit more than needed at a time.
        uint256 least = elections.standingOf(number).minEndorsementTokens;
        uint256 next;
        for (uint256 holder = 1; holder <= _holders(); ++holder) {
            for (uint256 left = _votes(); left >= least; left -= least) _endorse(number, holder, next++, least);
        }
        vm.assertEq(elections.standingOf(number).qualified, 200, "no more");
        _toVetting(number);
        uint256 treasuryWei = address(this).balance;
        for (uint256 i = 200; i < 300; ++i) elections.payOutBond(number, _candidate(i));
        vm.assertEq(address(this).balance, treasuryWei + 100 * uint256(BOND), "pay the treasury");
    }

    function test_FewVotableTokensAtTheOpening_LowerNoShare() external {
        // A holder parks its votes while the election opens and takes them back for the endorsement.
        address sentinel = token.SENTINEL();
        vm.prank(vm.addr(1));
        token.delegate(sentinel);
        vm.warp(block.timestamp + 1);
        uint256 number = elections.open();
        vm.prank(vm.addr(1));
        token.delegate(vm.addr(1));
        vm.warp(elections.standingOf(number).endorsementSeconds);
        vm.assertEq(elections.standingOf(number).minEndorsementTokens, VOTABLE / 200, "of what is votable then");
    }

    function test_SpamCombinations_NeedTheirWeight() external {
        uint256 number = _openVote(20);
        address poor = address(0xb00);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommitteeElections.Elections_BallotRefused.selector,
                poor,
                3,
                ICommitteeElections.Refusal.NoVotes
            )
        );
        vm.prank(poor);
        elections.vote(number, 3);
    }

    // ---- the same votes twice --------------------------------------------------------------------------------------

    function test_TokensThatMoveOn_CountOnce() external {
        uint256 number = _openVote(4);
        _vote(number, 1, 1);
        vm.prank(vm.addr(1));
        token.transfer(stranger, _votes());
        vm.prank(stranger);
        token.delegate(stranger);
        vm.warp(block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommitteeElections.Elections_BallotRefused.selector,
                stranger,
                1,
                ICommitteeElections.Refusal.NoVotes
            )
        );
        vm.prank(stranger);
        elections.vote(number, 1);
    }

    function test_ABallotSentTwice_OpensNothingAndCountsOnce() external {
        uint256 number = _openVote(4);
        ICommitteeElections.SignedBallot[] memory ballots = new ICommitteeElections.SignedBallot[](3);
        for (uint256 i = 0; i < 3; ++i) ballots[i] = _ballot(number, 1, _places(0, 1));
        vm.assertEq(elections.voteBySig(number, ballots), 1, "once");
        vm.assertEq(elections.voteBySig(number, ballots), 0, "and never again");
        vm.assertEq(elections.standingOf(number).turnoutTokens, _votes(), "turnout");
    }

    // ---- replays ---------------------------------------------------------------------------------------------------

    function test_ABallotForAnotherElection_IsSkipped() external {
        uint256 number = _openVote(4);
        ICommitteeElections.SignedBallot memory signed = _ballot(number, 1, 1);
        for (uint256 holder = 2; holder <= 6; ++holder) _vote(number, holder, 1);
        _endVote(number);
        elections.count(number, ALL);
        uint256 second = _openVote(4);
        _assertNotCounted(elections, second, signed);
    }

    function test_ABallotForAnotherContract_IsSkipped() external {
        uint256 number = _openVote(4);
        ICommitteeElections.SignedBallot memory signed = _ballot(number, 1, 1);
        elections = _deployElections(_terms());
        vm.assertEq(_openVote(4), number, "the same number");
        _assertNotCounted(elections, number, signed);
    }

    function test_ABallotForAnotherChain_IsSkipped() external {
        uint256 number = _openVote(4);
        ICommitteeElections.SignedBallot memory signed = _ballot(number, 1, 1);
        vm.chainId(4_242);
        _assertNotCounted(elections, number, signed);
    }

    function test_ACandidacyForAnotherElectionOrChain_IsRefused() external {
        uint256 number = elections.open();
        ICommitteeElections.Candidacy memory candidacy = _candidacy(0, 0);
        bytes memory later = _sign(CANDIDATE_KEY, _candidacyDigest(number + 1, candidacy));
        bytes memory refusal = abi.encodeWithSelector(
            ICommitteeElections.Elections_BadSignature.selector,
            _candidate(0)
        );
        vm.expectRevert(refusal);
        elections.register{value: BOND}(number, candidacy, later);
        bytes memory here = _sign(CANDIDATE_KEY, _candidacyDigest(number, candidacy));
        vm.chainId(4_242);
        vm.expectRevert(refusal);
        elections.register{value: BOND}(number, candidacy, here);
    }

    function test_AMalleatedBallot_IsSkipped() external {
        uint256 number = _openVote(4);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(1, _ballotDigest(number, vm.addr(1), 1));
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory flipped = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _assertNotCounted(elections, number, ICommitteeElections.SignedBallot(vm.addr(1), 1, FOREVER, flipped));
    }

    function testFuzz_ABallotChangedByItsRelayer_IsSkipped(uint8 place, uint8 flip) external {
        uint256 number = _openVote(8);
        ICommitteeElections.SignedBallot memory signed = _ballot(number, 1, 1 << (place % 8));
        signed.approvals ^= 1 << (flip % 8);
        vm.assume(signed.approvals != 0);
        _assertNotCounted(elections, number, signed);
    }

    // ---- the vetter ------------------------------------------------------------------------------------------------

    function test_TheVetter_CannotEmptyTheBallot() external {
        ElectionTerms memory terms = _terms();
        terms.maxExclusions = 5;
        elections.setNextTerms(terms);
        uint256 number = _openEndorsement(new bytes32[](5));
        for (uint256 i = 0; i < 5; ++i) _endorse(number, 1 + i, i, VOTABLE / 200);
        vm.warp(elections.standingOf(number).votingSeconds - 1);
        uint256 excluded;
        for (uint256 i = 0; i < 5; ++i) {
            vm.prank(vetter);
            try elections.exclude(number, _candidate(i), REASON) {
                ++excluded;
            } catch {}
        }
        vm.assertEq(excluded, 2, "three are left for three seats");
        _toVote(number);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        elections.restore(number, _candidate(0));
        _endVote(number);
        elections.count(number, ALL);
        (, address[] memory winners, , , ) = elections.result(number);
        vm.assertEq(winners[0], _candidate(0), "restored after an exclusion at the last second");
    }

    // ---- the count -------------------------------------------------------------------------------------------------

    function test_SmallPages_CannotMakeTheCountDear() external {
        uint256 number = _openVote(20);
        for (uint256 holder = 1; holder <= 100; ++holder) _vote(number, holder, _places(holder % 20, holder / 20));
        _endVote(number);
        (, uint256 total, ) = elections.tallyOf(number);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_PageTooSmall.selector, 1, total));
        elections.count(number, 1);
    }

    function test_ACountBegunByAStranger_EndsTheSame() external {
        uint256 number = _openVote(12);
        for (uint256 holder = 1; holder <= 60; ++holder) _vote(number, holder, _places(holder % 12, (holder / 7) % 12));
        _endVote(number);
        uint256 snapshot = vm.snapshotState();
        elections.count(number, ALL);
        bytes32 atOnce = _resultHash(number);
        vm.revertToState(snapshot);
        (, uint256 total, ) = elections.tallyOf(number);
        vm.prank(stranger);
        elections.count(number, total + 5);
        elections.count(number, ALL);
        vm.assertEq(_resultHash(number), atOnce, "the same");
    }

    // ---- bonds -----------------------------------------------------------------------------------------------------

    function test_ACandidateThatCallsBack_IsPaidOnce() external {
        uint256 number = elections.open();
        GreedyCandidate greedy = new GreedyCandidate(elections);
        ICommitteeElections.Candidacy memory candidacy = _candidacy(0, 0);
        candidacy.candidate = address(greedy);
        elections.register{value: BOND}(number, candidacy, "");
        _register(number, 1, 0);
        vm.warp(elections.standingOf(number).endorsementSeconds);
        address[] memory candidates = new address[](1);
        uint256[] memory weights = new uint256[](1);
        (candidates[0], weights[0]) = (address(greedy), _votes());
        vm.prank(vm.addr(1));
        elections.endorse(number, candidates, weights);
        _toVetting(number);
        elections.payOutBond(number, address(greedy));
        vm.assertEq(greedy.paidTimes(), 1, "once");
        vm.assertFalse(greedy.again(), "not again");
        vm.assertEq(address(elections).balance, BOND, "the other bond is left");
    }

    function _assertNotCounted(
        ICommitteeElections at,
        uint256 number,
        ICommitteeElections.SignedBallot memory bad
    ) private {
        ICommitteeElections.SignedBallot[] memory ballots = new ICommitteeElections.SignedBallot[](1);
        ballots[0] = bad;
        vm.expectEmit(address(at));
        emit ICommitteeElections.BallotSkipped(number, bad.voter, ICommitteeElections.Refusal.InvalidSignature);
        vm.assertEq(at.voteBySig(number, ballots), 0, "not counted");
        vm.assertEq(at.ballotOf(number, bad.voter), 0, "not voted");
    }

    function _resultHash(uint256 number) private view returns (bytes32) {
        (
            bool settled,
            address[] memory winners,
            address[] memory next,
            uint48 term,
            bytes32[] memory organisations
        ) = elections.result(number);
        return keccak256(abi.encode(settled, winners, next, term, organisations));
    }
}
