import { flat } from "./mutant.ts";

const test = (name: string) => `committee/elections/${name}.t.sol`;

export const electionMutants = flat([
  {
    file: "committee/elections/ElectionCount.sol",
    mutants: [
      {
        says: "a count in any phase",
        find: "ElectionTally.count(_inPhase(number, Phase.Counting), number, maxSteps);",
        replace: "ElectionTally.count(_elections[number], number, maxSteps);",
        test: test("ElectionCount"),
        fails: "test_Count_OnceAndInItsPhase",
      },
    ],
  },
  {
    file: "committee/elections/ElectionCandidates.sol",
    mutants: [
      {
        says: "endorsements without a limit",
        find: "if (weightTokens > votesTokens - spentTokens) {",
        replace: "if (false) {",
        test: test("ElectionCandidates"),
        fails: "test_Endorse_SpendsAHoldersVotesOnce",
      },
      {
        says: "an exclusion of somebody restored",
        find: "if (record.excludedOnce) revert Elections_ExcludedBefore(candidate);",
        replace: "",
        test: test("ElectionCandidates"),
        fails: "test_Restore_StandsAgainstTheVetter",
      },
      {
        says: "a bond paid twice",
        find: "        record.bondPaidOut = true;\n",
        replace: "",
        test: test("ElectionAttacks"),
        fails: "test_ACandidateThatCallsBack_IsPaidOnce",
      },
      {
        says: "one sent where its unendorsed owner says",
        find: "if (record.endorsedTokens < _endorsementShares(election).otherTokens) to = TIMELOCK;",
        replace: "",
        test: test("BondsOfContracts"),
        fails: "test_WhoWasNotEndorsed_SendsTheBondNowhereButToTheTreasury",
      },
    ],
  },
  {
    file: "committee/elections/BallotBox.sol",
    mutants: [
      {
        says: "a weight that starts anew in the extension",
        find: "        return leftSeconds >= fallSeconds ?",
        replace:
          "        if (block.timestamp >= endSeconds(box)) return (weightTokens * leftSeconds) / extension;\n        return leftSeconds >= fallSeconds ?",
        test: test("SignedBallotDates"),
        fails: "testFuzz_NoSecond_MakesABallotWeighMore",
      },
      {
        says: "a turnout one bit lower",
        find: "TURNOUT_SHIFT = 144;",
        replace: "TURNOUT_SHIFT = 143;",
        test: test("SmallElections"),
        fails: "test_EachFieldOfABox_IsItsOwn",
      },
    ],
  },
  {
    file: "committee/elections/ElectionBallots.sol",
    mutants: [
      {
        says: "a ballot that replaces its combination's weight",
        find: "election.combinations[approvals] = combination + countedTokens;",
        replace: "election.combinations[approvals] = combination - weightOf(combination) + countedTokens;",
        test: test("ElectionInvariants"),
        fails: "invariant_TheCombinationsAddUpToTheBallots",
      },
      {
        says: "a combination opened with any weight",
        find: "if (weightTokens < minTokens) revert Elections_CombinationTooLight(approvals, weightTokens, minTokens);",
        replace: "minTokens;",
        test: test("ElectionBallots"),
        fails: "test_Vote_OpensACombinationWithTheLeastWeightAlone",
      },
      {
        says: "a skipped ballot that is used up",
        find: "        if (refusal != Refusal.None) {\n            emit BallotSkipped",
        replace:
          "        election.ballots[voter] = approvals;\n        if (refusal != Refusal.None) {\n            emit BallotSkipped",
        test: test("ElectionBallots"),
        fails: "test_VoteBySig_SkipsABadBallotWithTheReason",
      },
      {
        says: "a message without the election's number",
        find: "abi.encode(ELECTION_BALLOT_TYPEHASH, number, voter,",
        replace: "abi.encode(ELECTION_BALLOT_TYPEHASH, uint256(1), voter,",
        test: test("ElectionAttacks"),
        fails: "test_ABallotForAnotherElection_IsSkipped",
      },
      {
        says: "no date",
        find: "if (block.timestamp > ballot.untilSeconds) refusal = Refusal.TooLate;\n            else if",
        replace: "if",
        test: test("SignedBallotDates"),
        fails: "test_ASignedBallot_CountsUpToTheLastSecondOfItsDate",
      },
      {
        says: "a date that is not signed",
        find: "voter, approvedHash, ballot.untilSeconds)",
        replace: "voter, approvedHash, type(uint48).max)",
        test: test("SignedBallotDates"),
        fails: "testFuzz_WhoeverCarriesIt_TheDateIsTheOneThatWasSigned",
      },
    ],
  },
  {
    file: "committee/elections/ElectionRecords.sol",
    mutants: [
      {
        says: "shares of the supply at the opening",
        find: "_votableTokens(_endorsementSeconds(election) - 1)",
        replace: "_votableTokens(uint256(election.openedSeconds) - 1)",
        test: test("ElectionAttacks"),
        fails: "test_FewVotableTokensAtTheOpening_LowerNoShare",
      },
      {
        says: "no floor",
        find: "        if (short) return Phase.Failed;\n",
        replace: "",
        test: test("ElectionPhases"),
        fails: "test_Turnout_BelowTheFloorExtendsOnceAndFails",
      },
    ],
  },
  {
    file: "committee/elections/Ranking.sol",
    mutants: [
      {
        says: "a ballot that forgets how many it has elected",
        find: "                    mstore(at, add(mark, shl(ELECTED_SHIFT, sub(after, before))))\n",
        replace: "",
        test: test("ElectionCount"),
        fails: "testFuzz_Count_IsTheSamePagedAndByTheReference",
      },
      {
        says: "the later registration",
        find: "((type(uint32).max - registrations[place]) << 8) | place;",
        replace: "(registrations[place] << 8) | place;",
        test: test("ElectionCount"),
        fails: "test_Tie_TheEarlierRegistrationWins",
      },
    ],
  },
  {
    file: "committee/elections/ElectionTally.sol",
    mutants: [
      {
        says: "a cap of one more",
        find: "return same < terms.orgCap;",
        replace: "return same <= terms.orgCap;",
        test: test("ElectionCount"),
        fails: "test_OrgCap_LeavesSeatsEmptyRatherThanGiveWay",
      },
      {
        says: "pages of any size",
        find: "LEAST_PAGE = 256;",
        replace: "LEAST_PAGE = 1;",
        test: test("ElectionAttacks"),
        fails: "test_SmallPages_CannotMakeTheCountDear",
      },
    ],
  },
  {
    file: "committee/elections/TermsRails.sol",
    mutants: [
      {
        says: "no least vote",
        find: "Math.max(least, rails.minVotingSeconds)",
        replace: "least",
        test: test("ElectionGivesWay"),
        fails: "test_RevertWhen_TheVoteIsShorterThanARestoreTakes",
      },
      {
        says: "terms longer than the lead",
        find: '        _bound("electionSeconds", mostSeconds(terms), 0, leadSeconds);\n',
        replace: "        leadSeconds;\n",
        test: test("ElectionGivesWay"),
        fails: "test_RevertWhen_TermsDoNotFitTheLead",
      },
    ],
  },
  {
    file: "committee/elections/Elections.sol",
    mutants: [
      {
        says: "no wait for the seating",
        find: "if (block.timestamp < untilSeconds) revert Elections_AwaitsSeating(latest, untilSeconds);",
        replace: "untilSeconds;",
        test: test("ElectionPhases"),
        fails: "test_Open_ByAnyoneOnceTheLastIsSeated",
      },
      {
        says: "a by-election that keeps its box",
        find: "        election.box = election.box.closed();\n",
        replace: "",
        test: test("ElectionGivesWay"),
        fails: "test_RevertWhen_AnythingIsDoneInAnElectionThatGaveWay",
      },
      {
        says: "a by-election that runs into the next",
        find: "        if (endSeconds > dueSeconds) revert Elections_RunsIntoTheNext(endSeconds, dueSeconds);\n",
        replace: "        (endSeconds, dueSeconds);\n",
        test: test("ElectionGivesWay"),
        fails: "test_RevertWhen_AByElectionCouldLastIntoTheNext",
      },
      {
        says: "by-elections not counted",
        find: "        ++_byElections[SEATS.termNumber()];\n",
        replace: "",
        test: test("ElectionGivesWay"),
        fails: "test_ByElections_CountInTheirTermTheFailedOnesToo",
      },
    ],
  },
]);
