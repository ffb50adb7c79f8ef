// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {ContractVoter} from "../../contracts/ContractVoter.sol";
import {HostileVoter} from "../../contracts/HostileVoter.sol";
import {SignedBallots} from "./SignedBallots.sol";
import {vm} from "../Vm.sol";

contract GovernorBallotsBySigTest is SignedBallots {
    /// @dev Gas that one voter's contract may burn, and what the rest of its skipped ballot costs.
    uint256 private constant MOST_GAS_OF_A_VOTER = 120_000;
    uint256 private constant MOST_GAS_OF_A_SKIP = 21_000;

    IAlthingGovernor.SkipReason private constant ALREADY_VOTED = IAlthingGovernor.SkipReason.AlreadyVoted;
    IAlthingGovernor.SkipReason private constant UNKNOWN_SUPPORT = IAlthingGovernor.SkipReason.UnknownSupport;
    IAlthingGovernor.SkipReason private constant INVALID_SIGNATURE = IAlthingGovernor.SkipReason.InvalidSignature;
    IAlthingGovernor.SkipReason private constant NO_VOTES = IAlthingGovernor.SkipReason.NoVotes;

    // ---- good ballots ----------------------------------------------------------------------------------------------

    function test_WhenGoodBallotsAreSent_ItCountsEach() external {
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](3);
        ballots[0] = _ballotFor(id, ALICE, ALICE_KEY, AGAINST, "");
        ballots[1] = _ballotFor(id, BOB, BOB_KEY, FOR, unicode"ögurstund");
        ballots[2] = _ballotFor(id, CAROL, CAROL_KEY, ABSTAIN, "a");

        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(ALICE, id, AGAINST, ALICE_VOTES, "");
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(BOB, id, FOR, BOB_VOTES, unicode"ögurstund");
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(CAROL, id, ABSTAIN, CAROL_VOTES, "a");
        vm.assertEq(_send(id, ballots), 3, "counted");

        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        vm.assertEq(against, ALICE_VOTES, "against");
        vm.assertEq(inFavour, BOB_VOTES, "for");
        vm.assertEq(abstain, CAROL_VOTES, "abstain");
        vm.assertTrue(governor.hasVoted(id, ALICE), "has voted");
        vm.assertEq(governor.nonces(ALICE), 0, "no nonce");
    }

    function test_ItSaysTheTypeThatIsSigned() external view {
        bytes32 expected = keccak256(
            "SignedBallot(uint256 proposalId,address voter,string choice,string reason,uint48 untilSeconds)"
        );
        vm.assertEq(governor.SIGNED_BALLOT_TYPEHASH(), expected, "type");
    }

    function test_WhenTheBatchIsEmpty_ItCountsNothing() external {
        uint256 id = _open(_turn(1));
        vm.assertEq(_send(id, new IAlthingGovernor.SignedBallot[](0)), 0, "counted");
    }

    function test_WhenAVoterVotedOnAnotherProposal_ItCounts() external {
        uint256 first = _propose(_turn(1));
        uint256 second = _propose(_turn(2));
        _startVote(second);
        vm.assertEq(_send(first, _ballot(first, ALICE_KEY, FOR)), 1, "first");
        vm.assertEq(_send(second, _ballot(second, ALICE_KEY, FOR)), 1, "second");
    }

    // ---- bad ballots -----------------------------------------------------------------------------------------------

    function test_WhenAVoterVotedBefore_ItSkips() external {
        uint256 id = _open(_turn(1));
        _vote(id, ALICE, FOR);
        _assertSkipped(id, _ballot(id, ALICE_KEY, AGAINST), ALREADY_VOTED);
    }

    function test_WhenAVoterVotedBeforeInPart_ItSkips() external {
        uint256 id = _open(_turn(1));
        _voteParts(id, ALICE, 0, 1, 0);
        _assertSkipped(id, _ballot(id, ALICE_KEY, AGAINST), ALREADY_VOTED);
    }

    function test_WhenAVoterIsTwiceInABatch_ItCountsTheFirst() external {
        uint256 id = _open(_turn(1));
        vm.assertEq(_send(id, _ballot(id, ALICE_KEY, FOR), _ballot(id, ALICE_KEY, AGAINST)), 1, "counted");
        (uint256 against, uint256 inFavour, ) = governor.proposalVotes(id);
        vm.assertEq(inFavour, ALICE_VOTES, "for");
        vm.assertEq(against, 0, "against");
    }

    function test_WhenASignedVoterVotesAgainInPerson_ItReverts() external {
        uint256 id = _open(_turn(1));
        _send(id, _ballot(id, ALICE_KEY, FOR));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, ALICE));
        _vote(id, ALICE, FOR);
    }

    function testFuzz_WhenTheChoiceIsUnknown_ItSkips(uint8 support) external {
        vm.assume(support > 2);
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot memory ballot = _ballot(id, ALICE_KEY, ABSTAIN);
        ballot.support = support;
        _assertSkipped(id, ballot, UNKNOWN_SUPPORT);
    }

    function test_WhenTheChoiceIsNotWhatWasSigned_ItSkips() external {
        for (uint8 signed = 0; signed < 3; ++signed) {
            for (uint8 claimed = 0; claimed < 3; ++claimed) {
                if (claimed == signed) continue;
                uint256 id = _open(_turn(uint256(signed) * 3 + claimed));
                IAlthingGovernor.SignedBallot memory ballot = _ballot(id, ALICE_KEY, signed);
                ballot.support = claimed;
                _assertSkipped(id, ballot, INVALID_SIGNATURE);
            }
        }
    }

    function test_WhenTheReasonIsNotWhatWasSigned_ItSkips() external {
        uint256 id = _open(_turn(1));
        IAlthingGovernor.SignedBallot memory ballot = _ballotFor(id, ALICE, ALICE_KEY, FOR, "because");
        ballot.reason = "because I was paid";
        _assertSkipped(id, ballot, INVALID_SIGNATURE);
    }

    function test_WhenTheVoterIsNotTheSigner_ItSkips() external {
        uint256 id = _open(_turn(1));
        _assertSkipped(id, _ballotFor(id, ALICE, DAVE_KEY, FOR, ""), INVALID_SIGNATURE);
    }

    function test_WhenAnotherProposalWasSigned_ItSkips() external {
        uint256 id = _propose(_turn(1));
        uint256 other = _open(_turn(2));
        _assertSkipped(id, _ballot(other, ALICE_KEY, FOR), INVALID_SIGNATURE);
    }

    function test_WhenTheSignatureIsNotWellFormed_ItSkips() external {
        uint256 id = _propose(_turn(1));
        uint256 second = _propose(_turn(2));
        uint256 third = _propose(_turn(3));
        uint256 fourth = _open(_turn(4));
        IAlthingGovernor.SignedBallot memory ballot = _ballot(id, ALICE_KEY, FOR);
        ballot.signature = "";
        _assertSkipped(id, ballot, INVALID_SIGNATURE);

        ballot = _ballot(second, ALICE_KEY, FOR);
        ballot.signature = bytes.concat(ballot.signature, hex"00");
        _assertSkipped(second, ballot, INVALID_SIGNATURE);

        ballot = _ballot(third, ALICE_KEY, FOR);
        ballot.signature = _malleate(ballot.signature);
        _assertSkipped(third, ballot, INVALID_SIGNATURE);

        ballot = IAlthingGovernor.SignedBallot(address(0), FOR, LONG_AFTER, "", new bytes(65));
        _assertSkipped(fourth, ballot, INVALID_SIGNATURE);
    }

    function test_WhenAVoterHadNoVotesAtTheSnapshot_ItSkips() external {
        uint256 id = _open(_turn(1));
        vm.prank(ALICE);
        token.transfer(STRANGER, 1e18);
        _delegateToSelf(STRANGER);
        uint256 key = uint256(keccak256("stranger"));
        _assertSkipped(id, _ballotFor(id, STRANGER, key, FOR, ""), NO_VOTES);
    }

    function test_RevertWhen_TheProposalIsNotActive() external {
        uint256 id = _propose(_turn(1));
        IAlthingGovernor.SignedBallot memory ballot = _ballot(id, ALICE_KEY, FOR);
        IGovernor.ProposalState active = IGovernor.ProposalState.Active;

        vm.expectRevert(_unexpectedState(id, IGovernor.ProposalState.Pending, active));
        _send(id, ballot);
        vm.warp(governor.proposalSnapshot(id));
        vm.expectRevert(_unexpectedState(id, IGovernor.ProposalState.Pending, active));
        _send(id, ballot);
        _endVote(id);
        vm.expectRevert(_unexpectedState(id, IGovernor.ProposalState.Defeated, active));
        _send(id, ballot);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 7));
        _send(7, _ballot(7, ALICE_KEY, FOR));
    }

    // ---- contracts as voters ---------------------------------------------------------------------------------------

    function test_WhenAContractAcceptsTheSignature_ItCounts() external {
        ContractVoter voter = new ContractVoter(STRANGER);
        uint256 id = _openWithDelegate(address(voter));
        uint256 key = uint256(keccak256("stranger"));
        vm.assertEq(_send(id, _ballotFor(id, address(voter), key, FOR, "as one")), 1, "counted");
        vm.assertEq(governor.usedVotes(id, address(voter)), DAVE_VOTES, "votes");
    }

    function test_WhenAContractRefusesTheSignature_ItSkips() external {
        address voter = address(new ContractVoter(STRANGER));
        _assertSkippedAs(voter);
    }

    function test_WhenAContractDoesNotAnswerAsItShould_ItSkips() external {
        _assertSkippedAs(address(new HostileVoter(HostileVoter.Answer.Refuse)));
        _assertSkippedAs(address(new HostileVoter(HostileVoter.Answer.AcceptInFourBytes)));
        _assertSkippedAs(address(new HostileVoter(HostileVoter.Answer.AcceptWithDirtyBits)));
        _assertSkippedAs(address(new HostileVoter(HostileVoter.Answer.Nothing)));
        _assertSkippedAs(address(knob)); // no such function
    }

    function test_WhenAContractBurnsAllItsGas_ItCostsNoMoreThanTheCap() external {
        _assertSkipCosts(new HostileVoter(HostileVoter.Answer.BurnAllGas));
    }

    function test_WhenAContractRefusesAtLength_ItCostsNoMoreThanTheCap() external {
        _assertSkipCosts(new HostileVoter(HostileVoter.Answer.RefuseAtLength));
    }

    function test_WhenAContractAcceptsAtLength_ItCountsAndCostsNoMoreThanTheCap() external {
        HostileVoter voter = new HostileVoter(HostileVoter.Answer.AcceptAtLength);
        uint256 id = _openWithDelegate(address(voter));
        IAlthingGovernor.SignedBallot memory ballot = _ballotFor(id, address(voter), DAVE_KEY, FOR, "");
        uint256 gasBefore = gasleft();
        vm.assertEq(_send(id, ballot), 1, "counted");
        vm.assertLt(gasBefore - gasleft(), MOST_GAS_OF_A_VOTER + 100_000, "gas");
    }

    function test_RevertWhen_TheSenderLeavesTooLittleGasToAskAContract() external {
        ContractVoter voter = new ContractVoter(STRANGER);
        uint256 id = _openWithDelegate(address(voter));
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](1);
        ballots[0] = _ballotFor(id, address(voter), uint256(keccak256("stranger")), FOR, "");

        bool counted;
        for (uint256 gas = 40_000; gas < 400_000; gas += 1_000) {
            try governor.castVotesBySig{gas: gas}(id, ballots) returns (uint256 count) {
                vm.assertEq(count, 1, "with whatever gas, a good ballot is not skipped");
                counted = true;
                break;
            } catch {}
        }
        vm.assertTrue(counted, "with enough gas it counts");
    }

    function test_RevertWhen_TheSenderLeavesTooLittleGas_ItSaysHowMuchIsNeeded() external {
        ContractVoter voter = new ContractVoter(STRANGER);
        uint256 id = _openWithDelegate(address(voter));
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](1);
        ballots[0] = _ballotFor(id, address(voter), uint256(keccak256("stranger")), FOR, "");
        vm.expectPartialRevert(IAlthingGovernor.Governor_GasTooLow.selector);
        governor.castVotesBySig{gas: 150_000}(id, ballots);
    }

    // ---- accounts with code ----------------------------------------------------------------------------------------

    function test_WhenAnAccountHasCode_ItCountsByItsKey() external {
        vm.etch(ALICE, abi.encodePacked(hex"ef0100", address(knob)));
        uint256 id = _open(_turn(1));
        vm.assertEq(_send(id, _ballot(id, ALICE_KEY, FOR)), 1, "counted");
        vm.assertEq(governor.usedVotes(id, ALICE), ALICE_VOTES, "votes");
    }

    function test_WhenAnAccountsCodeAcceptsAnotherKey_ItCountsByThatKey() external {
        vm.etch(ALICE, abi.encodePacked(hex"ef0100", address(new ContractVoter(STRANGER))));
        uint256 id = _open(_turn(1));
        uint256 key = uint256(keccak256("stranger"));
        vm.assertEq(_send(id, _ballotFor(id, ALICE, key, FOR, "")), 1, "counted");
        vm.assertEq(governor.usedVotes(id, ALICE), ALICE_VOTES, "votes");
    }

    // ---- any batch -------------------------------------------------------------------------------------------------

    function testFuzz_WhenVotesAreSpreadInAnyWay_ItCountsAsSingleVotesWould(uint8[4] memory choices) external {
        uint256[4] memory keys = [ALICE_KEY, BOB_KEY, CAROL_KEY, DAVE_KEY];
        uint256 batch = _propose(_turn(1));
        uint256 single = _propose(_turn(2));
        _startVote(single);
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](4);
        for (uint256 i = 0; i < 4; ++i) {
            ballots[i] = _ballot(batch, keys[i], choices[i] % 3);
            _vote(single, vm.addr(keys[i]), choices[i] % 3);
        }
        vm.assertEq(_send(batch, ballots), 4, "counted");
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(batch);
        (uint256 againstOne, uint256 inFavourOne, uint256 abstainOne) = governor.proposalVotes(single);
        vm.assertEq(against, againstOne, "against");
        vm.assertEq(inFavour, inFavourOne, "for");
        vm.assertEq(abstain, abstainOne, "abstain");
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    /// @dev With dave's votes.
    function _openWithDelegate(address delegatee) private returns (uint256 id) {
        vm.prank(DAVE);
        token.delegate(delegatee);
        return _open(_turn(uint160(delegatee)));
    }

    function _assertSkippedAs(address voter) private {
        uint256 id = _openWithDelegate(voter);
        _assertSkipped(id, _ballotFor(id, voter, DAVE_KEY, FOR, ""), INVALID_SIGNATURE);
    }

    function _assertSkipCosts(HostileVoter voter) private {
        uint256 id = _openWithDelegate(address(voter));
        IAlthingGovernor.SignedBallot memory good = _ballot(id, BOB_KEY, FOR);
        IAlthingGovernor.SignedBallot memory bad = _ballotFor(id, address(voter), DAVE_KEY, FOR, "");
        uint256 gasBefore = gasleft();
        vm.assertEq(_send(id, bad), 0, "skipped");
        uint256 used = gasBefore - gasleft();
        vm.assertLt(used, MOST_GAS_OF_A_VOTER + MOST_GAS_OF_A_SKIP, "gas");
        vm.assertEq(_send(id, bad, good), 1, "the other counted");
    }

    function _malleate(bytes memory signature) private pure returns (bytes memory) {
        (bytes32 r, uint256 s, uint8 v) = (bytes32(0), 0, uint8(signature[64]));
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
        }
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        return abi.encodePacked(r, order - s, v == 27 ? uint8(28) : uint8(27));
    }
}
