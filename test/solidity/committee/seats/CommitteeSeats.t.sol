// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {OnlyTimelock} from "../../../../contracts/governance/OnlyTimelock.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {deployBuilt} from "../../Built.sol";
import {Vm, vm} from "../../Vm.sol";

contract CommitteeSeatsTest is CommitteeFixture {
    ICommittee.Standing private constant IN_TERM = ICommittee.Standing.InTerm;
    ICommittee.Standing private constant CARETAKER = ICommittee.Standing.Caretaker;
    ICommittee.Standing private constant LAPSED = ICommittee.Standing.Lapsed;

    // ---- when deployed ---------------------------------------------------------------------------------------------

    function test_WhenDeployed_TheFoundingCommitteeSits() external view {
        ICommittee.Term memory term = seats.term();
        vm.assertEq(term.number, 1, "term");
        vm.assertEq(term.seating, 1, "seating");
        vm.assertEq(term.endsSeconds, START + FOUNDING_TERM, "ends");
        vm.assertEq(term.seats, 6, "seats");
        _assertMembers(_accounts(1, 6));
        vm.assertEq(seats.threshold(), 4, "two thirds");
        vm.assertEq(seats.organisationOf(vm.addr(3)), bytes32(uint256(3)), "organisation");
        vm.assertEq(seats.nextElectionSeconds(), START + FOUNDING_TERM - LEAD, "next election");
        vm.assertEq(seats.openSeats(), 0, "none open");
    }

    function test_RevertWhen_DeployedOutsideTheRails() external {
        ICommittee.CommitteeConfig memory config = _founding(address(this));
        config.leastThreshold = 0;
        _assertRefused(config, "leastThreshold", 0, 1, 12);
        config = _founding(address(this));
        config.leastThreshold = 13;
        _assertRefused(config, "leastThreshold", 13, 1, 12);
        config = _founding(address(this));
        config.leastSeats = 2;
        _assertRefused(config, "leastSeats", 2, 3, 12);
        config = _founding(address(this));
        config.leastSeats = 13;
        _assertRefused(config, "leastSeats", 13, 3, 12);
        config = _founding(address(this));
        config.termLimit = 0;
        _assertRefused(config, "termLimit", 0, 1, 254);
        config = _founding(address(this));
        config.leadSeconds = 180 days + 1;
        _assertRefused(config, "leadSeconds", 180 days + 1, 0, 180 days);
        config = _founding(address(this));
        config.foundingMembers = _accounts(1, 2);
        _assertRefused(config, "foundingMembers", 2, 3, 12);
        config = _founding(address(this));
        config.foundingMembers = _accounts(1, 13);
        _assertRefused(config, "foundingMembers", 13, 3, 12);
        config = _founding(address(this));
        config.foundingOrganisations = _organisations(1, 5);
        _assertRefused(config, "foundingOrganisations", 5, 6, 6);
        config = _founding(address(this));
        config.foundingUntilSeconds = uint48(START + 180 days + 1);
        _assertRefused(config, "foundingUntilSeconds", START + 180 days + 1, START, START + 180 days);
        config = _founding(address(this));
        config.foundingUntilSeconds = uint48(START - 1);
        _assertRefused(config, "foundingUntilSeconds", START - 1, START, START + 180 days);
    }

    function test_RevertWhen_AFoundingMemberCannotSit() external {
        address[4] memory bad = [address(0), address(1), address(safe), vm.addr(1)];
        for (uint256 i = 0; i < bad.length; ++i) {
            ICommittee.CommitteeConfig memory config = _founding(address(this));
            config.foundingMembers[5] = bad[i];
            vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_CannotSit.selector, bad[i]));
            this.deploySeats(config);
        }
    }

    function test_RevertWhen_DeployedWithoutASafeOrATimelock() external {
        ICommittee.CommitteeConfig memory config = _founding(address(this));
        config.safe = STRANGER;
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NoCode.selector, STRANGER));
        this.deploySeats(config);
        config = _founding(address(this));
        config.timelock = STRANGER;
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_NoCode.selector, STRANGER));
        this.deploySeats(config);
    }

    // ---- seat ------------------------------------------------------------------------------------------------------

    function test_Seat_StartsATermOfTheWinners() external {
        vm.warp(START + 5 days);
        elections.decide(1, _outcome(11, 6, 3));
        vm.prank(STRANGER);
        seats.seat(1);
        ICommittee.Term memory term = seats.term();
        vm.assertEq(term.number, 2, "term");
        vm.assertEq(term.seating, 2, "seating");
        vm.assertEq(term.endsSeconds, START + 5 days + TERM, "ends");
        vm.assertEq(term.election, 1, "election");
        _assertMembers(_accounts(11, 6));
        vm.assertEq(seats.organisationOf(vm.addr(13)), bytes32(uint256(13)), "organisation");
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotMember.selector, vm.addr(1)));
        seats.organisationOf(vm.addr(1));
    }

    function test_RevertWhen_AnElectionIsNotSettledOrUnknown() external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 3);
        outcome.settled = false;
        elections.decide(1, outcome);
        for (uint256 i = 1; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotSettled.selector, i));
            seats.seat(i);
        }
    }

    function test_RevertWhen_AnElectionOrALaterOneHasSeated() external {
        elections.decide(1, _outcome(11, 6, 3));
        elections.decide(2, _outcome(21, 6, 3));
        seats.seat(2);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_ElectionPassed.selector, 2, 2));
        seats.seat(2);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_ElectionPassed.selector, 1, 2));
        seats.seat(1);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_ElectionPassed.selector, 0, 2));
        seats.seat(0);
    }

    function test_Seat_NeverLastsLongerThanTwoYears() external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 3);
        outcome.termSeconds = type(uint48).max;
        elections.decide(1, outcome);
        seats.seat(1);
        vm.assertEq(seats.term().endsSeconds, START + 730 days, "ends");
    }

    function test_Seat_SkipsWhoCannotOwnASafeAndSeatsTheNext() external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 3);
        outcome.winners[0] = address(0);
        outcome.winners[2] = address(1);
        outcome.winners[5] = address(safe);
        elections.decide(1, outcome);
        seats.seat(1);
        address[] memory expected = new address[](6);
        for (uint256 i = 0; i < 3; ++i) {
            expected[i] = [vm.addr(12), vm.addr(14), vm.addr(15)][i];
            expected[3 + i] = vm.addr(17 + i);
        }
        _assertMembers(expected);
        vm.assertEq(seats.organisationOf(vm.addr(17)), bytes32(uint256(17)), "a runner-up's organisation");
    }

    function test_Seat_SkipsADuplicateWinner() external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 1);
        outcome.winners[1] = vm.addr(11);
        elections.decide(1, outcome);
        seats.seat(1);
        vm.assertEq(seats.members().length, 6, "six");
        vm.assertEq(seats.members()[5], vm.addr(17), "the runner-up");
    }

    function test_Seat_CountsTheOrganisationCapForWhoMovesUp() external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 2);
        outcome.organisationCap = 2;
        for (uint256 i = 4; i < 7; ++i) outcome.organisations[i] = "guild";
        outcome.winners[0] = address(1);
        elections.decide(1, outcome);
        seats.seat(1);
        vm.assertEq(seats.members()[5], vm.addr(18), "the third of the guild is passed over");
    }

    function test_Seat_LeavesSeatsEmptyWhenTooFewQualified() external {
        elections.decide(1, _outcome(11, 4, 0));
        seats.seat(1);
        _assertMembers(_accounts(11, 4));
        vm.assertEq(seats.threshold(), 3, "of four");
        vm.assertEq(seats.openSeats(), 2, "for a by-election");
    }

    function test_RevertWhen_TooFewWereElectedOrNoneCanSit_AndTheOthersStay() external {
        elections.decide(1, _outcome(11, 2, 0));
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_TooFew.selector, 2, 3));
        seats.seat(1);
        SettledElections.Outcome memory outcome = _outcome(11, 3, 0);
        for (uint256 i = 0; i < 3; ++i) outcome.winners[i] = address(safe);
        elections.decide(1, outcome);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_TooFew.selector, 0, 1));
        seats.seat(1);
        _assertMembers(_accounts(1, 6));
        elections.decide(2, _outcome(21, 6, 0));
        seats.seat(2);
        _assertMembers(_accounts(21, 6));
    }

    function test_Seat_TakesTwelveAtMost() external {
        SettledElections.Outcome memory outcome = _outcome(11, 14, 3);
        outcome.seats = 14;
        elections.decide(1, outcome);
        seats.seat(1);
        _assertMembers(_accounts(11, 12));
        vm.assertEq(seats.threshold(), 8, "of twelve");
    }

    // ---- term ------------------------------------------------------------------------------------------------------

    function test_Standing_FallsByItself() external {
        uint256 ends = START + FOUNDING_TERM;
        vm.warp(ends);
        vm.assertTrue(seats.standing() == IN_TERM, "last second");
        vm.warp(ends + 1);
        vm.assertTrue(seats.standing() == CARETAKER, "caretaker");
        vm.warp(ends + CARETAKING);
        vm.assertTrue(seats.standing() == CARETAKER, "last second of caretaking");
        vm.warp(ends + CARETAKING + 1);
        vm.assertTrue(seats.standing() == LAPSED, "lapsed");
        elections.decide(1, _outcome(11, 6, 3));
        seats.seat(1);
        vm.assertTrue(seats.standing() == IN_TERM, "the next");
    }

    function test_TermLimit_KeepsAMemberFromAThirdTermInARow() external {
        _elect(1, 11);
        _elect(2, 11);
        vm.assertFalse(seats.mayStand(vm.addr(11)), "may not stand");
        vm.assertTrue(seats.mayStand(vm.addr(17)), "a runner-up may");
        _elect(3, 14);
        address[] memory expected = _accounts(17, 6);
        vm.assertEq(seats.members().length, 6, "six, of whom three are runners-up");
        for (uint256 i = 0; i < 6; ++i) vm.assertEq(seats.members()[i], expected[i], "nobody of before");
        vm.assertTrue(seats.mayStand(vm.addr(11)), "after a term without");
    }

    function test_TermLimit_DoesNotCountTheFoundingTerm() external {
        _elect(1, 1);
        _elect(2, 1);
        _assertMembers(_accounts(1, 6));
        vm.assertFalse(seats.mayStand(vm.addr(1)), "then no more");
    }

    function test_TermLimit_IsNotEscapedByResigningOrByANewKey() external {
        _elect(1, 11);
        _elect(2, 11);
        _resign(11);
        _rotate(12, 50);
        vm.assertFalse(seats.mayStand(vm.addr(11)), "resigned");
        vm.assertFalse(seats.mayStand(vm.addr(50)), "new key");
        SettledElections.Outcome memory outcome = _outcome(11, 6, 3);
        outcome.winners[2] = vm.addr(50);
        elections.decide(3, outcome);
        seats.seat(3);
        _assertMembers(_accounts(17, 3));
    }

    // ---- resign ----------------------------------------------------------------------------------------------------

    function test_Resign_EmptiesTheSeatAndKeepsTheSeatingNumber() external {
        _resign(2);
        vm.assertEq(seats.members().length, 5, "five");
        vm.assertFalse(_sits(vm.addr(2)), "gone");
        vm.assertEq(seats.seating(), 1, "what others signed stays valid");
        vm.assertEq(seats.term().vacantSinceSeconds, START, "vacant");
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotMember.selector, vm.addr(2)));
        _resign(2);
    }

    // ---- recall ----------------------------------------------------------------------------------------------------

    function test_Recall_TakesTheSeatsAndKeepsTheSeatingNumber() external {
        seats.recall(1, _accounts(2, 2));
        vm.assertEq(seats.members().length, 4, "four");
        vm.assertFalse(_sits(vm.addr(2)) || _sits(vm.addr(3)), "gone");
        vm.assertEq(seats.seating(), 1, "what the others signed stays valid");
        vm.assertFalse(seats.mayStand(vm.addr(2)), "may not stand");
        vm.warp(seats.nextElectionSeconds());
        vm.assertTrue(seats.mayStand(vm.addr(2)), "but in the next election");
    }

    function test_Recall_OfOneWhoResignedStillBars() external {
        _elect(1, 11);
        _resign(12);
        seats.recall(2, _accounts(11, 3));
        vm.assertEq(seats.members().length, 3, "three");
        vm.assertFalse(seats.mayStand(vm.addr(12)), "barred though resigned");
    }

    function test_Recall_PassesOverWhoNeverSat() external {
        _elect(1, 11);
        address[] memory accounts = new address[](3);
        (accounts[0], accounts[1], accounts[2]) = (vm.addr(17), vm.addr(12), vm.addr(99));
        vm.recordLogs();
        seats.recall(2, accounts);
        vm.assertEq(_recalledInLogs(), 1, "told of the one that sat");
        vm.assertTrue(seats.mayStand(vm.addr(17)) && seats.mayStand(vm.addr(99)), "rivals may stand");
        _answer(17, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(17)), "and move up");
    }

    function test_RevertWhen_RecalledWithoutAVote() external {
        vm.prank(vm.addr(1));
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, vm.addr(1), address(this)));
        seats.recall(1, _one(vm.addr(2)));
    }

    function test_ARecalledMember_SitsAgainOnceElectedAgain() external {
        _elect(1, 11);
        seats.recall(2, _one(vm.addr(11)));
        _elect(2, 11);
        vm.assertTrue(_sits(vm.addr(11)), "elected again");
        vm.assertTrue(seats.mayStand(vm.addr(17)), "and the bar is over");
    }

    // ---- new keys --------------------------------------------------------------------------------------------------

    function test_RotateKey_HandsTheSeatToTheNewKey() external {
        _rotate(2, 50);
        vm.assertTrue(_sits(vm.addr(50)) && !_sits(vm.addr(2)), "new key");
        vm.assertEq(seats.currentKey(vm.addr(2)), vm.addr(50), "follows");
        vm.assertEq(seats.seating(), 1, "what others signed stays valid");
        vm.assertEq(seats.organisationOf(vm.addr(50)), bytes32(uint256(2)), "same organisation");
        vm.assertFalse(seats.mayStand(vm.addr(2)), "the old key stands no more");
        _rotate(50, 51);
        vm.assertEq(seats.currentKey(vm.addr(2)), vm.addr(51), "further");
        vm.assertEq(seats.currentKey(vm.addr(50)), vm.addr(51), "both");
    }

    function test_RotateKey_TakesAContractThatAcceptsTheProof() external {
        address contractKey = address(new AcceptsAll());
        vm.prank(vm.addr(2));
        seats.rotateKey(contractKey, "");
        vm.assertEq(seats.members()[1], contractKey, "sits");
    }

    function test_RevertWhen_TheNewKeyDoesNotProveItself() external {
        bytes memory forOther = _signature(50, seats.digestOfRotation(vm.addr(3), vm.addr(50)));
        bytes memory byOther = _signature(51, seats.digestOfRotation(vm.addr(2), vm.addr(50)));
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(vm.addr(2));
            vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_KeyNotProved.selector, vm.addr(50)));
            seats.rotateKey(vm.addr(50), [forOther, byOther, bytes("")][i]);
        }
    }

    function test_RevertWhen_TheNewKeyWasUsedOrCannotOwn() external {
        _rotate(2, 50);
        seats.recall(1, _one(vm.addr(5)));
        address[7] memory refused = [
            address(0),
            address(1),
            address(safe),
            vm.addr(1),
            vm.addr(2),
            vm.addr(50),
            vm.addr(5)
        ];
        for (uint256 i = 0; i < refused.length; ++i) {
            vm.prank(vm.addr(3));
            vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_KeyRefused.selector, refused[i]));
            seats.rotateKey(refused[i], "");
        }
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotMember.selector, STRANGER));
        seats.rotateKey(vm.addr(60), "");
    }

    // ---- vacancies -------------------------------------------------------------------------------------------------

    function test_FillVacancy_WaitsForTheBetterRankedThenTakesWhoAccepts() external {
        _elect(1, 11);
        _resign(12);
        _answer(18, true);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittee.Committee_AwaitingAnswer.selector, vm.addr(17), START + ANSWER)
        );
        seats.fillVacancy();
        vm.warp(START + ANSWER);
        // Another vacancy gives nobody more time.
        _resign(13);
        vm.expectPartialRevert(ICommittee.Committee_AwaitingAnswer.selector);
        seats.fillVacancy();
        vm.warp(START + ANSWER + 1);
        vm.prank(STRANGER);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(18)), "sits");
        vm.assertEq(seats.term().vacantSinceSeconds, START, "one is left");
        _answer(19, true);
        seats.fillVacancy();
        vm.assertEq(seats.seating(), 4, "a new seating each");
        vm.assertEq(seats.term().vacantSinceSeconds, 0, "complete");
        vm.assertEq(seats.organisationOf(vm.addr(18)), bytes32(uint256(18)), "organisation");
        vm.expectRevert(ICommittee.Committee_NoVacancy.selector);
        seats.fillVacancy();
    }

    function test_FillVacancy_GoesByRankAmongWhoAccepts() external {
        _elect(1, 11);
        _resign(12);
        _resign(13);
        _answer(18, true);
        _answer(17, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(17)) && !_sits(vm.addr(18)), "first");
        vm.assertEq(seats.term().vacantSinceSeconds, START, "one is left");
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(18)), "then the second");
    }

    function test_FillVacancy_PassesOverWhoDeclines() external {
        _elect(1, 11);
        _resign(12);
        _answer(17, true);
        _answer(17, false);
        _answer(18, false);
        _answer(19, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(19)), "third");
        _resign(13);
        vm.expectRevert(ICommittee.Committee_NoRunnerUp.selector);
        seats.fillVacancy();
    }

    function test_FillVacancy_TakesNobodyBackWhoLeftThisTerm() external {
        _elect(1, 11);
        _resign(12);
        _answer(17, true);
        seats.fillVacancy();
        _resign(17);
        _answer(17, true);
        _answer(18, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(18)) && !_sits(vm.addr(17)), "the next one");
    }

    function test_FillVacancy_HeedsTheOrganisationCap() external {
        SettledElections.Outcome memory outcome = _outcome(11, 6, 2);
        outcome.organisationCap = 1;
        (outcome.organisations[0], outcome.organisations[6]) = ("guild", "guild");
        elections.decide(1, outcome);
        seats.seat(1);
        _answer(17, true);
        _answer(18, true);
        _resign(12);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(18)) && !_sits(vm.addr(17)), "the guild has its seat");
        _resign(11);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(17)), "now it has not");
    }

    function test_FillVacancy_SeatsARunnerUpAtItsNewKey() external {
        _elect(1, 11);
        SettledElections.Outcome memory outcome = _outcome(21, 6, 1);
        outcome.runnersUp[0] = vm.addr(11);
        elections.decide(2, outcome);
        _rotate(11, 50);
        seats.seat(2);
        _resign(21);
        _answer(50, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(50)) && !_sits(vm.addr(11)), "the new key");
    }

    function test_RevertWhen_AVacancyIsFilledAfterTheTermOrWithoutAnElection() external {
        _resign(1);
        vm.expectRevert(ICommittee.Committee_NoRunnerUp.selector);
        seats.fillVacancy();
        vm.warp(START + FOUNDING_TERM + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittee.Committee_TermEnded.selector,
                START + FOUNDING_TERM + 1,
                START + FOUNDING_TERM
            )
        );
        seats.fillVacancy();
    }

    function test_AnAnswerOfAnEarlierTerm_DoesNotCount() external {
        _answer(17, true);
        _elect(1, 11);
        _resign(11);
        vm.expectPartialRevert(ICommittee.Committee_AwaitingAnswer.selector);
        seats.fillVacancy();
    }

    // ---- by-elections ----------------------------------------------------------------------------------------------

    function test_OpenSeats_OnlyOnceNoRunnerUpMayCome() external {
        _elect(1, 11);
        for (uint256 key = 11; key < 15; ++key) _resign(key);
        vm.assertEq(seats.openSeats(), 0, "a runner-up may answer");
        vm.warp(START + ANSWER + 1);
        vm.assertEq(seats.openSeats(), 4, "nobody did");
        _answer(18, true);
        vm.assertEq(seats.openSeats(), 0, "one does");
    }

    function test_OpenSeats_OnlyOnceTooFewSit() external {
        _elect(1, 11);
        for (uint256 key = 11; key < 14; ++key) _resign(key);
        vm.warp(START + ANSWER + 1);
        vm.assertEq(seats.openSeats(), 0, "three still sit");
        _resign(14);
        vm.assertEq(seats.openSeats(), 4, "two are too few");
    }

    function test_ByElection_CompletesTheTerm() external {
        elections.decide(1, _outcome(11, 4, 0));
        seats.seat(1);
        vm.warp(START + 30 days);
        _byElect(2, 31, 2, 1);
        ICommittee.Term memory term = seats.term();
        vm.assertEq(term.number, 2, "same term");
        vm.assertEq(term.endsSeconds, START + TERM, "same end");
        vm.assertEq(term.seating, 3, "a new seating");
        vm.assertEq(seats.members().length, 6, "six");
        vm.assertTrue(_sits(vm.addr(31)) && _sits(vm.addr(32)) && _sits(vm.addr(11)), "together");
        vm.assertEq(seats.openSeats(), 0, "complete");
        _resign(11);
        _answer(33, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(33)), "its runner-up fills in");
        vm.assertEq(seats.organisationOf(vm.addr(33)), bytes32(uint256(33)), "by its own result");
        vm.assertEq(seats.organisationOf(vm.addr(12)), bytes32(uint256(12)), "as do the others");
    }

    function test_ByElection_SkipsWhoSitsOrWasRecalled() external {
        elections.decide(1, _outcome(11, 5, 0));
        seats.seat(1);
        seats.recall(2, _one(vm.addr(15)));
        SettledElections.Outcome memory outcome = _outcome(31, 2, 2);
        (outcome.winners[0], outcome.winners[1]) = (vm.addr(11), vm.addr(15));
        outcome.byElection = true;
        elections.decide(2, outcome);
        seats.seat(2);
        vm.assertTrue(_sits(vm.addr(33)) && _sits(vm.addr(34)) && !_sits(vm.addr(15)), "the runners-up");
        vm.assertEq(seats.members().length, 6, "six");
    }

    function test_ByElection_SeatsNoMoreThanThereAreSeats() external {
        elections.decide(1, _outcome(11, 5, 0));
        seats.seat(1);
        _byElect(2, 31, 3, 0);
        vm.assertEq(seats.members().length, 6, "six");
        vm.assertTrue(_sits(vm.addr(31)) && !_sits(vm.addr(32)), "the first alone");
    }

    function test_ByElection_TwiceATermAtMost() external {
        elections.decide(1, _outcome(11, 3, 0));
        seats.seat(1);
        _byElect(2, 31, 1, 0);
        elections.setByElections(2, 1, false);
        vm.assertEq(seats.openSeats(), 2, "once more");
        // The second fails.
        elections.setByElections(2, 2, false);
        vm.assertEq(seats.openSeats(), 0, "no more");
        vm.assertEq(seats.nextElectionSeconds(), START + TERM - LEAD, "then in time");
        for (uint256 key = 11; key < 13; ++key) _resign(key);
        vm.assertEq(seats.nextElectionSeconds(), 0, "at once, when too few are left");
        elections.setByElections(2, 2, true);
        vm.assertEq(seats.nextElectionSeconds(), START + TERM - LEAD, "while the second runs, in time");
        elections.setByElections(2, 2, false);
        _elect(4, 21);
        vm.assertEq(seats.term().recalled, 0, "counts anew");
        vm.assertEq(seats.nextElectionSeconds(), START + TERM - LEAD, "in time again");
    }

    function test_OpenSeats_NoneOnceTheNextElectionIsDue() external {
        elections.decide(1, _outcome(11, 4, 0));
        seats.seat(1);
        vm.warp(START + TERM - LEAD - 1);
        vm.assertEq(seats.openSeats(), 2, "before");
        vm.warp(START + TERM - LEAD);
        vm.assertEq(seats.openSeats(), 0, "due");
    }

    function test_RevertWhen_AByElectionComesAfterTheTerm() external {
        elections.decide(1, _outcome(11, 4, 0));
        seats.seat(1);
        SettledElections.Outcome memory outcome = _outcome(31, 2, 0);
        outcome.byElection = true;
        elections.decide(2, outcome);
        vm.warp(START + TERM + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittee.Committee_TermEnded.selector, START + TERM + 1, START + TERM)
        );
        seats.seat(2);
    }

    function test_ByElection_KeepsTheTermsOfOneWhoResignedAndComesBack() external {
        _elect(1, 11);
        _elect(2, 11);
        for (uint256 key = 11; key < 15; ++key) _resign(key);
        vm.assertTrue(!seats.mayStand(vm.addr(11)), "not by registering");
        _byElect(3, 11, 1, 0);
        vm.assertTrue(_sits(vm.addr(11)), "had it registered before");
        vm.assertFalse(seats.mayStand(vm.addr(11)), "still at its limit");
    }

    // ---- who may stand ---------------------------------------------------------------------------------------------

    function test_MayStand_NobodyThatCannotOwnTheSafe() external view {
        vm.assertFalse(seats.mayStand(address(0)), "zero");
        vm.assertFalse(seats.mayStand(address(1)), "sentinel");
        vm.assertFalse(seats.mayStand(address(safe)), "the Safe");
        vm.assertTrue(seats.mayStand(vm.addr(1)), "a member");
        vm.assertTrue(seats.mayStand(vm.addr(99)), "anybody");
    }

    // ---- the elections contract ------------------------------------------------------------------------------------

    function test_SetElections_TheFirstByTheDeployerThenByVoteAlone() external {
        ICommittee.CommitteeConfig memory config = _founding(address(this));
        config.timelock = address(module);
        ICommittee other = this.deploySeats(config);
        vm.expectRevert(ICommittee.Committee_NoElections.selector);
        other.seat(1);
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(module)));
        other.setElections(address(elections));
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NoCode.selector, STRANGER));
        other.setElections(STRANGER);
        other.setElections(address(elections));
        SettledElections next = new SettledElections();
        vm.expectRevert(
            abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, address(this), address(module))
        );
        other.setElections(address(next));
        vm.prank(address(module));
        other.setElections(address(next));
        vm.assertEq(address(other.elections()), address(next), "by vote");
    }

    function test_SetElections_CountsAnewAndKeepsTheRunnersUpOfBefore() external {
        _elect(5, 11);
        vm.assertEq(seats.seatedElection(), 5, "the fifth");
        SettledElections next = new SettledElections();
        seats.setElections(address(next));
        vm.assertEq(seats.seatedElection(), 0, "none of the new ones");
        _resign(11);
        _answer(17, true);
        seats.fillVacancy();
        vm.assertTrue(_sits(vm.addr(17)), "by the result of before");
        vm.assertEq(seats.organisationOf(vm.addr(12)), bytes32(uint256(12)), "organisations too");
        next.decide(1, _outcome(21, 6, 0));
        seats.seat(1);
        _assertMembers(_accounts(21, 6));
        vm.assertEq(seats.seatedElection(), 1, "the first of them");
    }

    function test_RevertWhen_AnElectionsContractComesBack() external {
        _elect(1, 11);
        seats.setElections(address(new SettledElections()));
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_KnownElections.selector, address(elections)));
        seats.setElections(address(elections));
    }

    // ----------------------------------------------------------------------------------------------------------------

    /// @dev For `vm.expectRevert`, which needs a call.
    function deploySeats(ICommittee.CommitteeConfig memory config) external returns (ICommittee) {
        return ICommittee(deployBuilt("CommitteeSeats.sol:CommitteeSeats", abi.encode(config)));
    }

    function _assertRefused(
        ICommittee.CommitteeConfig memory config,
        bytes32 setting,
        uint256 value,
        uint256 min,
        uint256 max
    ) private {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_OutOfBounds.selector, setting, value, min, max));
        this.deploySeats(config);
    }

    function _byElect(uint256 number, uint256 first, uint256 winners, uint256 runnersUp) private {
        SettledElections.Outcome memory outcome = _outcome(first, winners, runnersUp);
        outcome.byElection = true;
        elections.decide(number, outcome);
        seats.seat(number);
    }

    function _recalledInLogs() private returns (uint256 count) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == ICommittee.Recalled.selector) ++count;
        }
    }

    function _assertMembers(address[] memory expected) private view {
        address[] memory members = seats.members();
        vm.assertEq(members.length, expected.length, "number of members");
        for (uint256 i = 0; i < members.length; ++i) vm.assertEq(members[i], expected[i], "member");
    }
}

contract AcceptsAll {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }
}
