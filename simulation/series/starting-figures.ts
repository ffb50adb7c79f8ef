import type { EmissionFigure } from "#profiles/emissions/settings-from-figures.ts";
import { writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

const start = "starting value, to be set by vote";
const PPM = 1_000_000n;
/** Budget over supply, in parts per million. */
const BUDGET_PPM = 100_000n;
const CAP_PPM = 1_250_000n;
const DECAY_PPM = 2_500n;

/** The law's own starting values; no network publishes any. */
export const lawFigures: ReadonlyMap<string, EmissionFigure> = new Map(
  Object.entries({
    "emission.epoch": "24 hours",
    "emission.reportWindow": "12 hours",
    "emission.kappa": "0.5",
    "emission.minMultiplier": "25%",
    "emission.maxMultiplier": "100%",
    "emission.deadBand": "10%",
    "emission.slewDown": "10%",
    "emission.slewUp": "5%",
    "emission.decay": "0.25%",
    "emission.startMultiplier": "100%",
  }).map(([key, text]) => [key, { text, origin: start }]),
);

/**
 * Amounts that fit a supply: a tenth of it as the budget, and the baseline whose decaying sum, at a multiplier of 1,
 * is that budget.
 */
export function amountFigures(supplyTokens: bigint): ReadonlyMap<string, EmissionFigure> {
  const budget = (supplyTokens * BUDGET_PPM) / PPM;
  const baseline = (budget * DECAY_PPM) / PPM;
  const figure = (tokens: bigint, why: string) => ({ text: writeScaledNumber(tokens, 18), origin: `${start}: ${why}` });
  return new Map([
    ["emission.budget", figure(budget, "10% of the supply")],
    ["emission.baseline", figure(baseline, "0.25% of the starting budget, so that 0.25% decay just spends it")],
    ["emission.epochCap", figure((baseline * CAP_PPM) / PPM, "1.25 times the starting baseline")],
  ]);
}
