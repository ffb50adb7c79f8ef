import { flat } from "./mutant.ts";

const test = (name: string) => `emissions/${name}.t.sol`;

export const emissionMutants = flat([
  {
    file: "governance/GovernedParameters.sol",
    mutants: [
      {
        says: "a step measured from the decayed value",
        find: "uint256 from = Math.min(Math.max(oldValue, rail_.min), rail_.max);",
        replace: "uint256 from = Math.min(oldValue, rail_.max);",
        test: test("EmissionLoopholes"),
        fails: "test_ABaselineThatDecayedBelowItsRail_CanBeSetAgain",
      },
    ],
  },
  {
    file: "emissions/EmissionParameters.sol",
    mutants: [
      {
        says: "ramps on parameters of emission",
        find: "return Limits(least, most, LEAST_DELAY_SECONDS, 0);",
        replace: "return Limits(least, most, LEAST_DELAY_SECONDS, 1);",
        test: test("EmissionController"),
        fails: "test_Constructor_RefusesAPaceFasterThanThirtyDaysAndRamps",
      },
    ],
  },
  {
    file: "emissions/EmissionLaw.sol",
    mutants: [
      {
        says: "no slew upwards",
        find: "return Math.min(targetWad, (multiplierWad * (BPS + terms.slewUpBps)) / BPS);",
        replace: "return targetWad;",
        test: test("EmissionLaw"),
        fails: "test_Step_MovesBeyondTheDeadBandByTheSlewAtMost",
      },
      {
        says: "smoothed revenue without a floor",
        find: "uint64(Math.max(mean, Math.ceilDiv(referenceUsd8, FLOOR_PART)))",
        replace: "uint64(mean)",
        test: test("EmissionLaw"),
        fails: "test_Observe_TheMeanNeverFallsBelowAThousandthOfTheReference",
      },
    ],
  },
  {
    file: "emissions/EmissionController.sol",
    mutants: [
      {
        says: "a backlog of 33 epochs",
        find: "MAX_BACKLOG = 32;",
        replace: "MAX_BACKLOG = 33;",
        test: test("EmissionController"),
        fails: "test_Poke_LetsTheOldestOf33EpochsLapse",
      },
      {
        says: "a backlog of 31 epochs",
        find: "MAX_BACKLOG = 32;",
        replace: "MAX_BACKLOG = 31;",
        test: test("EmissionController"),
        fails: "test_Poke_AccountsABacklogOf32EpochsWhole",
      },
      {
        says: "a lapse of no epochs",
        find: "if (due > MAX_BACKLOG)",
        replace: "if (due >= MAX_BACKLOG)",
        test: test("EmissionController"),
        fails: "test_Poke_AccountsABacklogOf32EpochsWhole",
      },
      {
        says: "no upper bound of the budget",
        find: "if (newTokens < emitted || newTokens > most)",
        replace: "if (newTokens < emitted)",
        test: test("EmissionController"),
        fails: "test_SetBudget_IsAtMostWhatWasPutIntoTheReserve",
      },
      {
        says: "a poke without anything due",
        find: "if (_account() == 0) revert Emission_NothingDue(block.timestamp, nextPokeSeconds());",
        replace: "_account();",
        test: test("EmissionController"),
        fails: "test_Poke_ASecondTimeIsRefused",
      },
      {
        says: "a reward contract that is named and could vote",
        find: "        if (delegatee != SENTINEL) revert Emission_RewardsCouldVote(newRewards, delegatee);\n",
        replace: "        delegatee;\n",
        test: test("EmissionLoopholes"),
        fails: "test_RevertWhen_ARewardContractThatCouldVoteIsNamed",
      },
    ],
  },
  {
    file: "emissions/EmissionReserve.sol",
    mutants: [
      {
        says: "a pull above what is owed",
        find: "if (amountTokens > owed) revert EmissionReserve_NotOwed(amountTokens, owed);",
        replace: "owed;",
        test: test("EmissionReserve"),
        fails: "test_Pull_PaysWhatWasEmittedAndNoMore",
      },
      {
        says: "a transfer whose answer is not read",
        find: "TOKEN.safeTransfer(rewards, amountTokens);",
        replace: "TOKEN.transfer(rewards, amountTokens);",
        test: test("EmissionLoopholes"),
        fails: "test_RevertWhen_TheTokenAnswersFalse_NothingCountsAsPaid",
      },
      {
        says: "one that pulls and could vote",
        find: "if (delegatee != SENTINEL) revert EmissionReserve_RewardsCouldVote(rewards, delegatee);",
        replace: "delegatee;",
        test: test("EmissionLoopholes"),
        fails: "test_RevertWhen_ItTakesItsVotesBackBeforeItPulls",
      },
    ],
  },
  {
    file: "emissions/RewardHolder.sol",
    mutants: [
      {
        says: "one that is handed what was collected and could vote",
        find: "if (delegatee != SENTINEL) revert RewardHolder_RewardsCouldVote(rewards, delegatee);",
        replace: "delegatee;",
        test: test("EmissionLoopholes"),
        fails: "test_RevertWhen_TheHolderHandsOverToOneThatCouldVote",
      },
    ],
  },
  {
    file: "emissions/RevenueReports.sol",
    mutants: [
      {
        says: "a report posted twice",
        find: "if (postedBits & bit != 0) revert Reports_AlreadyPosted(epoch, reporter);",
        replace: "",
        test: test("RevenueReports"),
        fails: "test_Post_RefusesADuplicate",
      },
      {
        says: "a round of two sets",
        find: "bool begun = round.epoch == epoch && round.set == panel.set;",
        replace: "bool begun = round.epoch == epoch;",
        test: test("RevenueReports"),
        fails: "test_SetReporters_StartsTheOpenEpochAfreshWithTheFirstReportOfTheNewOnes",
      },
    ],
  },
  {
    file: "governance/SignedPanel.sol",
    mutants: [
      {
        says: "a quorum of half",
        find: "newQuorum <= count / 2 ||",
        replace: "newQuorum < count / 2 ||",
        test: test("RevenueReports"),
        fails: "test_SetReporters_RefusesAQuorumOfHalf",
      },
      {
        says: "a report that anyone signed",
        find: "        if (!_isSigned(reporter, digest, signature)) revert Reports_BadSignature(reporter);\n",
        replace: "        _isSigned(reporter, digest, signature);\n",
        test: test("RevenueReports"),
        fails: "test_Post_RefusesAnotherReportersSignature",
      },
      {
        says: "a contract's word before the key's",
        find: "if (failure == ECDSA.RecoverError.NoError && signer == reporter) return true;",
        replace: "if (reporter.code.length == 0) return failure == ECDSA.RecoverError.NoError && signer == reporter;",
        test: test("RevenueReports"),
        fails: "test_Post_TakesAKeyOfAnAccountWithCode",
      },
      {
        says: "a reporter who stays when another set is named",
        find: "for (uint256 i = 0; i < oldReporters.length; ++i) delete _places[oldReporters[i]];",
        replace: "",
        test: test("RevenueReports"),
        fails: "test_SetReporters_RemovesTheOldOnes",
      },
    ],
  },
  {
    file: "governance/GuardedRead.sol",
    mutants: [
      {
        says: "an answer of any length",
        find: "            answered := and(answered, iszero(lt(returndatasize(), mul(count, 32))))\n",
        replace: "",
        test: test("EmissionController"),
        fails: "test_Poke_TreatsAFailingSourceAsUnknown",
      },
    ],
  },
  {
    file: "emissions/EmissionGuardian.sol",
    mutants: [
      {
        says: "a limit right after the last",
        find: "if (block.timestamp < _readySeconds) revert Emission_GuardianMustWait(block.timestamp, _readySeconds);",
        replace: "",
        test: test("GuardianLimits"),
        fails: "test_LiftedBeforeAnEpochIsAccounted_ItWaitsAllTheSame",
      },
      {
        says: "a wait that is an epoch short",
        find: "_readySeconds = uint48(block.timestamp + 2 * limitEpochs * EPOCH_SECONDS);",
        replace: "_readySeconds = uint48(block.timestamp + (2 * limitEpochs - 1) * EPOCH_SECONDS);",
        test: test("GuardianLimits"),
        fails: "test_LiftedBeforeAnEpochIsAccounted_ItWaitsAllTheSame",
      },
      {
        says: "time before the start not counted",
        find: "START_SECONDS - Math.min(block.timestamp, START_SECONDS),",
        replace: "0,",
        test: test("GuardianLimits"),
        fails: "test_GivenBeforeTheStart_ItLastsNoLonger",
      },
    ],
  },
]);
