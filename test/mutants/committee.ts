import { flat } from "./mutant.ts";

const test = (name: string) => `committee/seats/${name}.t.sol`;

export const committeeMutants = flat([
  {
    file: "committee/seats/SeatingModule.sol",
    mutants: [
      {
        says: "owners that are not removed",
        find: "            _remove(roll, count - needed, threshold);\n",
        replace: "",
        test: test("SeatingModule"),
        fails: "testFuzz_Sync_MakesTheOwnersTheMembersFromAnyToAny",
      },
      {
        says: "an `isSynced` that overlooks who is to leave",
        find: " && owners <= _needed(roll)",
        replace: "",
        test: test("SeatingModule"),
        fails: "test_IsSynced_NoticesWhoResignedWhileTheThresholdStays",
      },
      {
        says: "a module without `setGuard`",
        find: "        _order(abi.encodeCall(ISafe.setGuard, (guard)));\n",
        replace: "",
        test: test("SeatingModule"),
        fails: "test_AFaultyGuard_IsReplacedWithTheSafeNeverUnusable",
      },
    ],
  },
  {
    file: "committee/seats/SeatRecords.sol",
    mutants: [
      {
        says: "the Safe as a member",
        find: " && account != SAFE;",
        replace: ";",
        test: test("CommitteeInvariants"),
        fails: "invariant_TheCommitteeAndItsSafeKeepTheRules",
      },
    ],
  },
  {
    file: "committee/seats/CommitteeSeats.sol",
    mutants: [
      {
        says: "a revert under the least",
        find: "uint256 least = result.winners.length < LEAST_SEATS ? LEAST_SEATS : 1;",
        replace: "uint256 least = LEAST_SEATS;",
        test: test("Clashes"),
        fails: "test_AClashWithoutRunnersUp_SeatsUnderTheLeastAndCallsForAByElection",
      },
      {
        says: "a key of a candidate",
        find: "if (used || stands || !_canOwn(newKey))",
        replace: "if (used || !_canOwn(newKey))",
        test: test("Clashes"),
        fails: "test_RevertWhen_AKeyIsChangedToACandidates",
      },
      {
        says: "a by-election's winners taken as under the cap",
        find: "else if (known && !_underCap(",
        replace: "else if (known && candidate.place >= result.winners.length && !_underCap(",
        test: test("OrganisationsTogether"),
        fails: "test_AByElection_CountsThoseWhoSit",
      },
      {
        says: "an election seated twice",
        find: "if (number <= lastElection) revert",
        replace: "if (number < lastElection) revert",
        test: test("CommitteeInvariants"),
        fails: "invariant_TheCommitteeAndItsSafeKeepTheRules",
      },
      {
        says: "a new key that sits since the old one",
        find: "(_seats[index].account, _seats[index].sinceSeating) = (newKey, _term.seating);",
        replace: "_seats[index].account = newKey;",
        test: test("SignaturesThatStand"),
        fails: "test_WhenWhoSatInAnEarlierTermIsTheNewKeyOfAnother_ItsOwnDoesNot",
      },
      {
        says: "one who sits again since before a lapse",
        find: "if (index == old.count || standing() == Standing.Lapsed) return;",
        replace: "if (index == old.count) return;",
        test: test("SignaturesThatStand"),
        fails: "test_WhenTheSignersAreElectedAgainAfterALapse_TheyDoNot",
      },
      {
        says: "a recall of any term",
        find: "if (termNumber_ != current) revert Committee_OtherTerm(termNumber_, current);",
        replace: "",
        test: test("Recalls"),
        fails: "test_RevertWhen_ItWasVotedForAnotherTerm",
      },
      {
        says: "one of nobody",
        find: "if (!any) revert Committee_NobodyToRecall(current);",
        replace: "",
        test: test("Recalls"),
        fails: "test_RevertWhen_ItReachesNobody",
      },
      {
        says: "one that bars anybody",
        find: "            if (!sat && !resigned) continue;\n",
        replace: "            resigned;\n",
        test: test("CommitteeSeats"),
        fails: "test_Recall_PassesOverWhoNeverSat",
      },
      {
        says: "a recall of half",
        find: "if (2 * recalled >= all)",
        replace: "if (2 * recalled > all)",
        test: test("Recalls"),
        fails: "test_RevertWhen_APlainRecallWouldTakeHalfOfTheSeats",
      },
    ],
  },
  {
    file: "committee/seats/CommitteeGuard.sol",
    mutants: [
      {
        says: "every power for caretakers",
        find: " && access == Access.MembersAndCaretakers;",
        replace: ";",
        test: test("CommitteeGuard"),
        fails: "test_Caretakers_HaveTheirPowersForNinetyDaysAndNoOther",
      },
      {
        says: "a signature bound to the current number",
        find: "if (seating > current) revert",
        replace: "if (seating != current) revert",
        test: test("SignaturesThatStand"),
        fails: "test_WhenAVacancyIsFilled_TheyStand",
      },
      {
        says: "no look at since when a signer sits",
        find: "            if (sinceSeatings[index] > seating) revert Guard_SatLater(signer, seating, sinceSeatings[index]);\n",
        replace: "",
        test: test("SignaturesThatStand"),
        fails: "test_WhenASignerLeftAndCameBack_ItsOwnDoesNot",
      },
      {
        says: "seatings to come",
        find: "        if (seating > current) revert Guard_SeatingToCome(seating, current);\n",
        replace: "",
        test: test("SignaturesThatStand"),
        fails: "test_RevertWhen_ItIsOfASeatingToCome",
      },
      {
        says: "calls that carry value",
        find: "if (transaction.operation != 0 || transaction.value != 0 || transaction.gasPrice != 0) {",
        replace: "if (transaction.operation != 0 || transaction.gasPrice != 0) {",
        test: test("CommitteeGuard"),
        fails: "test_RevertWhen_ACallIsNotPlain",
      },
    ],
  },
  {
    file: "committee/powers/CommitteePause.sol",
    mutants: [
      {
        says: "a pause right after the last",
        find: "if (block.timestamp < record.readySeconds) {",
        replace: "if (false) {",
        test: test("CommitteePause"),
        fails: "test_APause_IsNotRenewedWithinItsOwnLength",
      },
    ],
  },
  {
    file: "committee/powers/CommitteeVeto.sol",
    mutants: [
      {
        says: "a veto that counts in every term",
        find: "if (vetoedInTerm[calls] == term &&",
        replace: "if (vetoedInTerm[calls] != 0 &&",
        test: test("VetoThatStands"),
        fails: "test_AVetoOfAnEarlierTerm_DoesNotBindTheNextCommittee",
      },
      {
        says: "a recall of many that can be vetoed",
        find: " || selector == ICommittee.recallMany.selector;",
        replace: ";",
        test: test("VetoThatStands"),
        fails: "test_RevertWhen_TheCommitteeVetoesARecallOfMany",
      },
    ],
  },
  {
    file: "committee/seats/RecallPetition.sol",
    mutants: [
      {
        says: "the plain recall always",
        find: "bytes4 selector = minority ? ICommittee.recall.selector : ICommittee.recallMany.selector;",
        replace: "bytes4 selector = minority ? ICommittee.recall.selector : ICommittee.recall.selector;",
        test: test("RecallPetition"),
        fails: "test_APetitionAgainstHalfOfTheSeats_ProposesTheRecallOfMany",
      },
      {
        says: "a second signature",
        find: "if (hasSigned[number][signer]) revert RecallPetition_AlreadySigned(number, signer);",
        replace: "",
        test: test("RecallPetition"),
        fails: "test_RevertWhen_AHolderSignsTwice",
      },
      {
        says: "a message without the petition's number",
        find: "abi.encode(SIGNATURE_TYPEHASH, number, signer,",
        replace: "abi.encode(SIGNATURE_TYPEHASH, uint256(1), signer,",
        test: test("RecallPetition"),
        fails: "test_RevertWhen_AnythingElseWasSigned",
      },
      {
        says: "other members than were opened",
        find: "if (membersHash != petition.membersHash || reasonHash != petition.reasonHash) {",
        replace: "if (reasonHash != petition.reasonHash) {",
        test: test("RecallPetition"),
        fails: "test_RevertWhen_TheContentIsNotWhatWasOpened",
      },
      {
        says: "a description that names nobody",
        find: '"\\n\\n#proposer=",',
        replace: '"\\n\\n#by=",',
        test: test("RecallPetition"),
        fails: "test_NobodyElse_ProposesItFirst",
      },
      {
        says: "a petition that outlives its term",
        find: "if (petition.term != term) revert RecallPetition_TermEnded(number, petition.term, term);",
        replace: "",
        test: test("RecallPetition"),
        fails: "test_RevertWhen_AnotherTermBegan",
      },
      {
        says: "tokens returned by anyone",
        find: "function returnTokens(uint256 amountTokens) external onlyTimelock {",
        replace: "function returnTokens(uint256 amountTokens) external {",
        test: test("RecallPetition"),
        fails: "test_RevertWhen_AnyoneElseTakesTokens",
      },
      {
        says: "no event",
        find: "        emit SharesSet(openBps, shareBps, windowSeconds);\n",
        replace: "",
        test: test("RecallPetition"),
        fails: "test_WhenDeployed_ItsSharesAreInAnEvent",
      },
    ],
  },
]);
