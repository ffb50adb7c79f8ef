import { flat } from "./mutant.ts";

const feed = { test: "prices/PriceFeed.t.sol" };
const aggregator = { test: "prices/AggregatorSource.t.sol" };
const reports = { test: "prices/PriceReports.t.sol" };
const attacks = { test: "prices/PriceAttacks.t.sol" };

export const priceMutants = flat([
  {
    file: "prices/PriceFeed.sol",
    mutants: [
      {
        ...feed,
        says: "a price of fewer sources than are needed",
        find: "        if (fresh < terms.needed) revert Price_TooFewFresh(fresh, terms.needed);\n",
        replace: "",
        fails: "test_RevertWhen_FewerThanAreNeededAreFresh",
      },
      {
        ...feed,
        says: "a price of one source",
        find: "MIN_SOURCES = 2;",
        replace: "MIN_SOURCES = 1;",
        fails: "test_RevertWhen_OneSourceIsEnoughOrMoreAreNeededThanThereAre",
      },
      {
        ...feed,
        says: "a price of any age",
        find: "block.timestamp - updatedAtSeconds <= maxAgeSeconds",
        replace: "maxAgeSeconds != 0",
        fails: "test_WhenOneIsNotFresh_ItIsOfTheOthers",
      },
      {
        ...feed,
        says: "a price of zero",
        find: "lowUsd8 != 0 && lowUsd8 <= highUsd8",
        replace: "lowUsd8 <= highUsd8",
        fails: "test_RevertWhen_AnAnswerIsNoPrice",
      },
      {
        ...feed,
        says: "sources that differ as they like",
        find: "if (highUsd8 * BPS > lowUsd8 * (BPS + terms.maxDeviationBps)) {",
        replace: "if (false) {",
        fails: "test_RevertWhen_SourcesDifferByMoreThanTheLargestDeviation",
      },
      {
        ...feed,
        says: "the greatest price for the low side",
        find: "lowUsd8 = Math.min(lowUsd8, reading.lowUsd8);",
        replace: "lowUsd8 = Math.max(highUsd8, reading.lowUsd8);",
        fails: "test_WhenAllAreFresh_ItIsTheLeastAndTheGreatest",
      },
      {
        ...feed,
        says: "a source named twice",
        find: "if (newSources[i] == newSources[j]) revert PriceFeed_DuplicateSource(newSources[i]);",
        replace: "",
        fails: "test_RevertWhen_SourcesAreTooFewTooManyTwiceOrWithoutCode",
      },
      {
        ...attacks,
        says: "a source hidden by too little gas",
        find: "        if (gasleft() < NEEDED_GAS) revert Price_TooLittleGas(gasleft(), NEEDED_GAS);\n",
        replace: "",
        fails: "test_RevertWhen_GasIsKeptBack_SoThatNoSourceIsHidden",
      },
    ],
  },
  {
    file: "prices/AggregatorSource.sol",
    mutants: [
      {
        ...aggregator,
        says: "an answer below zero",
        find: "if (answer <= 0) revert",
        replace: "if (answer == 0) revert",
        fails: "test_RevertWhen_TheAnswerIsZeroOrBelow",
      },
      {
        ...aggregator,
        says: "an older round's answer",
        find: "updatedAt == 0 || answeredInRound < roundId",
        replace: "updatedAt == 0",
        fails: "test_RevertWhen_TheRoundHasNoAnswerYet",
      },
      {
        ...aggregator,
        says: "a high side rounded down",
        find: "Math.ceilDiv(price, _DIVISOR)",
        replace: "price / _DIVISOR",
        fails: "test_PriceUsd8_RoundsTheLowSideDownAndTheHighSideUp",
      },
      {
        ...aggregator,
        says: "an answer of a time to come",
        find: "        if (updatedAt > block.timestamp) revert Aggregator_FromTheFuture(updatedAt, block.timestamp);\n",
        replace: "",
        fails: "test_RevertWhen_TheAnswerIsOfATimeToCome",
      },
    ],
  },
  {
    file: "prices/PriceReports.sol",
    mutants: [
      {
        ...reports,
        says: "a price reported twice",
        find: "if (standing.postedBits & bit != 0) revert Reports_AlreadyPosted(round, reporter);",
        replace: "",
        fails: "test_RevertWhen_AReporterReportsTwice",
      },
      {
        ...reports,
        says: "a report of a round that is over",
        find: " || block.timestamp >= startSeconds + ROUND_SECONDS",
        replace: "",
        fails: "test_RevertWhen_TheRoundIsNotOpen",
      },
      {
        ...reports,
        says: "a price before the quorum",
        find: "if (++standing.count >= _panel.quorum) {",
        replace: "if (++standing.count + 1 >= _panel.quorum) {",
        fails: "test_RevertGiven_NoQuorumYet_WhenThePriceIsRead",
      },
      {
        ...attacks,
        says: "a price of two panels",
        find: "        _standing = Standing(NO_ROUND, 0, 0, 0, 0, 0);\n",
        replace: "",
        fails: "test_WhenThePanelIsReplacedInARound_ReportsOfTwoPanelsNeverMakeAQuorum",
      },
    ],
  },
]);
