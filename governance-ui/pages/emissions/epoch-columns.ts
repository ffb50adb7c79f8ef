import { formatUnits } from "viem";
import type { EpochView } from "#governance-ui/api/emissions.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { outcomeWords } from "./outcome-words.ts";

/** A column of the tables, and of the files that hold the same exactly. */
export type EpochColumn = {
  head: string;
  /** Of the file's column. */
  name: string;
  /** As a person reads it; text is set to the left. */
  text: (epoch: EpochView) => string;
  isText?: boolean;
  exact: (epoch: EpochView) => string;
};

type Column = [head: string, name: string, raw: (epoch: EpochView) => string | null];

const UNKNOWN = "—";

function amount([head, name, raw]: Column, decimals: number, shown: number): EpochColumn {
  const round = 10n ** BigInt(decimals - shown);
  return {
    head,
    name,
    text: (epoch) => {
      const value = raw(epoch);
      return value === null ? UNKNOWN : exactAmount((BigInt(value) / round) * round, decimals);
    },
    exact: (epoch) => {
      const value = raw(epoch);
      return value === null ? "" : formatUnits(BigInt(value), decimals);
    },
  };
}

const usd = (...column: Column) => amount(column, 8, 2);
const factor = (...column: Column) => amount(column, 18, 4);
const tokens = (...column: Column) => amount(column, 18, 0);

const epoch: EpochColumn = {
  head: "Epoch",
  name: "epoch",
  text: (item) => String(item.epoch),
  exact: (item) => String(item.epoch),
};
const ended: EpochColumn = {
  head: "Ended",
  name: "endedUnixSeconds",
  isText: true,
  text: (item) => localTime(item.endAt),
  exact: (item) => String(item.endAt),
};
const outcome: EpochColumn = {
  head: "Outcome",
  name: "outcome",
  isText: true,
  text: (item) => outcomeWords[item.outcome],
  exact: (item) => item.outcome,
};

export const revenueColumns: EpochColumn[] = [
  epoch,
  ended,
  usd("Revenue, USD", "revenueUsd", (item) => item.revenueUsd8),
  usd("Smoothed, USD", "smoothedUsd", (item) => item.smoothedUsd8),
  outcome,
];

export const multiplierColumns: EpochColumn[] = [
  epoch,
  ended,
  factor("Before", "multiplierBefore", (item) => item.oldMultiplierWad),
  factor("After", "multiplier", (item) => item.newMultiplierWad),
  factor("Target", "target", (item) => item.targetWad),
  outcome,
];

export function emissionColumns(symbol: string, without: ReadonlyMap<number, bigint> | null): EpochColumn[] {
  return [
    epoch,
    ended,
    tokens(`Baseline, ${symbol}`, "baselineTokens", (item) => item.baselineTokens),
    tokens(`Emission, ${symbol}`, "emissionTokens", (item) => item.emissionTokens),
    ...(without === null
      ? []
      : [tokens(`Old path, ${symbol}`, "oldPathTokens", (item) => without.get(item.epoch)?.toString() ?? null)]),
    tokens(`Budget left, ${symbol}`, "budgetLeftTokens", (item) => item.leftTokens),
  ];
}
