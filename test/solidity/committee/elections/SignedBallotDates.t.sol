// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev Until when a signed ballot may be counted, and what a late one weighs.
contract SignedBallotDatesTest is ElectionFixture {
    uint256 private number;
    uint256 private startSeconds;

    function setUp() public override {
        super.setUp();
        ElectionTerms memory terms = _terms();
        terms.decayFromBps = 2_500;
        elections.setNextTerms(terms);
        number = _openVote(4);
        startSeconds = block.timestamp;
    }

    function test_ASignedBallot_CountsUpToTheLastSecondOfItsDate() external {
        uint48 untilSeconds = uint48(startSeconds + 1 days);
        vm.warp(untilSeconds);
        uint256 snapshot = vm.snapshotState();
        vm.assertEq(elections.voteBySig(number, _until(1, untilSeconds)), 1, "in its last second");
        vm.revertToState(snapshot);
        vm.warp(untilSeconds + 1);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.BallotSkipped(number, vm.addr(1), ICommitteeElections.Refusal.TooLate);
        vm.assertEq(elections.voteBySig(number, _until(1, untilSeconds)), 0, "a second later no more");
        vm.assertEq(elections.ballotOf(number, vm.addr(1)), 0, "not used up");
        _vote(number, 1, 2);
        vm.assertEq(elections.ballotOf(number, vm.addr(1)), 2, "the voter may vote anew");
    }

    function testFuzz_WhoeverCarriesIt_TheDateIsTheOneThatWasSigned(uint48 signedSeconds, uint48 saidSeconds) external {
        vm.assume(signedSeconds != saidSeconds);
        ICommitteeElections.SignedBallot[] memory ballots = _until(1, signedSeconds);
        ballots[0].untilSeconds = saidSeconds;
        vm.assertEq(elections.voteBySig(number, ballots), 0, "refused");
    }

    function testFuzz_NoSecond_MakesABallotWeighMore(
        uint256 first,
        uint256 later,
        uint16 decay,
        uint24 extra
    ) external {
        ElectionTerms memory terms = _terms();
        terms.decayFromBps = 2_500 + (decay % 7_501);
        terms.extensionSeconds = extra % (60 days);
        vm.warp(startSeconds + 8 * uint256(WEEK));
        elections.setNextTerms(terms);
        uint256 next = _openVote(4);
        uint256 start = block.timestamp;
        uint256 length = terms.votingSeconds + terms.extensionSeconds;
        (first, later) = (first % length, later % length);
        if (first > later) (first, later) = (later, first);
        vm.warp(start + first);
        uint256 before = elections.weightNow(next, vm.addr(1));
        vm.warp(start + later);
        vm.assertLe(elections.weightNow(next, vm.addr(1)), before, "falls, or stays");
        vm.assertGt(elections.weightNow(next, vm.addr(1)), 0, "to the end it has some");
    }

    function _until(
        uint256 holder,
        uint48 untilSeconds
    ) private view returns (ICommitteeElections.SignedBallot[] memory ballots) {
        ballots = new ICommitteeElections.SignedBallot[](1);
        bytes32 digest = _ballotDigest(address(elections), block.chainid, number, vm.addr(holder), 1, untilSeconds);
        ballots[0] = ICommitteeElections.SignedBallot(vm.addr(holder), 1, untilSeconds, _sign(holder, digest));
    }
}
