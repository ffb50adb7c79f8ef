// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {SignedBallots} from "./SignedBallots.sol";
import {Vm, vm} from "../Vm.sol";

contract GovernorLateQuorumTest is SignedBallots {
    /// @dev Of the routine class: 3% of the votable supply.
    uint128 private constant QUORUM = uint128((VOTABLE * 300) / 10_000);

    uint256 private id;
    uint256 private deadline;

    function setUp() public override {
        super.setUp();
        id = _open(_turn(1));
        deadline = governor.proposalDeadline(id);
    }

    // ---- the window ------------------------------------------------------------------------------------------------

    function test_WhenTheQuorumIsReachedOutsideTheWindow_ItDoesNotExtend() external {
        vm.warp(deadline - LATE_EXTENSION);
        _vote(id, ALICE, FOR);
        _assertDeadline(deadline, "last second outside");
    }

    function test_WhenItSwungOutsideTheWindow_ItStillExtendsInside() external {
        vm.warp(deadline - LATE_EXTENSION);
        _vote(id, BOB, FOR);
        vm.warp(deadline);
        _vote(id, ALICE, AGAINST);
        _assertDeadline(deadline + LATE_EXTENSION, "the one extension was not used up");
    }

    function test_WhenTheOutcomeFlipsOutsideTheWindow_ItDoesNotExtend() external {
        _vote(id, BOB, FOR);
        vm.warp(deadline - LATE_EXTENSION);
        _vote(id, ALICE, AGAINST);
        _assertDeadline(deadline, "last second outside");
    }

    function test_WhenTheQuorumIsReachedAtTheFirstSecondOfTheWindow_ItExtends() external {
        vm.warp(deadline - LATE_EXTENSION + 1);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.ProposalExtended(id, uint64(deadline + 1));
        _vote(id, ALICE, FOR);
        _assertDeadline(deadline + 1, "first second inside");
    }

    function test_WhenTheQuorumIsReachedAtTheLastSecond_ItExtends() external {
        vm.warp(deadline);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.ProposalExtended(id, uint64(deadline + LATE_EXTENSION));
        _vote(id, ALICE, FOR);
        _assertDeadline(deadline + LATE_EXTENSION, "last second");
    }

    // ---- what swings -----------------------------------------------------------------------------------------------

    function test_WhenTheQuorumIsReachedExactly_ItExtends() external {
        _voteParts(id, ALICE, 0, 1, QUORUM - 2);
        vm.warp(deadline);
        _voteParts(id, BOB, 0, 1, 0);
        _assertDeadline(deadline + LATE_EXTENSION, "reached");
    }

    function test_WhenTheQuorumStaysOneShort_ItDoesNotExtend() external {
        _voteParts(id, ALICE, 0, 1, QUORUM - 3);
        vm.warp(deadline);
        _voteParts(id, BOB, 0, 1, 0);
        _assertDeadline(deadline, "one short");
    }

    function test_WhenTheQuorumIsReachedByALosingProposal_ItExtends() external {
        _vote(id, ALICE, AGAINST);
        vm.warp(deadline);
        _vote(id, BOB, FOR);
        _assertDeadline(deadline + LATE_EXTENSION, "quorum reached");
        _endVote(id);
        _assertState(id, IGovernor.ProposalState.Defeated, "still losing");
    }

    function test_WhenTheOutcomeFlipsToPassing_ItExtends() external {
        _vote(id, BOB, AGAINST);
        _vote(id, CAROL, FOR);
        vm.warp(deadline);
        _vote(id, ALICE, FOR);
        _assertDeadline(deadline + LATE_EXTENSION, "flipped");
    }

    function test_WhenTheOutcomeFlipsToFailing_ItExtends() external {
        _vote(id, BOB, FOR);
        vm.warp(deadline);
        _vote(id, ALICE, AGAINST);
        _assertDeadline(deadline + LATE_EXTENSION, "flipped");
    }

    function test_WhenTheOutcomeFlipsToATie_ItExtends() external {
        _voteParts(id, ALICE, 0, 5_000_000e18, 0);
        vm.warp(deadline);
        _vote(id, DAVE, AGAINST);
        _assertDeadline(deadline + LATE_EXTENSION, "a tie fails");
    }

    function test_WhenTheOutcomeFlipsByTheClassesMajority_ItExtends() external {
        uint256 constitutional = _open(_smash());
        _voteParts(constitutional, ALICE, 8_000_000e18, 12_000_000e18 + 1, 0);
        uint256 end = governor.proposalDeadline(constitutional);
        vm.warp(end);
        _voteParts(constitutional, BOB, 1e18, 0, 0); // just under 60% now
        vm.assertEq(governor.proposalDeadline(constitutional), end + LATE_EXTENSION, "flipped");
    }

    function test_WhenTheOutcomeStaysPassing_ItDoesNotExtend() external {
        _vote(id, ALICE, FOR);
        vm.warp(deadline);
        _vote(id, BOB, AGAINST);
        _vote(id, CAROL, FOR);
        _vote(id, DAVE, ABSTAIN);
        _assertDeadline(deadline, "unchanged");
    }

    function test_WhenTheOutcomeStaysFailing_ItDoesNotExtend() external {
        _vote(id, ALICE, AGAINST);
        _vote(id, CAROL, FOR);
        vm.warp(deadline);
        _vote(id, DAVE, FOR);
        _assertDeadline(deadline, "unchanged");
    }

    // ---- batches of signed ballots ---------------------------------------------------------------------------------

    function test_WhenABatchSwingsTheOutcome_ItExtendsOnce() external {
        vm.warp(deadline);
        vm.recordLogs();
        _send(id, _ballot(id, ALICE_KEY, FOR), _ballot(id, BOB_KEY, FOR));
        _assertDeadline(deadline + LATE_EXTENSION, "extended");
        vm.assertEq(_extensions(), 1, "once");
    }

    function test_WhenABatchSwingsTheOutcomeThereAndBack_ItDoesNotExtend() external {
        _vote(id, CAROL, FOR);
        vm.warp(deadline);
        _send(id, _ballot(id, BOB_KEY, AGAINST), _ballot(id, ALICE_KEY, FOR));
        _assertDeadline(deadline, "passing before and after");
    }

    function test_WhenABatchCountsNothing_ItDoesNotExtend() external {
        vm.warp(deadline);
        _send(id, _ballotFor(id, ALICE, BOB_KEY, FOR, ""));
        _assertDeadline(deadline, "skipped");
    }

    // ---- after an extension ----------------------------------------------------------------------------------------

    function test_GivenItWasExtended_ItTakesVotesUntilTheNewDeadline() external {
        vm.warp(deadline);
        _vote(id, BOB, FOR);
        vm.warp(deadline + LATE_EXTENSION);
        _assertState(id, IGovernor.ProposalState.Active, "last second");
        _vote(id, ALICE, AGAINST);
        vm.warp(deadline + LATE_EXTENSION + 1);
        _assertState(id, IGovernor.ProposalState.Defeated, "decided by all votes");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _vote(id, CAROL, FOR);
    }

    function test_GivenItWasExtended_ItDoesNotExtendAgain() external {
        vm.warp(deadline);
        vm.recordLogs();
        _vote(id, BOB, FOR);
        vm.warp(deadline + 1);
        _vote(id, ALICE, AGAINST);
        _assertDeadline(deadline + LATE_EXTENSION, "in the extension");
        vm.warp(deadline + LATE_EXTENSION);
        _vote(id, CAROL, FOR);
        _vote(id, DAVE, FOR);
        _assertDeadline(deadline + LATE_EXTENSION, "at its end");
        vm.assertEq(_extensions(), 1, "once");
    }

    function test_GivenItWasExtendedEarlyInTheWindow_ItDoesNotExtendAgainWithinIt() external {
        vm.warp(deadline - LATE_EXTENSION + 1);
        _vote(id, BOB, FOR);
        vm.warp(deadline);
        _vote(id, ALICE, AGAINST);
        _assertDeadline(deadline + 1, "once");
    }

    function testFuzz_GivenAnySeriesOfVotes_ItNeverMovesTheDeadlineByMoreThanTheExtension(
        uint256[6] memory votes
    ) external {
        address[4] memory voters = [ALICE, BOB, CAROL, DAVE];
        uint256 latest = deadline;
        for (uint256 i = 0; i < votes.length; ++i) {
            vm.warp(_now() + (votes[i] % 2 days));
            if (governor.state(id) != IGovernor.ProposalState.Active) break;
            uint128 part = uint128((votes[i] >> 64) % 700_000e18);
            (uint128 against, uint128 inFavour) = votes[i] & 1 == 0 ? (part, uint128(1)) : (uint128(1), part);
            _voteParts(id, voters[(votes[i] >> 32) % 4], against, inFavour, 0);
            vm.assertGe(governor.proposalDeadline(id), latest, "never earlier");
            latest = governor.proposalDeadline(id);
        }
        vm.assertLe(latest, deadline + LATE_EXTENSION, "never by more");
        vm.warp(latest + 1_000 days);
        _assertDeadline(latest, "for ever");
    }

    // ---- deployment ------------------------------------------------------------------------------------------------

    function test_GivenAnExtensionOfZero_ItNeverExtends() external {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.lateExtensionSeconds = 0;
        governor = _deployGovernor(config);
        id = _open(_turn(2));
        deadline = governor.proposalDeadline(id);
        vm.warp(deadline);
        _vote(id, ALICE, FOR);
        _assertDeadline(deadline, "not extended");
    }

    function test_WhenDeployed_ItTakesAnExtensionInsideItsBoundsOnly() external {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.lateExtensionSeconds = 7 days;
        vm.assertEq(_deployGovernor(config).lateExtensionSeconds(), 7 days, "most");
        config.lateExtensionSeconds = 7 days + 1;
        vm.expectRevert(_outOfBounds("lateExtensionSeconds", 7 days + 1, 0, 7 days));
        this.deployGovernor(config);
    }

    function _assertDeadline(uint256 expected, string memory what) private view {
        vm.assertEq(governor.proposalDeadline(id), expected, what);
    }

    function _extensions() private returns (uint256 count) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IAlthingGovernor.ProposalExtended.selector) ++count;
        }
    }
}
