// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ContractVoter} from "../../../contracts/ContractVoter.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

contract ElectionCandidatesTest is ElectionFixture {
    uint256 private number;
    /// @dev 0.5% of the votable supply.
    uint256 private constant LEAST = VOTABLE / 200;

    function setUp() public override {
        super.setUp();
        number = elections.open();
    }

    // ---- register --------------------------------------------------------------------------------------------------

    function test_Register_TakesACandidateWithItsBond() external {
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateRegistered(
            number,
            _candidate(0),
            "org",
            1,
            keccak256("statement"),
            "ipfs://statement"
        );
        _register(number, 0, "org");
        _register(number, 1, 0);
        vm.assertEq(elections.candidateOf(number, _candidate(0)).registration, 1, "first");
        vm.assertEq(elections.candidateOf(number, _candidate(0)).organisation, "org", "organisation");
        vm.assertEq(elections.candidateOf(number, _candidate(1)).registration, 2, "second");
        vm.assertEq(elections.standingOf(number).candidates, 2, "count");
        vm.assertEq(address(elections).balance, 2 * uint256(BOND), "bonds");
    }

    function test_Register_UpToTheLastSecond() external {
        vm.warp(elections.standingOf(number).endorsementSeconds - 1);
        _register(number, 0, 0);
        vm.warp(elections.standingOf(number).endorsementSeconds);
        _expectWrongPhase(ICommitteeElections.Phase.Endorsement, ICommitteeElections.Phase.Registration);
        _send(1, number, BOND);
    }

    function test_Register_RefusesAnotherBond() external {
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_WrongBond.selector, uint256(BOND) - 1, uint256(BOND))
        );
        _send(0, number, BOND - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_WrongBond.selector, uint256(BOND) + 1, uint256(BOND))
        );
        _send(0, number, BOND + 1);
    }

    function test_Register_RefusesTheSameTwice() external {
        _register(number, 0, 0);
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_AlreadyRegistered.selector, _candidate(0))
        );
        _send(0, number, BOND);
    }

    function test_Register_RefusesWhoMayNotStand() external {
        seats.bar(_candidate(0));
        address[4] memory refused = [address(0), address(1), safe, _candidate(0)];
        for (uint256 i = 0; i < refused.length; ++i) {
            ICommitteeElections.Candidacy memory candidacy = _candidacy(0, 0);
            candidacy.candidate = refused[i];
            bytes memory signature = _sign(CANDIDATE_KEY, _candidacyDigest(number, candidacy));
            vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_MayNotStand.selector, refused[i]));
            elections.register{value: BOND}(number, candidacy, signature);
        }
    }

    function test_Register_RefusesWhatTheCandidateDidNotSign() external {
        ICommitteeElections.Candidacy memory signed = _candidacy(0, "org");
        bytes memory signature = _sign(CANDIDATE_KEY, _candidacyDigest(number, signed));
        for (uint256 i = 0; i < 5; ++i) {
            ICommitteeElections.Candidacy memory sent = _candidacy(0, "org");
            bytes memory with = signature;
            if (i == 0) sent.organisation = "other";
            if (i == 1) sent.statementHash = keccak256("other");
            if (i == 2) sent.statementURI = "ipfs://other";
            if (i == 3) sent.candidate = _candidate(1);
            if (i == 4) with = _sign(CANDIDATE_KEY, _candidacyDigest(number + 1, signed));
            vm.expectRevert(
                abi.encodeWithSelector(ICommitteeElections.Elections_BadSignature.selector, sent.candidate)
            );
            elections.register{value: BOND}(number, sent, with);
        }
        elections.register{value: BOND}(number, signed, signature);
    }

    function test_Register_TakesAContractByItsOwnWord() external {
        ContractVoter account = new ContractVoter(_candidate(0));
        ICommitteeElections.Candidacy memory candidacy = _candidacy(0, 0);
        candidacy.candidate = address(account);
        elections.register{value: BOND}(number, candidacy, _sign(CANDIDATE_KEY, _candidacyDigest(number, candidacy)));
        vm.assertEq(elections.candidateOf(number, address(account)).registration, 1, "registered");
    }

    // ---- endorse ---------------------------------------------------------------------------------------------------

    function test_Endorse_QualifiesAtTheShareAndNotBefore() external {
        _register(number, 0, 0);
        _register(number, 1, 0);
        _toEndorsement();
        vm.assertEq(elections.standingOf(number).minEndorsementTokens, LEAST, "least");
        _endorse(number, 1, 0, LEAST - 1);
        vm.assertFalse(elections.candidateOf(number, _candidate(0)).qualified, "a unit short");
        _endorse(number, 2, 1, LEAST);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateQualified(number, _candidate(0), 1);
        _endorse(number, 2, 0, 1);
        address[] memory qualified = elections.qualifiedOf(number);
        vm.assertEq(qualified.length, 2, "both");
        vm.assertEq(qualified[0], _candidate(1), "in the order of qualification");
        vm.assertEq(qualified[1], _candidate(0), "second");
        _endorse(number, 3, 0, LEAST);
        vm.assertEq(elections.standingOf(number).qualified, 2, "once");
        vm.assertEq(elections.candidateOf(number, _candidate(0)).endorsedTokens, 2 * LEAST, "goes on");
    }

    function test_Endorse_RoundsTheShareUp() external {
        // Votable is 999,999 tokens and one unit, so that half a percent is no whole number.
        vm.prank(vm.addr(1));
        token.transfer(address(this), 1e18 - 1);
        vm.warp(block.timestamp + 1);
        uint256 votable = VOTABLE - 1e18 + 1;
        _toEndorsement();
        vm.assertEq(elections.standingOf(number).minEndorsementTokens, (votable * 50 + 9_999) / 10_000, "up");
        vm.assertTrue((votable * 50) % 10_000 != 0, "not whole");
    }

    function test_Endorse_SpendsAHoldersVotesOnce() external {
        _register(number, 0, 0);
        _register(number, 1, 0);
        _toEndorsement();
        address[] memory candidates = new address[](2);
        uint256[] memory weights = new uint256[](2);
        (candidates[0], candidates[1]) = (_candidate(0), _candidate(1));
        (weights[0], weights[1]) = (_votes() - 10, 11);
        vm.prank(vm.addr(1));
        vm.expectRevert(_exceeds(_votes() - 10));
        elections.endorse(number, candidates, weights);

        weights[1] = 9;
        vm.prank(vm.addr(1));
        elections.endorse(number, candidates, weights);
        vm.assertEq(elections.endorsedBy(number, vm.addr(1)), _votes() - 1, "spent");
        vm.prank(vm.addr(1));
        vm.expectRevert(_exceeds(_votes() - 1));
        elections.endorse(number, candidates, weights);
        _endorse(number, 1, 0, 1);
    }

    function test_Endorse_ReadsVotesAsTheyStoodBefore() external {
        _register(number, 0, 0);
        uint256 startSeconds = elections.standingOf(number).endorsementSeconds;
        vm.warp(startSeconds - 1);
        vm.prank(vm.addr(1));
        token.transfer(vm.addr(2), _votes());
        vm.warp(startSeconds);
        vm.prank(vm.addr(3));
        token.transfer(vm.addr(1), _votes());
        vm.warp(startSeconds + 1);

        address[] memory candidates = new address[](1);
        uint256[] memory weights = new uint256[](1);
        (candidates[0], weights[0]) = (_candidate(0), 1);
        vm.prank(vm.addr(1));
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_EndorsementsExceedVotes.selector, vm.addr(1), 0, 0)
        );
        elections.endorse(number, candidates, weights);
        _endorse(number, 2, 0, 2 * _votes());
        _endorse(number, 3, 0, _votes());
    }

    function test_Endorse_RefusesWhatMakesNoSense() external {
        _register(number, 0, 0);
        _toEndorsement();
        address[] memory candidates = new address[](1);
        uint256[] memory weights = new uint256[](1);
        candidates[0] = _candidate(0);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_EmptyEndorsement.selector, _candidate(0)));
        elections.endorse(number, candidates, weights);

        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_BadEndorsements.selector, 1, 2));
        elections.endorse(number, candidates, new uint256[](2));

        (candidates[0], weights[0]) = (_candidate(1), 1);
        vm.prank(vm.addr(1));
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NotRegistered.selector, _candidate(1)));
        elections.endorse(number, candidates, weights);
    }

    function test_Endorse_InItsPhaseAlone() external {
        _register(number, 0, 0);
        address[] memory none;
        _expectWrongPhase(ICommitteeElections.Phase.Registration, ICommitteeElections.Phase.Endorsement);
        elections.endorse(number, none, new uint256[](0));
        _toVetting(number);
        _expectWrongPhase(ICommitteeElections.Phase.Vetting, ICommitteeElections.Phase.Endorsement);
        elections.endorse(number, none, new uint256[](0));
    }

    // ---- exclude and restore ---------------------------------------------------------------------------------------

    function test_Exclude_TakesACandidateOutWithAReason() external {
        _qualify(5);
        _toVetting(number);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateExcluded(number, _candidate(1), REASON);
        _exclude(1);
        vm.assertEq(elections.standingOf(number).excludedPlaces, 2, "place 1");
    }

    function test_Exclude_InItsWindowAlone() external {
        _qualify(5);
        vm.warp(elections.standingOf(number).vettingSeconds - 1);
        _expectWrongPhase(ICommitteeElections.Phase.Endorsement, ICommitteeElections.Phase.Vetting);
        vm.prank(vetter);
        elections.exclude(number, _candidate(0), REASON);
        vm.warp(elections.standingOf(number).votingSeconds);
        _expectWrongPhase(ICommitteeElections.Phase.Voting, ICommitteeElections.Phase.Vetting);
        vm.prank(vetter);
        elections.exclude(number, _candidate(0), REASON);
        vm.warp(elections.standingOf(number).votingSeconds - 1);
        _exclude(0);
    }

    function test_Exclude_ByTheVetterWithAReason() external {
        _qualify(5);
        _toVetting(number);
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_NotVetter.selector, address(this), vetter)
        );
        elections.exclude(number, _candidate(0), REASON);
        vm.prank(vetter);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NoReason.selector));
        elections.exclude(number, _candidate(0), 0);
    }

    function test_Exclude_AFewAtMost() external {
        _qualify(8);
        _toVetting(number);
        _exclude(0);
        _exclude(1);
        elections.restore(number, _candidate(1));
        vm.prank(vetter);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_TooManyExclusions.selector, 2));
        elections.exclude(number, _candidate(2), REASON);
    }

    function test_Exclude_NeverBelowTheLeastSeats() external {
        _qualify(4);
        _toVetting(number);
        _exclude(3);
        vm.prank(vetter);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_TooFewLeft.selector, 2, 3));
        elections.exclude(number, _candidate(2), REASON);
    }

    function test_Exclude_TheQualifiedAlone() external {
        _register(number, 7, 0);
        _qualify(5);
        _toVetting(number);
        vm.prank(vetter);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NotQualified.selector, _candidate(7)));
        elections.exclude(number, _candidate(7), REASON);
    }

    function test_Restore_StandsAgainstTheVetter() external {
        _qualify(5);
        _toVetting(number);
        _exclude(1);
        vm.expectEmit(address(elections));
        emit ICommitteeElections.CandidateRestored(number, _candidate(1));
        elections.restore(number, _candidate(1));
        vm.assertEq(elections.standingOf(number).excludedPlaces, 0, "in again");
        vm.prank(vetter);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_ExcludedBefore.selector, _candidate(1)));
        elections.exclude(number, _candidate(1), REASON);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NotExcluded.selector, _candidate(1)));
        elections.restore(number, _candidate(1));
    }

    function test_Restore_UntilTheVoteEnds() external {
        _qualify(5);
        _toVetting(number);
        _exclude(0);
        _exclude(1);
        _toVote(number);
        for (uint256 holder = 1; holder <= 5; ++holder) _vote(number, holder, 1);
        vm.warp(elections.standingOf(number).votingEndSeconds - 1);
        elections.restore(number, _candidate(0));
        _endVote(number);
        _expectWrongPhase(ICommitteeElections.Phase.Counting, ICommitteeElections.Phase.Voting);
        elections.restore(number, _candidate(1));
    }

    function test_Restore_ByVoteAlone() external {
        _qualify(5);
        _toVetting(number);
        _exclude(0);
        vm.prank(vetter);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, vetter, address(this)));
        elections.restore(number, _candidate(0));
    }

    // ---- bonds -----------------------------------------------------------------------------------------------------

    function test_PayOutBond_ReturnsItToTheEndorsed() external {
        _register(number, 0, 0);
        _register(number, 1, 0);
        _toEndorsement();
        uint256 least = VOTABLE / 400;
        _endorse(number, 1, 0, least);
        _endorse(number, 2, 1, least - 1);
        uint256 dueSeconds = elections.standingOf(number).vettingSeconds;
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_BondNotDue.selector, block.timestamp, dueSeconds)
        );
        elections.payOutBond(number, _candidate(0));

        _toVetting(number);
        uint256 treasuryWei = address(this).balance;
        vm.prank(stranger);
        elections.payOutBond(number, _candidate(0));
        vm.assertEq(_candidate(0).balance, BOND, "returned");
        vm.assertEq(address(this).balance, treasuryWei, "not to the treasury");
        elections.payOutBond(number, _candidate(1));
        vm.assertEq(_candidate(1).balance, 0, "endorsed too little");
        vm.assertEq(address(this).balance, treasuryWei + BOND, "to the treasury");

        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_BondPaidOut.selector, _candidate(i)));
            elections.payOutBond(number, _candidate(i));
        }
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NotRegistered.selector, _candidate(2)));
        elections.payOutBond(number, _candidate(2));
    }

    function test_PayOutBond_PaysWhatTheElectionTook() external {
        _register(number, 0, 0);
        ElectionTerms memory terms = _terms();
        terms.bondWei = 1 ether;
        elections.setNextTerms(terms);
        vm.deal(address(elections), 5 ether);
        _toVetting(number);
        uint256 treasuryWei = address(this).balance;
        elections.payOutBond(number, _candidate(0));
        vm.assertEq(address(this).balance, treasuryWei + BOND, "as it was");
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _toEndorsement() private {
        vm.warp(elections.standingOf(number).endorsementSeconds);
    }

    function _qualify(uint256 candidates) private {
        for (uint256 i = 0; i < candidates; ++i) _register(number, i, 0);
        _toEndorsement();
        for (uint256 i = 0; i < candidates; ++i) _endorse(number, 1 + i, i, LEAST);
    }

    function _exclude(uint256 index) private {
        vm.prank(vetter);
        elections.exclude(number, _candidate(index), REASON);
    }

    function _send(uint256 index, uint256 to, uint256 wei_) private {
        ICommitteeElections.Candidacy memory candidacy = _candidacy(index, 0);
        elections.register{value: wei_}(to, candidacy, _sign(CANDIDATE_KEY + index, _candidacyDigest(to, candidacy)));
    }

    function _exceeds(uint256 spentTokens) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(
                ICommitteeElections.Elections_EndorsementsExceedVotes.selector,
                vm.addr(1),
                spentTokens,
                _votes()
            );
    }

    function _expectWrongPhase(ICommitteeElections.Phase phase, ICommitteeElections.Phase needed) private {
        vm.expectRevert(_wrongPhase(number, phase, needed));
    }
}
