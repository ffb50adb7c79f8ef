// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {CommitteeVeto} from "../../../../contracts/committee/powers/CommitteeVeto.sol";
import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {IRecallPetition} from "../../../../contracts/committee/seats/IRecallPetition.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {RiskClass} from "../../../../contracts/governance/RiskClass.sol";
import {ContractVoter} from "../../../contracts/ContractVoter.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {Proposal, call} from "../../governance/Proposal.sol";
import {GovernedCommittee} from "./GovernedCommittee.sol";
import {deployBuilt} from "../../Built.sol";
import {Vm, vm} from "../../Vm.sol";

/// @dev Ten holders, each with less than the governor's proposal threshold, of whom three together reach the share.
contract RecallPetitionTest is GovernedCommittee {
    uint256 private constant FIRST_HOLDER = 501;
    uint256 private constant EACH = 60_000e18;
    uint16 private constant OPEN_BPS = 5;
    uint16 private constant SHARE_BPS = 20;
    uint32 private constant WINDOW = 30 days;
    string private constant WHY = "They let the network halt twice.";

    IRecallPetition private petition;

    function setUp() public override {
        super.setUp();
        petition = _deployPetition(OPEN_BPS, SHARE_BPS, WINDOW);
        for (uint256 i = 0; i < 10; ++i) {
            vm.prank(DAVE);
            token.transfer(_holder(i), EACH);
            _delegateToSelf(_holder(i));
        }
        vm.prank(address(timelock));
        token.transfer(address(petition), THRESHOLD);
        // So that no share is a whole number of tokens.
        vm.prank(ALICE);
        token.transfer(address(timelock), 1);
        vm.warp(START + 10);
    }

    // ---- deployed --------------------------------------------------------------------------------------------------

    function test_WhenDeployed_ItDelegatesToItself() external view {
        vm.assertEq(token.delegates(address(petition)), address(petition), "to itself");
        vm.assertEq(petition.TOKEN(), address(token), "token");
        vm.assertEq(OnlyTimelock(address(petition)).TIMELOCK(), address(timelock), "timelock");
        vm.assertEq(address(petition.SEATS()), address(seats), "seats");
        vm.assertEq(address(petition.GOVERNOR()), address(governor), "governor");
        vm.assertEq(petition.OPEN_BPS(), OPEN_BPS, "to open");
        vm.assertEq(petition.SHARE_BPS(), SHARE_BPS, "to submit");
        vm.assertEq(petition.WINDOW_SECONDS(), WINDOW, "window");
    }

    function test_RevertWhen_AShareOrTheWindowIsOutOfBounds() external {
        _expectOutOfBounds("shareBps", 0, 1, 3_000);
        this.deployPetition(1, 0, WINDOW);
        _expectOutOfBounds("shareBps", 3_001, 1, 3_000);
        this.deployPetition(1, 3_001, WINDOW);
        _expectOutOfBounds("openBps", 0, 1, 20);
        this.deployPetition(0, 20, WINDOW);
        _expectOutOfBounds("openBps", 21, 1, 20);
        this.deployPetition(21, 20, WINDOW);
        _expectOutOfBounds("windowSeconds", 1 days - 1, 1 days, 90 days);
        this.deployPetition(1, 20, 1 days - 1);
        _expectOutOfBounds("windowSeconds", 90 days + 1, 1 days, 90 days);
        this.deployPetition(1, 20, 90 days + 1);
        this.deployPetition(3_000, 3_000, 90 days);
        this.deployPetition(1, 1, 1 days);
    }

    function test_WhenDeployed_ItsSharesAreInAnEvent() external {
        vm.recordLogs();
        address next = address(_deployPetition(OPEN_BPS, SHARE_BPS, WINDOW));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bool found;
        for (uint256 i = 0; i < logs.length; ++i) {
            bool named = logs[i].emitter == next && logs[i].topics[0] == IRecallPetition.SharesSet.selector;
            if (named && keccak256(logs[i].data) == keccak256(abi.encode(OPEN_BPS, SHARE_BPS, WINDOW))) found = true;
        }
        vm.assertTrue(found, "as deployed");
    }

    // ---- what it proposes ------------------------------------------------------------------------------------------

    function test_APetitionAgainstHalfOfTheSeats_ProposesTheRecallOfMany() external {
        address[] memory three = _accounts(1, 3);
        vm.prank(_holder(0));
        petition.open(three, WHY);
        Proposal memory p;
        (p.targets, p.values, p.calldatas, p.description) = petition.proposalOf(1, three, WHY);
        bytes memory many = abi.encodeCall(ICommittee.recallMany, (1, three));
        vm.assertEq(keccak256(p.calldatas[0]), keccak256(many), "of many");
        vm.assertTrue(_classOf(p) == RiskClass.Constitutional, "a vote of the highest class");
    }

    function test_APetitionBeyondTheMinorityOfItsTerm_ProposesTheRecallOfMany() external {
        _open(0);
        vm.prank(address(timelock));
        seats.recall(1, _accounts(6, 1));
        (, , bytes[] memory calldatas, ) = petition.proposalOf(1, _two(), WHY);
        bytes memory many = abi.encodeCall(ICommittee.recallMany, (1, _two()));
        vm.assertEq(keccak256(calldatas[0]), keccak256(many), "three of six in this term");
    }

    // ---- open ------------------------------------------------------------------------------------------------------

    function test_Open_KeepsWhatIsAskedAndCountsTheOpener() external {
        vm.expectEmit(address(petition));
        emit IRecallPetition.PetitionOpened(1, _holder(0), _two(), WHY, _needed(), _now() + WINDOW);
        vm.expectEmit(address(petition));
        emit IRecallPetition.PetitionSigned(1, _holder(0), EACH, EACH);
        vm.assertEq(_open(0), 1, "the first");
        IRecallPetition.Petition memory p = petition.petitionOf(1);
        vm.assertEq(p.opener, _holder(0), "opener");
        vm.assertEq(p.openedSeconds, _now(), "opened");
        vm.assertEq(p.term, 1, "term");
        vm.assertEq(p.neededTokens, _needed(), "needed");
        vm.assertEq(p.signedTokens, EACH, "signed");
        vm.assertEq(p.membersHash, keccak256(abi.encode(vm.addr(1), vm.addr(2))), "members");
        vm.assertEq(p.reasonHash, keccak256(bytes(WHY)), "reason");
        vm.assertEq(p.proposalId, 0, "not submitted");
        vm.assertTrue(petition.hasSigned(1, _holder(0)), "the opener signed");
        vm.assertEq(petition.latest(), 1, "latest");
        vm.assertEq(petition.latestOf(_holder(0)), 1, "the opener's");
    }

    function test_Open_TakesTheLeastShareAndNotATokenLess() external {
        uint256 least = _share(OPEN_BPS);
        vm.prank(_holder(0));
        token.transfer(ALICE, EACH - least);
        vm.prank(_holder(1));
        token.transfer(ALICE, EACH - least + 1);
        vm.warp(_now() + 1);
        vm.assertEq(_open(0), 1, "the least");
        vm.expectRevert(
            abi.encodeWithSelector(
                IRecallPetition.RecallPetition_TooFewVotesToOpen.selector,
                _holder(1),
                least - 1,
                least
            )
        );
        this.open(1, _two(), WHY);
    }

    function test_RevertWhen_TheTokensOfAnOpenerCameInTheSameSecond() external {
        _delegateToSelf(STRANGER);
        vm.prank(ALICE);
        token.transfer(STRANGER, 10 * EACH);
        vm.prank(STRANGER);
        vm.expectPartialRevert(IRecallPetition.RecallPetition_TooFewVotesToOpen.selector);
        petition.open(_two(), WHY);
    }

    function test_RevertWhen_AnOpenerHasAPetitionRunning() external {
        uint256 until = _now() + WINDOW;
        _open(0);
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_StillRunning.selector, 1, until));
        this.open(0, _two(), WHY);
        vm.assertEq(_open(1), 2, "another opener may");
    }

    function test_Open_AgainOnceTheLastOneEnded() external {
        uint256 until = _now() + WINDOW;
        _open(0);
        vm.warp(until + 1);
        vm.assertEq(_open(0), 2, "after the window");
        _signAll(2);
        petition.submit(2, _two(), WHY);
        vm.warp(_now() + 1);
        vm.assertEq(_open(0), 3, "after its submission");
        _seatAnotherTerm();
        vm.prank(_holder(0));
        vm.assertEq(petition.open(_one(vm.addr(11)), WHY), 4, "in another term");
    }

    function test_RevertWhen_NoMembersOrTooManyAreNamed() external {
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_WrongCount.selector, 0, 12));
        this.open(0, new address[](0), WHY);
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_WrongCount.selector, 13, 12));
        this.open(0, _accounts(1, 13), WHY);
    }

    function test_Open_NamesTheWholeCommittee() external {
        this.open(0, _accounts(1, 6), WHY);
        vm.assertEq(petition.latest(), 1, "all six");
    }

    function test_RevertWhen_OneWhoDoesNotSitIsNamed() external {
        address[4] memory others = [vm.addr(7), address(petition), address(0), address(safe)];
        for (uint256 i = 0; i < others.length; ++i) {
            address[] memory named = _two();
            named[1] = others[i];
            vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_NotMember.selector, others[i]));
            this.open(0, named, WHY);
        }
    }

    function test_RevertWhen_AMemberIsNamedTwice() external {
        address[] memory named = _accounts(1, 3);
        named[2] = named[0];
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_NamedTwice.selector, vm.addr(1)));
        this.open(0, named, WHY);
    }

    function test_RevertWhen_ThereIsNoReasonOrTooLongAOne() external {
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_WrongReasonLength.selector, 0, 2_000));
        this.open(0, _two(), "");
        string memory long = string(new bytes(2_001));
        vm.expectRevert(
            abi.encodeWithSelector(IRecallPetition.RecallPetition_WrongReasonLength.selector, 2_001, 2_000)
        );
        this.open(0, _two(), long);
        this.open(0, _two(), string(new bytes(2_000)));
    }

    // ---- sign ------------------------------------------------------------------------------------------------------

    function test_Sign_AddsTheVotesOfTheSecondBeforeTheOpening() external {
        uint256 until = _now() + WINDOW;
        _open(0);
        vm.prank(_holder(1));
        token.transfer(ALICE, EACH);
        vm.warp(until);
        vm.expectEmit(address(petition));
        emit IRecallPetition.PetitionSigned(1, _holder(1), EACH, 2 * EACH);
        _sign(1, 1);
        _sign(1, 2);
        vm.assertEq(petition.petitionOf(1).signedTokens, 3 * EACH, "of three, at the last second");
    }

    function test_RevertWhen_AHolderSignsTwice() external {
        _open(0);
        _sign(1, 1);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IRecallPetition.RecallPetition_AlreadySigned.selector, 1, _holder(i))
            );
            this.sign(1, i);
        }
    }

    function test_RevertWhen_ASignerHadNoVotes() external {
        _delegateToSelf(STRANGER);
        _open(0);
        // Neither signed away nor new: what moves after the opening counts where it was.
        vm.prank(_holder(0));
        token.transfer(STRANGER, EACH);
        vm.warp(_now() + 1);
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_NoVotes.selector, STRANGER));
        petition.sign(1);
    }

    function test_RevertWhen_TheVotesCameInTheSecondOfTheOpening() external {
        _delegateToSelf(STRANGER);
        vm.prank(ALICE);
        token.transfer(STRANGER, EACH);
        _open(0);
        vm.warp(_now() + 1);
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_NoVotes.selector, STRANGER));
        petition.sign(1);
    }

    function testFuzz_TokensThatMoveInAnyWay_CountOnce(uint8[8] memory from, uint8[8] memory to) external {
        _open(0);
        for (uint256 i = 0; i < 8; ++i) {
            vm.warp(_now() + 1);
            address giver = _holder(from[i] % 10);
            uint256 all = token.balanceOf(giver);
            vm.prank(giver);
            token.transfer(_holder(to[i] % 10), all);
            try this.sign(1, to[i] % 10) {} catch {}
        }
        for (uint256 i = 0; i < 10; ++i) try this.sign(1, i) {} catch {}
        vm.assertEq(petition.petitionOf(1).signedTokens, 10 * EACH, "what the ten held");
    }

    function test_RevertWhen_APetitionIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_Unknown.selector, 1));
        this.sign(1, 0);
        _open(0);
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_Unknown.selector, 0));
        petition.submit(0, _two(), WHY);
    }

    function test_RevertWhen_TheWindowEnded() external {
        uint256 until = _now() + WINDOW;
        _open(0);
        _sign(1, 1);
        _sign(1, 2);
        vm.warp(until + 1);
        bytes memory ended = abi.encodeWithSelector(
            IRecallPetition.RecallPetition_WindowEnded.selector,
            1,
            until + 1,
            until
        );
        vm.expectRevert(ended);
        this.sign(1, 3);
        vm.expectRevert(ended);
        petition.submit(1, _two(), WHY);
    }

    function test_RevertWhen_AnotherTermBegan() external {
        _open(0);
        _sign(1, 1);
        _sign(1, 2);
        _seatAnotherTerm();
        bytes memory ended = abi.encodeWithSelector(IRecallPetition.RecallPetition_TermEnded.selector, 1, 1, 2);
        vm.expectRevert(ended);
        this.sign(1, 3);
        vm.expectRevert(ended);
        petition.submit(1, _two(), WHY);
    }

    function test_ATermThatEndedWithoutAnother_IsRecalledFromCaretaking() external {
        vm.warp(seats.term().endsSeconds + 1);
        _open(0);
        _signAll(1);
        vm.assertTrue(petition.submit(1, _two(), WHY) != 0, "submitted");
    }

    // ---- signed elsewhere ------------------------------------------------------------------------------------------

    function test_SignBySig_CountsAsTheSignersOwn() external {
        _open(0);
        bytes memory signature = _signature(FIRST_HOLDER + 1, _digest(1, _holder(1)));
        vm.prank(STRANGER);
        petition.signBySig(1, _holder(1), signature);
        vm.assertEq(petition.petitionOf(1).signedTokens, 2 * EACH, "counted");
        vm.assertTrue(petition.hasSigned(1, _holder(1)), "for the signer");
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_AlreadySigned.selector, 1, _holder(1)));
        petition.signBySig(1, _holder(1), signature);
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_AlreadySigned.selector, 1, _holder(1)));
        this.sign(1, 1);
    }

    function test_SignBySig_OfAContract() external {
        address wallet = address(new ContractVoter(_holder(1)));
        vm.prank(_holder(1));
        token.transfer(wallet, EACH);
        _delegateToSelf(wallet);
        vm.warp(_now() + 1);
        _open(0);
        bytes memory signature = _signature(FIRST_HOLDER + 1, _digest(1, wallet));
        petition.signBySig(1, wallet, signature);
        vm.assertTrue(petition.hasSigned(1, wallet), "signed");
        vm.assertEq(petition.petitionOf(1).signedTokens, 2 * EACH, "counted");
    }

    function test_RevertWhen_AContractSignsWhileItIsAsked() external {
        address wallet = address(new SigningWallet(petition));
        vm.prank(_holder(1));
        token.transfer(wallet, EACH);
        _delegateToSelf(wallet);
        vm.warp(_now() + 1);
        _open(0);
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_BadSignature.selector, wallet));
        petition.signBySig(1, wallet, "");
        vm.assertFalse(petition.hasSigned(1, wallet), "not signed");
    }

    function test_RevertWhen_AnythingElseWasSigned() external {
        _open(0);
        vm.prank(_holder(9));
        petition.open(_one(vm.addr(1)), "another reason");
        address signer = _holder(1);
        address[] memory one = _one(vm.addr(1));
        bytes32[7] memory digests = [
            petition.digestOfSignature(2, signer),
            _digestAt(address(petition), block.chainid, 2, signer, _two(), WHY),
            _digestAt(address(petition), block.chainid, 1, _holder(2), _two(), WHY),
            _digestAt(address(petition), block.chainid, 1, signer, one, WHY),
            _digestAt(address(petition), block.chainid, 1, signer, _two(), "another reason"),
            _digestAt(address(petition), block.chainid + 1, 1, signer, _two(), WHY),
            _digestAt(address(governor), block.chainid, 1, signer, _two(), WHY)
        ];
        for (uint256 i = 0; i < digests.length; ++i) {
            bytes memory signature = _signature(FIRST_HOLDER + 1, digests[i]);
            vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_BadSignature.selector, signer));
            petition.signBySig(1, signer, signature);
        }
        vm.prank(_holder(8));
        petition.open(_two(), WHY);
        bytes memory forTheFirst = _signature(FIRST_HOLDER + 1, petition.digestOfSignature(1, signer));
        vm.expectRevert(abi.encodeWithSelector(IRecallPetition.RecallPetition_BadSignature.selector, signer));
        petition.signBySig(3, signer, forTheFirst);
        petition.signBySig(1, signer, forTheFirst);
    }

    // ---- submit ----------------------------------------------------------------------------------------------------

    function test_APetition_EndsInARecall() external {
        _open(0);
        _sign(1, 1);
        _sign(1, 2);
        vm.assertTrue(token.getVotes(_holder(0)) < THRESHOLD, "who signed could not propose");
        Proposal memory p = _proposalOf(1);
        vm.expectEmit(address(petition));
        emit IRecallPetition.PetitionSubmitted(1, p.proposalId(), STRANGER);
        vm.prank(STRANGER);
        uint256 id = petition.submit(1, _two(), WHY);
        vm.assertEq(id, p.proposalId(), "as announced");
        vm.assertEq(petition.petitionOf(1).proposalId, id, "kept");
        vm.assertTrue(governor.proposalClass(id) == RiskClass.Constitutional, "of the class of a recall");
        _startVote(id);
        _vote(id, ALICE, FOR);
        _vote(id, BOB, FOR);
        _endVote(id);
        _queue(p);
        vm.warp(governor.proposalEta(id));
        _execute(p);
        _assertState(id, IGovernor.ProposalState.Executed, "executed");
        vm.assertFalse(_sits(vm.addr(1)) || _sits(vm.addr(2)), "recalled");
        vm.assertFalse(seats.mayStand(vm.addr(1)), "and barred");
        module.sync();
        _assertOwners(seats.members(), 3, "the other four own the Safe");
    }

    function test_Submit_DescribesItselfAndNamesItsProposer() external {
        _open(0);
        string memory expected = string.concat(
            "# Recall petition 1\n\n",
            WHY,
            "\n\n#proposer=",
            _lower(vm.toString(address(petition)))
        );
        vm.assertEq(_proposalOf(1).description, expected, "description");
    }

    function test_RevertWhen_OneTokenTooFewIsSigned() external {
        uint256 needed = _needed();
        vm.prank(_holder(2));
        token.transfer(ALICE, 3 * EACH - needed + 1);
        vm.prank(ALICE);
        token.transfer(_holder(3), 1);
        vm.prank(_holder(4));
        token.transfer(_holder(5), EACH - 1);
        vm.warp(_now() + 1);
        _open(0);
        _sign(1, 1);
        _sign(1, 2);
        vm.expectRevert(
            abi.encodeWithSelector(IRecallPetition.RecallPetition_TooFewSigned.selector, 1, needed - 1, needed)
        );
        petition.submit(1, _two(), WHY);
        _sign(1, 4);
        petition.submit(1, _two(), WHY);
    }

    function test_RevertWhen_TheContentIsNotWhatWasOpened() external {
        _open(0);
        _signAll(1);
        address[] memory turned = _two();
        (turned[0], turned[1]) = (turned[1], turned[0]);
        address[][2] memory others = [_accounts(1, 3), turned];
        for (uint256 i = 0; i < 2; ++i) {
            bytes32 hash =
                i == 0
                    ? keccak256(abi.encode(vm.addr(1), vm.addr(2), vm.addr(3)))
                    : keccak256(abi.encode(vm.addr(2), vm.addr(1)));
            _expectOtherContent(hash, keccak256(bytes(WHY)));
            petition.submit(1, others[i], WHY);
        }
        _expectOtherContent(keccak256(abi.encode(vm.addr(1), vm.addr(2))), keccak256("They did well."));
        petition.submit(1, _two(), "They did well.");
        petition.submit(1, _two(), WHY);
    }

    function test_RevertWhen_ItIsSubmittedTwice() external {
        _open(0);
        _signAll(1);
        uint256 id = petition.submit(1, _two(), WHY);
        bytes memory submitted = abi.encodeWithSelector(
            IRecallPetition.RecallPetition_AlreadySubmitted.selector,
            1,
            id
        );
        vm.expectRevert(submitted);
        petition.submit(1, _two(), WHY);
        vm.expectRevert(submitted);
        this.sign(1, 7);
    }

    function test_RevertWhen_ItIsSubmittedFromWithinItsProposal() external {
        ReenteringGovernor hostile = new ReenteringGovernor(address(token), address(timelock));
        bytes memory arguments = abi.encode(address(seats), address(hostile), OPEN_BPS, SHARE_BPS, WINDOW);
        petition = IRecallPetition(deployBuilt("RecallPetition.sol:RecallPetition", arguments));
        _open(0);
        _signAll(1);
        hostile.arm(address(petition), abi.encodeCall(petition.submit, (1, _two(), WHY)));
        petition.submit(1, _two(), WHY);
        vm.assertEq(hostile.proposals(), 1, "proposed once");
        vm.assertFalse(hostile.reentered(), "refused");
    }

    function test_Submit_TheSameAgainIsAnotherVote() external {
        uint256[2] memory ids;
        for (uint256 i = 0; i < 2; ++i) {
            uint256 number = _open(0);
            _signAll(number);
            ids[i] = petition.submit(number, _two(), WHY);
            vm.warp(_now() + 20 days);
            _assertState(ids[i], IGovernor.ProposalState.Defeated, "nobody voted");
        }
        vm.assertTrue(ids[0] != ids[1], "two proposals");
    }

    // ---- the votes that it takes -----------------------------------------------------------------------------------

    function test_RevertWhen_NotEnoughIsLent() external {
        petition = _deployPetition(OPEN_BPS, SHARE_BPS, WINDOW);
        _open(0);
        _signAll(1);
        _expectTooFewLent(0, THRESHOLD);
        petition.submit(1, _two(), WHY);
        // Lent by a vote, while the petition runs.
        _enact(call(address(token), abi.encodeCall(token.transfer, (address(petition), THRESHOLD - 1))));
        vm.warp(_now() + 1);
        _expectTooFewLent(THRESHOLD - 1, THRESHOLD);
        petition.submit(1, _two(), WHY);
        vm.prank(DAVE);
        token.transfer(address(petition), 1);
        _expectTooFewLent(THRESHOLD - 1, THRESHOLD);
        petition.submit(1, _two(), WHY);
        vm.warp(_now() + 1);
        petition.submit(1, _two(), WHY);
    }

    function test_WhenTheGovernorAsksMore_ItWaitsForMore() external {
        _open(0);
        _signAll(1);
        _enact(_toGovernor(abi.encodeCall(governor.setProposalThreshold, (THRESHOLD + 1))));
        _expectTooFewLent(THRESHOLD, THRESHOLD + 1);
        petition.submit(1, _two(), WHY);
        vm.prank(_holder(0));
        token.delegate(address(petition));
        vm.warp(_now() + 1);
        petition.submit(1, _two(), WHY);
    }

    function test_LentTokens_CountInTheVotableSupply() external {
        uint256 before = governor.votableSupply(_now() - 1);
        vm.prank(address(timelock));
        token.transfer(address(petition), 1_000e18);
        vm.warp(_now() + 1);
        vm.assertEq(governor.votableSupply(_now() - 1), before + 1_000e18, "votable");
    }

    function test_ReturnTokens_ByVote() external {
        uint256 treasury = token.balanceOf(address(timelock));
        Proposal memory p = call(address(petition), abi.encodeCall(petition.returnTokens, (THRESHOLD / 4)));
        vm.assertTrue(_classOf(p) == RiskClass.Constitutional, "listed nowhere");
        _ready(p);
        vm.expectEmit(address(petition));
        emit IRecallPetition.TokensReturned(THRESHOLD / 4);
        _execute(p);
        vm.assertEq(token.balanceOf(address(timelock)), treasury + THRESHOLD / 4, "back");
        vm.assertEq(token.balanceOf(address(petition)), THRESHOLD - THRESHOLD / 4, "the rest stays");
        vm.prank(address(timelock));
        vm.expectRevert();
        petition.returnTokens(THRESHOLD);
    }

    function test_RevertWhen_AnyoneElseTakesTokens() external {
        address[3] memory callers = [STRANGER, _holder(0), address(safe)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(callers[i]);
            vm.expectRevert(
                abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, callers[i], address(timelock))
            );
            petition.returnTokens(1);
        }
    }

    // ---- others --------------------------------------------------------------------------------------------------

    function test_NobodyElse_ProposesItFirst() external {
        _open(0);
        Proposal memory p = _proposalOf(1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, ALICE));
        this.proposeAs(ALICE, p);
        _signAll(1);
        petition.submit(1, _two(), WHY);
    }

    function test_NobodyElse_CancelsIt() external {
        _open(0);
        _signAll(1);
        uint256 id = petition.submit(1, _two(), WHY);
        Proposal memory p = _proposalOf(1);
        address[4] memory callers = [STRANGER, ALICE, _holder(0), vm.addr(1)];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
            this.cancelAs(callers[i], p);
        }
        vm.assertEq(governor.proposalProposer(id), address(petition), "the contract proposed it");
    }

    /// @dev The committee cannot veto its recall, by a petition or not.
    function test_TheCommittee_CannotVetoIt() external {
        _open(0);
        _signAll(1);
        uint256 id = petition.submit(1, _two(), WHY);
        Proposal memory p = _proposalOf(1);
        _startVote(id);
        _vote(id, ALICE, FOR);
        _endVote(id);
        _queue(p);
        vm.expectRevert(abi.encodeWithSelector(CommitteeVeto.CommitteeVeto_CannotStopItsEnd.selector, id));
        this.vetoAsSafe(p);
    }

    function test_MembersWhoChangeTheirKeysOrResign_AreRecalledAndBarred() external {
        _open(0);
        _signAll(1);
        _rotate(1, 70);
        uint256 id = petition.submit(1, _two(), WHY);
        _startVote(id);
        _rotate(70, 71);
        _resign(2);
        _vote(id, ALICE, FOR);
        _endVote(id);
        Proposal memory p = _proposalOf(1);
        _queue(p);
        vm.warp(governor.proposalEta(id));
        _execute(p);
        vm.assertFalse(_sits(vm.addr(71)), "recalled at its last key");
        vm.assertFalse(seats.mayStand(vm.addr(71)) || seats.mayStand(vm.addr(2)), "both barred");
    }

    // ----------------------------------------------------------------------------------------------------------------

    /// @dev For `vm.expectRevert`, which needs a call.
    function deployPetition(uint16 openBps, uint16 shareBps, uint32 windowSeconds) external {
        _deployPetition(openBps, shareBps, windowSeconds);
    }

    function open(uint256 holder, address[] calldata members, string calldata reason) external {
        vm.prank(_holder(holder));
        petition.open(members, reason);
    }

    function sign(uint256 number, uint256 holder) external {
        _sign(number, holder);
    }

    function proposeAs(address proposer, Proposal memory p) external {
        _proposeAs(proposer, p);
    }

    function cancelAs(address caller, Proposal memory p) external {
        _cancelAs(caller, p);
    }

    function _deployPetition(uint16 openBps, uint16 shareBps, uint32 window) private returns (IRecallPetition) {
        bytes memory arguments = abi.encode(address(seats), address(governor), openBps, shareBps, window);
        return IRecallPetition(deployBuilt("RecallPetition.sol:RecallPetition", arguments));
    }

    function _holder(uint256 index) private pure returns (address) {
        return vm.addr(FIRST_HOLDER + index);
    }

    function _two() private pure returns (address[] memory) {
        return _accounts(1, 2);
    }

    function _open(uint256 holder) private returns (uint256) {
        vm.prank(_holder(holder));
        return petition.open(_two(), WHY);
    }

    function _sign(uint256 number, uint256 holder) private {
        vm.prank(_holder(holder));
        petition.sign(number);
    }

    /// @dev Enough, beside the opener.
    function _signAll(uint256 number) private {
        for (uint256 i = 3; i < 6; ++i) _sign(number, i);
    }

    function _seatAnotherTerm() private {
        SettledElections.Outcome memory outcome;
        outcome.settled = true;
        outcome.winners = _accounts(11, 6);
        outcome.organisations = _organisations(11, 6);
        (outcome.termSeconds, outcome.seats, outcome.organisationCap) = (365 days, 6, 12);
        elections.decide(1, outcome);
        module.seat(1);
    }

    function _proposalOf(uint256 number) private view returns (Proposal memory p) {
        (p.targets, p.values, p.calldatas, p.description) = petition.proposalOf(number, _two(), WHY);
        vm.assertEq(p.targets.length, 1, "one call");
        vm.assertEq(p.targets[0], address(seats), "to the seats");
        vm.assertEq(p.values[0], 0, "without value");
        bytes memory recall = abi.encodeCall(ICommittee.recall, (1, _two()));
        vm.assertEq(keccak256(p.calldatas[0]), keccak256(recall), "to recall the two");
    }

    /// @dev Of the votable supply, rounded up: all votes but the treasury's, and those lent.
    function _share(uint256 bps) private pure returns (uint256) {
        return ((VOTABLE + THRESHOLD) * bps) / 10_000;
    }

    function _needed() private pure returns (uint256) {
        return _share(SHARE_BPS);
    }

    // ---- signatures, from the words of EIP-712 -----------------------------------------------------------------------

    function _digest(uint256 number, address signer) private view returns (bytes32 digest) {
        digest = _digestAt(address(petition), block.chainid, number, signer, _two(), WHY);
        vm.assertEq(petition.digestOfSignature(number, signer), digest, "digest");
    }

    function _digestAt(
        address verifier,
        uint256 chainId,
        uint256 number,
        address signer,
        address[] memory members,
        string memory reason
    ) private pure returns (bytes32) {
        bytes memory packed;
        for (uint256 i = 0; i < members.length; ++i) packed = bytes.concat(packed, abi.encode(members[i]));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Althing Recall Petition"),
                keccak256("1"),
                chainId,
                verifier
            )
        );
        bytes32 message = keccak256(
            abi.encode(
                keccak256("RecallSignature(uint256 petition,address signer,address[] members,string reason)"),
                number,
                signer,
                keccak256(packed),
                keccak256(bytes(reason))
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }

    function _lower(string memory text) private pure returns (string memory) {
        bytes memory letters = bytes(text);
        for (uint256 i = 0; i < letters.length; ++i) {
            if (letters[i] >= "A" && letters[i] <= "F") letters[i] = bytes1(uint8(letters[i]) + 32);
        }
        return string(letters);
    }

    // ---- expectations ----------------------------------------------------------------------------------------------

    function _expectOutOfBounds(bytes32 setting, uint256 value, uint256 min, uint256 max) private {
        vm.expectRevert(
            abi.encodeWithSelector(IRecallPetition.RecallPetition_OutOfBounds.selector, setting, value, min, max)
        );
    }

    function _expectOtherContent(bytes32 membersHash, bytes32 reasonHash) private {
        vm.expectRevert(
            abi.encodeWithSelector(IRecallPetition.RecallPetition_OtherContent.selector, 1, membersHash, reasonHash)
        );
    }

    function _expectTooFewLent(uint256 votes, uint256 threshold) private {
        vm.expectRevert(
            abi.encodeWithSelector(IRecallPetition.RecallPetition_TooFewVotesLent.selector, votes, threshold)
        );
    }
}

/// @dev Signs in person when it is asked for its signature, which then would count on top.
contract SigningWallet {
    IRecallPetition private immutable PETITION;

    constructor(IRecallPetition petition) {
        PETITION = petition;
    }

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        PETITION.sign(1);
        return this.isValidSignature.selector;
    }
}

/// @dev Submits again from within the proposal.
contract ReenteringGovernor {
    address public immutable token;
    address public immutable timelock;
    uint256 public proposals;
    bool public reentered;
    address private _target;
    bytes private _data;

    constructor(address token_, address timelock_) {
        (token, timelock) = (token_, timelock_);
    }

    function arm(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
    }

    function proposalThreshold() external pure returns (uint256) {
        return 0;
    }

    function votableSupply(uint256) external pure returns (uint256) {
        return 65_000_000e18;
    }

    function getProposalId(
        address[] calldata,
        uint256[] calldata,
        bytes[] calldata,
        bytes32
    ) external pure returns (uint256) {
        return 1;
    }

    function propose(
        address[] calldata,
        uint256[] calldata,
        bytes[] calldata,
        string calldata
    ) external returns (uint256) {
        if (++proposals == 1) (reentered, ) = _target.call(_data);
        return 1;
    }
}
