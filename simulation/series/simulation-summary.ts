import type { EmissionFigure } from "#profiles/emissions/settings-from-figures.ts";
import type { Field } from "#protocol/input/field.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { formatFieldText, parseFieldText } from "#protocol/input/field-text.ts";
import { reversals } from "#simulation/laws/reversals.ts";
import type { LawEpoch, SimulatedEpoch } from "./simulation.ts";

/** The figures that a simulation used, each with its origin, and what every law made of the series. */
export function simulationSummary(
  epochs: readonly SimulatedEpoch[],
  figures: ReadonlyMap<string, EmissionFigure>,
  fields: ReadonlyMap<string, Field>,
  symbol: string,
): string {
  const used = [...fields].flatMap(([key, field]) => {
    const figure = figures.get(key);
    if (figure === undefined) return [];
    const value = formatFieldText(field, parseFieldText(field, figure.text));
    return [`  ${key.padEnd(26)} ${value.padEnd(22)} ${figure.origin}`];
  });
  const law = (name: string, of: (epoch: SimulatedEpoch) => LawEpoch) => lawLine(name, epochs.map(of), symbol);
  return [
    `${epochs.length} epochs, with`,
    ...used,
    "",
    law("Althing", ({ althing }) => althing),
    law("Fluence's law", ({ fluence }) => fluence),
    law("Livepeer's step", ({ livepeer }) => livepeer),
  ].join("\n");
}

function lawLine(name: string, epochs: readonly LawEpoch[], symbol: string): string {
  const last = epochs.at(-1);
  const emitted = epochs.reduce((sum, { emissionTokens }) => sum + emissionTokens, 0n);
  const amount = (tokens: bigint) => `${formatScaledNumber(tokens / 10n ** 18n, 0)} ${symbol}`;
  const turns = reversals(epochs.map(({ multiplierWad }) => multiplierWad));
  const multiplier = (Number(last?.multiplierWad ?? 0n) / 1e18).toFixed(3);
  return `${name.padEnd(16)} emitted ${amount(emitted)}, left ${amount(last?.leftTokens ?? 0n)}, multiplier ${multiplier}, ${turns} reversals`;
}
