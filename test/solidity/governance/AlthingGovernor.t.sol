// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {BlockClockToken} from "../../contracts/BlockClockToken.sol";
import {Knob} from "../../contracts/Knob.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {Proposal, call} from "./Proposal.sol";
import {SignedBallots} from "./SignedBallots.sol";
import {vm} from "../Vm.sol";

contract AlthingGovernorTest is SignedBallots {
    IGovernor.ProposalState private constant PENDING = IGovernor.ProposalState.Pending;
    IGovernor.ProposalState private constant ACTIVE = IGovernor.ProposalState.Active;
    IGovernor.ProposalState private constant CANCELED = IGovernor.ProposalState.Canceled;
    IGovernor.ProposalState private constant DEFEATED = IGovernor.ProposalState.Defeated;
    IGovernor.ProposalState private constant SUCCEEDED = IGovernor.ProposalState.Succeeded;
    IGovernor.ProposalState private constant QUEUED = IGovernor.ProposalState.Queued;
    IGovernor.ProposalState private constant EXECUTED = IGovernor.ProposalState.Executed;

    // ---- the way of a decision -------------------------------------------------------------------------------------

    function test_WhenAProposalPasses_ItRunsOnce() external {
        Proposal memory p = _turn(7).named("# Turn the knob");
        uint256 id = _pass(p);
        vm.assertEq(id, p.proposalId(), "id");
        _assertState(id, SUCCEEDED, "passed");
        _queue(p);
        _assertState(id, QUEUED, "queued");
        vm.assertEq(governor.proposalEta(id), _now() + TIMELOCK_DELAY, "eta");

        vm.warp(governor.proposalEta(id));
        _execute(p);
        _assertState(id, EXECUTED, "executed");
        vm.assertEq(knob.position(), 7, "position");
        vm.expectRevert(_unexpectedState(id, EXECUTED, QUEUED));
        _execute(p);
        vm.assertEq(knob.runs(), 1, "once");
    }

    function test_RevertWhen_AProposalIsExecutedBeforeItsTime() external {
        Proposal memory p = _turn(1);
        uint256 id = _pass(p);
        vm.expectRevert(_unexpectedState(id, SUCCEEDED, QUEUED));
        _execute(p);
        _queue(p);
        vm.warp(governor.proposalEta(id) - 1);
        vm.expectPartialRevert(TimelockController.TimelockUnexpectedOperationState.selector);
        _execute(p);
        vm.assertEq(knob.runs(), 0, "did not run");
    }

    function test_RevertWhen_ADefeatedProposalIsQueuedOrExecuted() external {
        Proposal memory p = _turn(1);
        uint256 id = _open(p);
        _vote(id, ALICE, AGAINST);
        _endVote(id);
        vm.expectRevert(_unexpectedState(id, DEFEATED, SUCCEEDED));
        _queue(p);
        vm.expectRevert(_unexpectedState(id, DEFEATED, QUEUED));
        _execute(p);
    }

    function test_RevertWhen_AProposalIsQueuedTwice() external {
        Proposal memory p = _turn(1);
        uint256 id = _pass(p);
        _queue(p);
        vm.expectRevert(_unexpectedState(id, QUEUED, SUCCEEDED));
        _queue(p);
    }

    function test_RevertWhen_ACallFails_NothingRuns() external {
        Proposal memory p = _turn(1).and(address(coin), 0, _pay(BOB, 2_000_000e6).calldatas[0]);
        uint256 id = _ready(p);
        vm.expectRevert();
        _execute(p);
        vm.assertEq(knob.runs(), 0, "nothing ran");
        _assertState(id, QUEUED, "still queued");
    }

    // ---- proposing -------------------------------------------------------------------------------------------------

    function test_WhenProposed_ItIsPendingThenActiveToTheSecond() external {
        uint256 id = _propose(_turn(1));
        uint256 snapshot = _now() + VOTING_DELAY;
        vm.assertEq(governor.proposalSnapshot(id), snapshot, "snapshot");
        vm.assertEq(governor.proposalDeadline(id), snapshot + VOTING_PERIOD, "deadline");
        vm.assertEq(governor.proposalProposer(id), ALICE, "proposer");
        vm.warp(snapshot);
        _assertState(id, PENDING, "at the snapshot");
        vm.warp(snapshot + 1);
        _assertState(id, ACTIVE, "after it");
        vm.warp(snapshot + VOTING_PERIOD);
        _assertState(id, ACTIVE, "at the deadline");
        vm.warp(snapshot + VOTING_PERIOD + 1);
        _assertState(id, DEFEATED, "after it");
    }

    function test_RevertWhen_TheProposerIsOneShortOfTheThreshold() external {
        vm.prank(ALICE);
        token.transfer(STRANGER, THRESHOLD);
        vm.warp(_now() + 1);
        vm.expectRevert(_insufficient(STRANGER, 0));
        _proposeAs(STRANGER, _turn(1)); // not delegated

        _delegateToSelf(STRANGER);
        vm.expectRevert(_insufficient(STRANGER, 0));
        _proposeAs(STRANGER, _turn(1)); // delegated in this very second
        vm.warp(_now() + 1);
        _proposeAs(STRANGER, _turn(1));

        vm.prank(STRANGER);
        token.transfer(ALICE, 1);
        vm.warp(_now() + 1);
        vm.expectRevert(_insufficient(STRANGER, THRESHOLD - 1));
        _proposeAs(STRANGER, _turn(2));
    }

    function test_GivenADescriptionThatNamesItsProposer_ItIsOpenToThatProposerAlone() external {
        Proposal memory p = _turn(1).named(string.concat("Turn it #proposer=", vm.toString(ALICE)));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, BOB));
        _proposeAs(BOB, p);
        uint256 id = _propose(p);
        vm.assertEq(governor.proposalProposer(id), ALICE, "proposer");
    }

    function test_RevertWhen_TheProposalExists() external {
        uint256 id = _propose(_turn(1));
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorUnexpectedProposalState.selector, id, PENDING, bytes32(0))
        );
        _propose(_turn(1));
    }

    // ---- cancelling ------------------------------------------------------------------------------------------------

    function test_WhenTheProposerCancelsWhilePending_ItIsCancelled() external {
        Proposal memory p = _turn(1);
        uint256 id = _propose(p);
        vm.warp(governor.proposalSnapshot(id));
        _cancelAs(ALICE, p);
        _assertState(id, CANCELED, "last second");
    }

    function test_RevertWhen_TheProposerCancelsOnceVotingBegan() external {
        Proposal memory p = _turn(1);
        uint256 id = _open(p);
        bytes memory refused = abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, ALICE);
        vm.expectRevert(refused);
        _cancelAs(ALICE, p);
        _vote(id, ALICE, FOR);
        _endVote(id);
        vm.expectRevert(refused);
        _cancelAs(ALICE, p);
        _queue(p);
        vm.expectRevert(refused);
        _cancelAs(ALICE, p);
    }

    function test_RevertWhen_AnyoneElseCancels() external {
        Proposal memory p = _turn(1);
        uint256 id = _propose(p);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, BOB));
        _cancelAs(BOB, p);
    }

    // ---- voting ----------------------------------------------------------------------------------------------------

    function test_WhenVotesMovedAfterTheSnapshot_ItCountsThoseOfTheSnapshot() external {
        uint256 id = _open(_turn(1));
        vm.prank(ALICE);
        token.transfer(BOB, ALICE_VOTES);
        vm.warp(_now() + 1);
        _vote(id, ALICE, FOR);
        _vote(id, BOB, AGAINST);
        _assertTally(id, BOB_VOTES, ALICE_VOTES, 0);
    }

    function test_RevertWhen_SomeoneVotesTwice() external {
        uint256 id = _open(_turn(1));
        _vote(id, ALICE, FOR);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, ALICE));
        _vote(id, ALICE, AGAINST);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, ALICE));
        _voteParts(id, ALICE, 0, 1, 0);
    }

    function test_RevertWhen_AnExcludedHolderVotes() external {
        uint256 id = _open(_turn(1));
        uint256 snapshot = governor.proposalSnapshot(id);
        vm.assertEq(token.getPastVotes(SENTINEL, snapshot), SUPPLY - VOTABLE, "its votes are parked");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, address(timelock)));
        _vote(id, address(timelock), FOR);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, address(timelock)));
        _voteParts(id, address(timelock), 0, 1, 0);
    }

    function test_WhenVotesAreSplit_ItCountsTheParts() external {
        uint256 id = _open(_turn(1));
        _voteParts(id, ALICE, 1e18, 2e18, 3e18);
        _assertTally(id, 1e18, 2e18, 3e18);
        vm.assertEq(governor.usedVotes(id, ALICE), 6e18, "used");
        _voteParts(id, ALICE, 0, 4e18, 0);
        _vote(id, ALICE, AGAINST); // the rest
        _assertTally(id, ALICE_VOTES - 9e18, 6e18, 3e18);
        vm.assertEq(governor.usedVotes(id, ALICE), ALICE_VOTES, "all");
    }

    function testFuzz_RevertWhen_ThePartsExceedTheWeight(uint128 a, uint128 b, uint128 c) external {
        vm.assume(uint256(a) + b + c > ALICE_VOTES);
        uint256 id = _open(_turn(1));
        vm.expectPartialRevert(GovernorClient.GovernorExceedRemainingWeight.selector);
        _voteParts(id, ALICE, a, b, c);
    }

    function test_RevertWhen_TheChoiceIsUnknownOrItsPartsAreNotWellFormed() external {
        uint256 id = _open(_turn(1));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidVoteType.selector));
        _vote(id, ALICE, 3);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidVoteParams.selector));
        _vote(id, ALICE, FRACTIONAL);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidVoteParams.selector));
        governor.castVoteWithReasonAndParams(id, FOR, "", new bytes(48));
    }

    function test_WhenAVoteIsSignedAlone_ItCountsOnce() external {
        uint256 id = _open(_turn(1));
        bytes32 type_ = keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)");
        bytes32 ballot = keccak256(abi.encode(type_, id, FOR, ALICE, 0));
        bytes memory signature = _sign(ALICE_KEY, _typed(ballot));
        governor.castVoteBySig(id, FOR, ALICE, signature);
        _assertTally(id, 0, ALICE_VOTES, 0);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, ALICE));
        governor.castVoteBySig(id, FOR, ALICE, signature);
    }

    // ---- the timelock ----------------------------------------------------------------------------------------------

    function test_TheTimelock_TakesOrdersFromTheGovernorAlone() external {
        bytes32[3] memory roles = [timelock.PROPOSER_ROLE(), timelock.EXECUTOR_ROLE(), timelock.CANCELLER_ROLE()];
        address[6] memory others = [address(0), address(this), ALICE, GUARDIAN, STRANGER, address(timelock)];
        for (uint256 i = 0; i < roles.length; ++i) {
            vm.assertTrue(timelock.hasRole(roles[i], address(governor)), "governor");
            for (uint256 j = 0; j < others.length; ++j) vm.assertFalse(timelock.hasRole(roles[i], others[j]), "other");
        }
        bytes32 admin = timelock.DEFAULT_ADMIN_ROLE();
        vm.assertTrue(timelock.hasRole(admin, address(timelock)), "its own admin");
        for (uint256 j = 0; j < 5; ++j) vm.assertFalse(timelock.hasRole(admin, others[j]), "admin");
        vm.assertFalse(timelock.hasRole(admin, address(governor)), "governor is no admin");

        Proposal memory p = _turn(1);
        _ready(p);
        bytes32 salt = bytes20(address(governor)) ^ p.descriptionHash();
        vm.assertTrue(
            timelock.isOperationReady(timelock.hashOperationBatch(p.targets, p.values, p.calldatas, 0, salt)),
            "ready"
        );
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        timelock.executeBatch(p.targets, p.values, p.calldatas, 0, salt);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        timelock.scheduleBatch(p.targets, p.values, p.calldatas, 0, "other", TIMELOCK_DELAY);
    }

    function test_RevertWhen_AVoteChangesTheGovernorsTimelock() external {
        Proposal memory p = _toGovernor(abi.encodeCall(governor.updateTimelock, (TimelockController(payable(BOB)))));
        _ready(p);
        vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_TimelockIsPermanent.selector));
        _execute(p);
        vm.assertEq(governor.timelock(), address(timelock), "timelock");
    }

    function test_WhenAVoteChangesTheDelay_ItBindsProposalsQueuedFromThenOn() external {
        Proposal memory queued = _turn(1);
        uint256 id = _pass(queued);
        _queue(queued);
        uint256 eta = governor.proposalEta(id);
        _enact(call(address(timelock), abi.encodeCall(timelock.updateDelay, (9 days))));
        vm.assertEq(governor.proposalEta(id), eta, "queued before");
        Proposal memory later = _turn(2);
        uint256 laterId = _pass(later);
        _queue(later);
        vm.assertEq(governor.proposalEta(laterId), _now() + 9 days, "queued after");
    }

    // ---- clients ---------------------------------------------------------------------------------------------------

    function test_ItSaysWhatClientsAsk() external view {
        vm.assertEq(governor.name(), "Althing", "name");
        vm.assertEq(governor.version(), "1", "version");
        vm.assertEq(
            governor.COUNTING_MODE(),
            "support=bravo,fractional&quorum=for,abstain&params=fractional",
            "counting"
        );
        vm.assertEq(governor.CLOCK_MODE(), "mode=timestamp", "clock mode");
        vm.assertEq(governor.clock(), _now(), "clock");
        vm.assertTrue(governor.supportsInterface(type(IGovernor).interfaceId), "governor");
        vm.assertTrue(governor.supportsInterface(type(IERC165).interfaceId), "ERC-165");
    }

    function test_RevertWhen_CoinsAreSentToTheGovernor() external {
        (bool ok, ) = address(governor).call{value: 1}("");
        vm.assertFalse(ok, "accepted");
    }

    // ---- the deployed code -----------------------------------------------------------------------------------------

    function test_TheDeployedCode_IsUnder24000Bytes() external view {
        vm.assertLt(address(governor).code.length, 24_000, "bytes");
    }

    function test_RevertGiven_ATokenThatKeepsTimeInBlocks() external {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.token = address(new BlockClockToken());
        vm.expectRevert(
            abi.encodeWithSelector(IAlthingGovernor.Governor_TokenClockMismatch.selector, block.number, _now())
        );
        this.deployGovernor(config);
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _assertTally(uint256 id, uint256 against, uint256 inFavour, uint256 abstain) private view {
        (uint256 againstFound, uint256 inFavourFound, uint256 abstainFound) = governor.proposalVotes(id);
        vm.assertEq(againstFound, against, "against");
        vm.assertEq(inFavourFound, inFavour, "for");
        vm.assertEq(abstainFound, abstain, "abstain");
    }

    function _insufficient(address proposer, uint256 votes) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, proposer, votes, THRESHOLD);
    }

    function _typed(bytes32 structHash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Althing"),
                keccak256("1"),
                block.chainid,
                address(governor)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }
}
