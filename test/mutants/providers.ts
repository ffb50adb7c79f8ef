import { flat } from "./mutant.ts";

const test = (name: string) => `providers/${name}.t.sol`;

export const providerMutants = flat([
  {
    file: "providers/NextEpoch.sol",
    mutants: [
      {
        says: "stake and units that count in the epoch that runs",
        find: "_currentEpoch() + 1",
        replace: "_currentEpoch()",
        test: test("StakeVault"),
        fails: "test_Stake_CountsFromTheNextEpoch",
      },
    ],
  },
  {
    file: "providers/StakePools.sol",
    mutants: [
      {
        says: "a slashing cap of what is left",
        find: "uint256 baseIndex = begins ? oldIndex : last.baseIndex;",
        replace: "uint256 baseIndex = oldIndex;",
        test: test("StakeVault"),
        fails: "test_Slash_IsCappedByTheOriginalStakeOfItsPeriod",
      },
      {
        says: "shares that are rounded down",
        find: "(tokens * ONE + index - 1) / index",
        replace: "(tokens * ONE) / index",
        test: test("ProviderAttacks"),
        fails: "testFuzz_StakingAndLeaving_GainsNothingByRounding",
      },
    ],
  },
  {
    file: "providers/Positions.sol",
    mutants: [
      {
        says: "a slash that is settled for nothing",
        find: "        TOKEN.safeTransferFrom(surrogate, to, taken);\n",
        replace: "",
        test: test("StakeVault"),
        fails: "test_Slash_LowersThePoolAtOnceAndMovesNoToken",
      },
    ],
  },
  {
    file: "providers/StakeVault.sol",
    mutants: [
      {
        says: "a withdrawal that does not wait",
        find: "if (block.timestamp < leaving.readySeconds) revert Stake_NotReady(block.timestamp, leaving.readySeconds);",
        replace: "",
        test: test("StakeVault"),
        fails: "test_Leave_WaitsAndVotesMeanwhile",
      },
      {
        says: "a token that keeps a part",
        find: "if (received != amountTokens) revert Stake_NotDelivered(received, amountTokens);",
        replace: "received;",
        test: test("ProviderAttacks"),
        fails: "test_RevertWhen_TheTokenAnswersFalseOrKeepsAFee",
      },
      {
        says: "settling that is entered twice",
        find: "address[] calldata stakers) external nonReentrant {",
        replace: "address[] calldata stakers) external {",
        test: test("ProviderAttacks"),
        fails: "test_WhenTheTokenCallsBack_NothingIsEnteredTwice",
      },
      {
        says: "what slashes took of many that stays here",
        find: "        if (to != TIMELOCK && sum != 0) TOKEN.safeTransfer(TIMELOCK, sum);\n",
        replace: "",
        test: test("StakeVault"),
        fails: "test_SettleSlash_OfManySendsWhatItTookAtOnce",
      },
      {
        says: "dust",
        find: "if (shares != 0 && shares < LEAST_STAKE_TOKENS) revert Stake_TooLittle(shares, LEAST_STAKE_TOKENS);",
        replace: "shares;",
        test: test("ProviderAttacks"),
        fails: "test_DustStakes_AreRefusedSoThatNobodyFillsAPool",
      },
    ],
  },
  {
    file: "providers/Commitments.sol",
    mutants: [
      {
        says: "stake at the high side of the price",
        find: "return priceFeed.lowPriceUsd8();",
        replace: "return priceFeed.highPriceUsd8();",
        test: test("Commitments"),
        fails: "test_Activate_NeedsTheStakeAtTheLowSideOfThePrice",
      },
      {
        says: "a commission that rises without notice",
        find: "if (block.timestamp < readySeconds) revert Commitments_NoticeRuns(block.timestamp, readySeconds);",
        replace: "",
        test: test("Commitments"),
        fails: "test_Commission_RisesByAStepAfterItsNotice",
      },
    ],
  },
  {
    file: "providers/CommitmentTerms.sol",
    mutants: [
      {
        says: "a flagged share that is owed to nobody and kept",
        find: "        _flaggedWeights[epoch] += uint64(weight);\n",
        replace: "",
        test: test("ProviderRewards"),
        fails: "test_AFlaggedEpoch_EarnsNothing",
      },
    ],
  },
  {
    file: "providers/RewardRecords.sol",
    mutants: [
      {
        says: "a position looked up in the wrong epochs",
        find: "number = epochs.before(0);",
        replace: "number = epochs.before(epoch);",
        test: test("ProviderRewards"),
        fails: "test_Vesting_IsRightHoweverFarApartAPoolsChangesLie",
      },
    ],
  },
  {
    file: "providers/Vesting.sol",
    mutants: [
      {
        says: "a tranche too early",
        find: "uint256 begun = lastEpoch * sum(later);",
        replace: "uint256 begun = (lastEpoch + 1) * sum(later);",
        test: test("Vesting"),
        fails: "testFuzz_TheClosedForm_IsTheSumOfAllTranches",
      },
    ],
  },
  {
    file: "providers/EpochSettlement.sol",
    mutants: [
      {
        says: "epochs that are paid before the adoption",
        find: "epoch >= state.paidFromEpoch && state.weight != 0",
        replace: "state.weight != 0",
        test: test("RewardAdoption"),
        fails: "test_AdoptedByAVote_ItPaysFromTheNextEpochAndNothingEmittedBeforeIsLost",
      },
      {
        says: "a vote that takes what is vesting",
        find: "if (amountTokens > surplus) revert Rewards_NoSurplus(amountTokens, surplus);",
        replace: "surplus;",
        test: test("ProviderRewards"),
        fails: "test_Surplus_GoesToTheTreasuryByVoteAndNothingElseDoes",
      },
    ],
  },
  {
    file: "providers/SlashingGate.sol",
    mutants: [
      {
        says: "a slash that does not wait",
        find: "if (block.timestamp < asked.readySeconds) revert Gate_NotReady(id, block.timestamp, asked.readySeconds);",
        replace: "",
        test: test("SlashingGate"),
        fails: "test_Request_IsCarriedOutByAnyoneAfterItsWait",
      },
      {
        says: "a slash by who is off the list",
        find: "        _checkListed(asked.slasher, asked.ground, asked.bps);\n",
        replace: "",
        test: test("SlashingGate"),
        fails: "test_WhenTheSlasherIsTakenOffTheList_WhatWaitsEnds",
      },
    ],
  },
]);
