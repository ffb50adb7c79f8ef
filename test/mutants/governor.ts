import { flat } from "./mutant.ts";

const test = (name: string) => `governance/${name}.t.sol`;

export const governorMutants = flat([
  {
    file: "governance/GovernorObjections.sol",
    mutants: [
      {
        says: "votes for in the objection period",
        find: "if (before.objecting && _inFavour(proposalId) != before.inFavour) {",
        replace: "if (false) {",
        test: test("GovernorObjections"),
        fails: "test_RevertGiven_Objections_WhenAVoteIsForOrAbstains",
      },
      {
        says: "no objection period",
        find: "        _records[proposalId].objections = true;\n",
        replace: "",
        test: test("GovernorObjections"),
        fails: "test_WhenATinySwingComesFirst_TheRealOneStillMeetsObjections",
      },
    ],
  },
  {
    file: "governance/GovernorBallotsBySig.sol",
    mutants: [
      {
        says: "a withdrawn ballot of a batch",
        find: "if (batch.withdrawals && ballotsWithdrawn[proposalId][voter]) {",
        replace: "if (false) {",
        test: test("GovernorBallotDates"),
        fails: "test_GivenAVoterWithdrew_WhatItSignedDoesNotCountAndItsVoteInPersonDoes",
      },
      {
        says: "a withdrawn ballot of OpenZeppelin's",
        find: "return !ballotsWithdrawn[proposalId][voter] && super._validateVoteSig(",
        replace: "return super._validateVoteSig(",
        test: test("GovernorBallotDates"),
        fails: "test_GivenAVoterWithdrew_OpenZeppelinsBallotsDoNotCountEither",
      },
    ],
  },
  {
    file: "governance/HardCap.sol",
    mutants: [
      {
        says: "more than the share",
        find: "if (amountTokens > leftTokens) {",
        replace: "if (false) {",
        test: test("GovernorHardCap"),
        fails: "test_RevertWhen_AConstitutionalVoteSendsMoreThanTheShare",
      },
      {
        says: "a raised share at once",
        find: "bool raised = newBps > oldBps && oldBps != 0;",
        replace: "bool raised = false;",
        test: test("GovernorHardCap"),
        fails: "test_WhenTheShareIsRaised_ItCountsThirtyDaysLater",
      },
      {
        says: "a role for others",
        find: "if (bps < WHOLE_BPS) revert IAlthingGovernor.Governor_OpensTreasury(target, bytes4(calldatas[i]), bps);",
        replace: "bps;",
        test: test("GovernorHardCap"),
        fails: "test_RevertWhen_OthersAreLetOrderTheTreasury",
      },
    ],
  },
  {
    file: "governance/AssetOutflow.sol",
    mutants: [
      {
        says: "an unknown function that counts as nothing",
        find: "    ) return 0;\n    return ALL_TOKENS;",
        replace: "    ) return 0;\n    return 0;",
        test: test("GovernorHardCap"),
        fails: "testFuzz_RevertWhen_AFunctionOfAListedAssetIsNotKnown",
      },
    ],
  },
  {
    file: "governance/RiskPolicy.sol",
    mutants: [
      {
        says: "a routine call that sends value",
        find: "            value == 0 &&\n            target != timelock",
        replace: "            target != timelock",
        test: test("RiskPolicy"),
        fails: "test_WhenAProposalOfEachKindIsMade_ItHasTheClassThatClassifyTells",
      },
      {
        says: "three bytes that pass for a selector",
        find: "            data.length > 3 &&\n",
        replace: "",
        test: test("RiskPolicy"),
        fails: "test_WhenAProposalOfEachKindIsMade_ItHasTheClassThatClassifyTells",
      },
      {
        says: "a transfer under the class of its policy",
        find: "selector != IVotes.delegate.selector &&\n            !_spends(selector);",
        replace: "selector != IVotes.delegate.selector;",
        test: test("RiskPolicy"),
        fails: "test_WhenAProposalOfEachKindIsMade_ItHasTheClassThatClassifyTells",
      },
    ],
  },
  {
    file: "governance/ConstitutionalSelectors.sol",
    mutants: [
      {
        says: "a recall of many that a vote can lower",
        find: '        selector == bytes4(keccak256("recallMany(uint16,address[])")) ||\n',
        replace: "",
        test: test("ConstitutionalSelectors"),
        fails: "test_RevertWhen_AFunctionOfThisSuiteThatMovesPowerIsLowered",
      },
    ],
  },
]);
