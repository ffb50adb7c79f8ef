import type { EmissionFigure } from "#profiles/emissions/settings-from-figures.ts";
import type { Profile } from "#profiles/profile/profile.ts";
import { emissionFields } from "#protocol/emissions/emission-fields.ts";
import type { RevenueRow } from "#protocol/emissions/revenue-csv.ts";
import { parseScaledNumber, writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { amountFigures, lawFigures } from "./starting-figures.ts";

const WARM_UP = 12;

/**
 * The figures to simulate a network with: what was chosen, else what it publishes, else starting values that fit its
 * supply and the series' first revenues.
 */
export function simulationFigures(
  profile: Profile,
  rows: readonly RevenueRow[],
  chosen: ReadonlyMap<string, string>,
): Map<string, EmissionFigure> {
  const fields = emissionFields(tokenSymbol(profile));
  for (const key of chosen.keys()) {
    if (!fields.has(key)) throw new Error(`There is no figure ${key}; there are: ${[...fields.keys()].join(", ")}`);
  }
  const supply = publishedFigure(profile, "token.totalSupply");
  const fitting = supply === null ? null : amountFigures(parseScaledNumber(supply.value, 18));
  const usual = usualRevenue(rows);
  const figures = new Map<string, EmissionFigure>();
  for (const key of fields.keys()) {
    const figure =
      chosenFigure(chosen.get(key)) ??
      published(profile, key) ??
      lawFigures.get(key) ??
      fitting?.get(key) ??
      (key === "emission.referenceRevenue" ? usual : null);
    if (figure !== null) figures.set(key, figure);
  }
  return figures;
}

/** The symbol of the network's token, or a word for it. */
export function tokenSymbol(profile: Profile): string {
  return publishedFigure(profile, "token.symbol")?.value ?? "tokens";
}

/** The median of the first epochs with a figure, as far as it can be a reference. */
function usualRevenue(rows: readonly RevenueRow[]): EmissionFigure | null {
  const known = rows.flatMap(({ revenueUsd8 }) => (revenueUsd8 === null ? [] : [revenueUsd8])).slice(0, WARM_UP);
  const median = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))[Math.floor(known.length / 2)];
  if (median === undefined) return null;
  return { text: writeScaledNumber(median, 8), origin: `median of the first ${known.length} known revenues` };
}

function chosenFigure(text: string | undefined): EmissionFigure | null {
  return text === undefined ? null : { text, origin: "chosen with --set" };
}

function published(profile: Profile, key: string): EmissionFigure | null {
  const figure = publishedFigure(profile, key);
  if (figure === null) return null;
  const text = figure.unit === "none" ? figure.value : `${figure.value} ${figure.unit}`;
  return { text, origin: `${figure.source} [${figure.mark}]` };
}

function publishedFigure(profile: Profile, key: string) {
  const figure = profile.figures[key];
  return figure === undefined || figure === "not published" ? null : figure;
}
