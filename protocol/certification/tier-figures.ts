import type { ParameterUnit } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { startingRail } from "#protocol/providers/starting-rail.ts";
import { MOST_FIGURES, MOST_KINDS } from "./certificate-kind.ts";

/** contracts/certification/ITiers.sol takes no more tiers, and numbers the figures of each from its own first number on. */
export const MOST_TIERS = 8;
export const TIER_NUMBERS = 32;

/** What a tier asks for, by what its figure is of: the tier alone, each kind of certificate, or each of their figures. */
export type TierFigure = {
  name: string;
  id: string;
  label: string;
  help: string;
  unit: Omit<ParameterUnit, "options">;
  /** The number of the first of its kind within a tier, and how many there are. */
  first: number;
  count: number;
  /** What there is one of each of, besides tiers. */
  each: "kind" | "figure" | null;
  /** To deploy with. */
  rail: Rail;
};

const DAY = 86_400n;
const days = (number: bigint) => `${number * DAY}`;
const MOST_U32 = 2n ** 32n - 1n;

/** The figures of a tier, in the order of contracts/certification/ITiers.sol. 0 asks for nothing. */
export const tierFigures = [
  {
    name: "leastSelfStake",
    id: "certification.leastSelfStake",
    label: "Least own stake of the operator",
    help: "In whole tokens, of the operator's own with its provider. 0 asks for none.",
    unit: { kind: "integer", unit: "tokens", min: "0", max: `${MOST_U32}`, example: "50000 tokens" },
    first: 0,
    count: 1,
    each: null,
    rail: startingRail(0n, 100_000_000n, 10_000n),
  },
  {
    name: "leastUnits",
    id: "certification.leastUnits",
    label: "Least units in service",
    help: "In the commitment that runs, of all kinds together. 0 asks for none.",
    unit: { kind: "integer", unit: "units", min: "0", max: "1000000", example: "100 units" },
    first: 1,
    count: 1,
    each: null,
    rail: startingRail(0n, 65_535n, 50n),
  },
  {
    name: "leastAvailability",
    id: "certification.leastAvailability",
    label: "Least availability",
    help: "Over the window of the tier. 0% asks for none.",
    unit: { kind: "bps", min: "0", max: "10000", example: "99%" },
    first: 2,
    count: 1,
    each: null,
    // One step leads from nothing to any floor: who is below it has the grace of the tier.
    rail: startingRail(0n, 9_990n, 9_990n),
  },
  {
    name: "availabilityWindow",
    id: "certification.availabilityWindow",
    label: "Window of availability",
    help: "Over how many epochs that ended availability is counted.",
    unit: { kind: "integer", unit: "epochs", min: "1", max: "365", example: "30 epochs" },
    first: 3,
    count: 1,
    each: null,
    rail: startingRail(1n, 365n, 15n),
  },
  {
    name: "leastAge",
    id: "certification.leastAge",
    label: "Least age of a provider",
    help: "Since it was registered. 0 asks for none.",
    unit: { kind: "seconds", min: "0", max: days(1_460n), example: "30 days" },
    first: 4,
    count: 1,
    each: null,
    rail: startingRail(0n, 730n * DAY, 30n * DAY),
  },
  {
    name: "grace",
    id: "certification.grace",
    label: "Grace",
    help: "How long a provider may be without what the tier asks for before it is suspended. A grace that runs keeps its end.",
    unit: { kind: "seconds", min: days(1n), max: days(365n), example: "30 days" },
    first: 5,
    count: 1,
    each: null,
    rail: startingRail(7n * DAY, 90n * DAY, 7n * DAY),
  },
  {
    name: "outage",
    id: "certification.outage",
    label: "Epochs of an outage",
    help: "So many epochs in a row below the least availability for a reward suspend at once. 0 epochs: none does.",
    unit: { kind: "integer", unit: "epochs", min: "0", max: "30", example: "3 epochs" },
    first: 6,
    count: 1,
    each: null,
    rail: startingRail(0n, 14n, 1n),
  },
  {
    name: "attestersRequired",
    id: "certification.attestersRequired",
    label: "Attesters required",
    help: "How many different attesters have to have certified the kind. 0 asks for no certificate of it.",
    unit: { kind: "integer", unit: "attesters", min: "0", max: "8", example: "1 attesters" },
    first: 8,
    count: MOST_KINDS,
    each: "kind",
    rail: startingRail(0n, 8n, 1n),
  },
  {
    name: "greatestAge",
    id: "certification.greatestAge",
    label: "Greatest age of a certificate",
    help: "How old what counts of the kind may be, whenever it expires. 0 allows any.",
    unit: { kind: "seconds", min: "0", max: days(3_650n), example: "365 days" },
    first: 16,
    count: MOST_KINDS,
    each: "kind",
    rail: startingRail(0n, 1_460n * DAY, 365n * DAY),
  },
  {
    name: "leastFigure",
    id: "certification.leastFigure",
    label: "Least figure of a certificate",
    help: "Such as the level of a data centre, or the cores of a benchmark: what counts of its kind has at least so much. 0 asks for none.",
    unit: { kind: "integer", min: "0", max: `${MOST_U32}`, example: "3" },
    first: 24,
    count: MOST_FIGURES,
    each: "figure",
    rail: startingRail(0n, 10_000_000n, 10_000n),
  },
] as const satisfies readonly TierFigure[];

const [ownStake, units, available, within, age, grace, outage, count, certified, least] = tierFigures;

/** To deploy with: of each figure in their order. Kinds and figures of certificates have one each. */
export const tierRails = [
  ownStake.rail,
  units.rail,
  available.rail,
  within.rail,
  age.rail,
  grace.rail,
  outage.rail,
  count.rail,
  certified.rail,
  least.rail,
] as const;

export type TierFigureName = (typeof tierFigures)[number]["name"];

/** The number of a tier's figure as a parameter of the contract; `index` is the number of its kind, or of its figure. */
export const tierParameter = (tier: number, first: number, index = 0) => tier * TIER_NUMBERS + first + index;

/** What a parameter of the contract is; null where there is no figure of that number. */
export function tierFigureAt(
  parameter: number,
): { tier: number; figure: (typeof tierFigures)[number]; index: number } | null {
  const number = parameter % TIER_NUMBERS;
  const figure = tierFigures.find(({ first, count }) => number >= first && number < first + count);
  if (figure === undefined) return null;
  return { tier: Math.floor(parameter / TIER_NUMBERS), figure, index: number - figure.first };
}
