// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {SignedBallots} from "./SignedBallots.sol";
import {Vm, vm} from "../Vm.sol";

contract GovernorObjectionsTest is SignedBallots {
    /// @dev Of the routine class: 3% of the votable supply.
    uint128 private constant QUORUM = uint128((VOTABLE * 300) / 10_000);

    uint256 private id;
    uint256 private voteEnd;

    function setUp() public override {
        super.setUp();
        id = _open(_turn(1));
        voteEnd = governor.proposalDeadline(id);
    }

    // ---- the window ------------------------------------------------------------------------------------------------

    function test_WhenItTurnsToPassingOutsideTheWindow_NothingFollows() external {
        vm.warp(voteEnd - OBJECTION_PERIOD);
        _vote(id, ALICE, FOR);
        _assertNoObjections("last second outside");
        vm.warp(voteEnd);
        _assertNoObjections("to the end");
    }

    function test_WhenItTurnsToPassingAtTheFirstSecondOfTheWindow_ObjectionsFollow() external {
        vm.warp(voteEnd - OBJECTION_PERIOD + 1);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.ProposalExtended(id, uint64(voteEnd + OBJECTION_PERIOD));
        _vote(id, ALICE, FOR);
        _assertObjections("first second inside");
    }

    function test_WhenItTurnsToPassingAtTheLastSecond_ObjectionsFollow() external {
        vm.warp(voteEnd);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.ProposalExtended(id, uint64(voteEnd + OBJECTION_PERIOD));
        _vote(id, ALICE, FOR);
        _assertObjections("last second");
    }

    // ---- what turns ------------------------------------------------------------------------------------------------

    function test_WhenTheQuorumIsReachedExactly_ObjectionsFollow() external {
        _voteParts(id, ALICE, 0, 1, QUORUM - 2);
        vm.warp(voteEnd);
        _voteParts(id, BOB, 0, 1, 0);
        _assertObjections("reached");
    }

    function test_WhenTheQuorumStaysOneShort_NothingFollows() external {
        _voteParts(id, ALICE, 0, 1, QUORUM - 3);
        vm.warp(voteEnd);
        _voteParts(id, BOB, 0, 1, 0);
        _assertNoObjections("one short");
    }

    function test_WhenTheQuorumIsReachedByALosingProposal_NothingFollows() external {
        _vote(id, ALICE, AGAINST);
        vm.warp(voteEnd);
        _vote(id, BOB, FOR);
        _assertNoObjections("losing");
    }

    function test_WhenTheMajorityIsReached_ObjectionsFollow() external {
        _vote(id, BOB, AGAINST);
        _vote(id, CAROL, FOR);
        vm.warp(voteEnd);
        _vote(id, ALICE, FOR);
        _assertObjections("turned");
    }

    function test_WhenTheMajorityOfTheClassIsReached_ObjectionsFollow() external {
        id = _open(_smash());
        voteEnd = governor.proposalDeadline(id);
        _voteParts(id, ALICE, 8_000_000e18, 12_000_000e18, 0);
        vm.warp(voteEnd);
        _voteParts(id, BOB, 0, 1, 0); // just above 60% now
        _assertObjections("turned");
    }

    function test_WhenItTurnsToFailing_NothingFollows() external {
        _vote(id, BOB, FOR);
        vm.warp(voteEnd);
        _vote(id, ALICE, AGAINST);
        _assertNoObjections("the last second can stop");
        vm.warp(voteEnd + 1);
        _assertState(id, IGovernor.ProposalState.Defeated, "stopped");
    }

    function test_WhenItStaysPassing_NothingFollows() external {
        _vote(id, ALICE, FOR);
        vm.warp(voteEnd);
        _vote(id, BOB, AGAINST);
        _vote(id, CAROL, FOR);
        _vote(id, DAVE, ABSTAIN);
        _assertNoObjections("unchanged");
    }

    function test_WhenItStaysFailing_NothingFollows() external {
        _vote(id, ALICE, AGAINST);
        _vote(id, CAROL, FOR);
        vm.warp(voteEnd);
        _vote(id, DAVE, FOR);
        _assertNoObjections("unchanged");
    }

    // ---- the whole of what the last second can do ------------------------------------------------------------------

    function test_WhenATinySwingComesFirst_TheRealOneStillMeetsObjections() external {
        vm.warp(voteEnd - OBJECTION_PERIOD + 1);
        _voteParts(id, BOB, 0, QUORUM, 0); // passes
        _voteParts(id, BOB, QUORUM, 0, 0); // and fails again: a tie
        _assertObjections("opened");
        vm.warp(voteEnd);
        _vote(id, BOB, FOR); // the real one, in the last second
        _assertObjections("once, to the same second");
        vm.warp(voteEnd + 1);
        _vote(id, ALICE, AGAINST);
        vm.warp(voteEnd + OBJECTION_PERIOD + 1);
        _assertState(id, IGovernor.ProposalState.Defeated, "stopped");
    }

    function testFuzz_WhoeverSwingsHowOften_NothingPassesInTheLastSecondWithoutObjections(
        uint256[6] memory votes
    ) external {
        address[4] memory voters = [ALICE, BOB, CAROL, DAVE];
        for (uint256 i = 0; i < votes.length; ++i) {
            vm.warp(_now() + (votes[i] % 1 days));
            uint128 part = uint128((votes[i] >> 64) % 700_000e18);
            (uint128 against, uint128 inFavour) = votes[i] & 1 == 0 ? (part, uint128(1)) : (uint128(1), part);
            _voteParts(id, voters[(votes[i] >> 32) % 4], against, inFavour, 0);
        }
        vm.warp(voteEnd);
        bool passing = _passes();
        _voteParts(id, ALICE, 0, 9_000_000e18, 0);
        if (!passing && _passes()) _assertObjections("turned in the last second");
        vm.warp(voteEnd + 1_000 days);
        bool opened = governor.proposalDeadline(id) != voteEnd;
        vm.assertEq(governor.proposalDeadline(id), opened ? voteEnd + OBJECTION_PERIOD : voteEnd, "one or the other");
    }

    // ---- batches of signed ballots ---------------------------------------------------------------------------------

    function test_WhenABatchTurnsIt_ObjectionsFollowOnce() external {
        vm.warp(voteEnd);
        vm.recordLogs();
        _send(id, _ballot(id, ALICE_KEY, FOR), _ballot(id, BOB_KEY, FOR));
        _assertObjections("turned");
        vm.assertEq(_openings(), 1, "once");
    }

    function test_WhenABatchTurnsItThereAndBack_NothingFollows() external {
        vm.warp(voteEnd);
        _send(id, _ballot(id, BOB_KEY, FOR), _ballot(id, ALICE_KEY, AGAINST));
        _assertNoObjections("failing before and after");
    }

    function test_WhenABatchCountsNothing_NothingFollows() external {
        vm.warp(voteEnd);
        _send(id, _ballotFor(id, ALICE, BOB_KEY, FOR, ""));
        _assertNoObjections("skipped");
    }

    // ---- the period ------------------------------------------------------------------------------------------------

    function test_GivenObjections_ItIsActiveUntilTheirEndAndPassesIfNobodyObjects() external {
        _turnLate();
        vm.warp(voteEnd + OBJECTION_PERIOD);
        _assertState(id, IGovernor.ProposalState.Active, "last second");
        vm.warp(voteEnd + OBJECTION_PERIOD + 1);
        _assertState(id, IGovernor.ProposalState.Succeeded, "nobody objected");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _vote(id, ALICE, AGAINST);
    }

    function test_GivenObjections_VotesAgainstStopItUntilTheLastSecond() external {
        _turnLate();
        vm.warp(voteEnd + OBJECTION_PERIOD);
        _vote(id, ALICE, AGAINST);
        vm.warp(voteEnd + OBJECTION_PERIOD + 1);
        _assertState(id, IGovernor.ProposalState.Defeated, "stopped");
    }

    function test_RevertGiven_Objections_WhenAVoteIsForOrAbstains() external {
        _turnLate();
        vm.warp(voteEnd);
        _vote(id, CAROL, FOR); // still in time
        vm.warp(voteEnd + 1);
        bytes memory refused = _onlyObjections();
        vm.expectRevert(refused);
        _vote(id, ALICE, FOR);
        vm.expectRevert(refused);
        _vote(id, ALICE, ABSTAIN);
        vm.expectRevert(refused);
        _voteParts(id, ALICE, 5, 1, 0);
        vm.expectRevert(refused);
        _voteParts(id, ALICE, 5, 0, 1);
        _voteParts(id, ALICE, 5, 0, 0);
        vm.assertEq(governor.usedVotes(id, ALICE), 5, "a part against counts");
    }

    function test_RevertGiven_Objections_WhenASignedVoteOfOpenZeppelinsKindIsFor() external {
        _turnLate();
        vm.warp(voteEnd + 1);
        bytes memory signature = _sign(ALICE_KEY, _openZeppelinDigest(id, FOR, ALICE));
        vm.expectRevert(_onlyObjections());
        governor.castVoteBySig(id, FOR, ALICE, signature);
    }

    function test_GivenObjections_ABatchCountsBallotsAgainstAlone() external {
        _turnLate();
        vm.warp(voteEnd + 1);
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](3);
        ballots[0] = _ballot(id, CAROL_KEY, FOR);
        ballots[1] = _ballot(id, ALICE_KEY, AGAINST);
        ballots[2] = _ballot(id, DAVE_KEY, ABSTAIN);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.BallotSkipped(id, CAROL, IAlthingGovernor.SkipReason.OnlyObjections);
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(ALICE, id, AGAINST, ALICE_VOTES, "");
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.BallotSkipped(id, DAVE, IAlthingGovernor.SkipReason.OnlyObjections);
        vm.assertEq(_send(id, ballots), 1, "counted");
    }

    function test_RevertGiven_NoObjections_WhenAVoteComesAfterTheEnd() external {
        _vote(id, BOB, FOR);
        vm.warp(voteEnd + 1);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _vote(id, ALICE, AGAINST);
    }

    // ---- deployment ------------------------------------------------------------------------------------------------

    function test_WhenDeployed_ItTakesAPeriodInsideItsBoundsOnly() external {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.objectionPeriodSeconds = 7 days;
        vm.assertEq(_deployGovernor(config).objectionPeriodSeconds(), 7 days, "most");
        config.objectionPeriodSeconds = 7 days + 1;
        vm.expectRevert(_outOfBounds("objectionPeriodSeconds", 7 days + 1, 1 days, 7 days));
        this.deployGovernor(config);
        config.objectionPeriodSeconds = 1 days;
        vm.assertEq(_deployGovernor(config).objectionPeriodSeconds(), 1 days, "least");
        config.objectionPeriodSeconds = 1 days - 1;
        vm.expectRevert(_outOfBounds("objectionPeriodSeconds", 1 days - 1, 1 days, 7 days));
        this.deployGovernor(config);
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _turnLate() private {
        vm.warp(voteEnd);
        _vote(id, BOB, FOR);
        _assertObjections("turned");
    }

    function _passes() private view returns (bool) {
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        return inFavour > against && inFavour + abstain >= QUORUM;
    }

    function _onlyObjections() private view returns (bytes memory) {
        uint256 until = voteEnd + OBJECTION_PERIOD;
        return abi.encodeWithSelector(IAlthingGovernor.Governor_OnlyObjections.selector, id, until);
    }

    function _assertObjections(string memory what) private view {
        vm.assertEq(governor.proposalVoteEnd(id), voteEnd, what);
        vm.assertEq(governor.proposalDeadline(id), voteEnd + OBJECTION_PERIOD, what);
    }

    function _assertNoObjections(string memory what) private view {
        vm.assertEq(governor.proposalVoteEnd(id), voteEnd, what);
        vm.assertEq(governor.proposalDeadline(id), voteEnd, what);
    }

    function _openings() private returns (uint256 count) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IAlthingGovernor.ProposalExtended.selector) ++count;
        }
    }
}
