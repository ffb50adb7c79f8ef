import { writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import type { LawEpoch, SimulatedEpoch } from "#simulation/series/simulation.ts";

const laws = ["althing", "fluence", "livepeer"] as const;
const header = [
  "epoch",
  "revenueUsd",
  "smoothedRevenueUsd",
  "targetMultiplier",
  ...laws.flatMap((law) => [`${law}Multiplier`, `${law}EmissionTokens`, `${law}BudgetLeftTokens`]),
];

/** The whole simulation, exact: US dollars, tokens and multipliers as decimal numbers. */
export function simulationCsv(epochs: readonly SimulatedEpoch[]): string {
  const lines = epochs.map((epoch) =>
    [
      epoch.epoch,
      epoch.revenueUsd8 === null ? "" : writeScaledNumber(epoch.revenueUsd8, 8),
      writeScaledNumber(epoch.smoothedUsd8, 8),
      writeScaledNumber(epoch.targetWad, 18),
      ...laws.flatMap((law) => lawCells(epoch[law])),
    ].join(","),
  );
  return `${[header.join(","), ...lines].join("\n")}\n`;
}

function lawCells({ multiplierWad, emissionTokens, leftTokens }: LawEpoch): string[] {
  return [multiplierWad, emissionTokens, leftTokens].map((value) => writeScaledNumber(value, 18));
}
