import { accountEpoch, WAD } from "#protocol/emissions/emission-law.ts";
import type { EmissionState, EmissionTerms } from "#protocol/emissions/emission-terms.ts";
import { distance } from "#protocol/emissions/integer.ts";
import { fluenceStep } from "./fluence-law.ts";
import { LIVEPEER_START_PPB, livepeerStep } from "./livepeer-step.ts";
import { reversals } from "./reversals.ts";

/** Multipliers, epoch by epoch, that a law makes of a series of revenue. */
export type MultiplierLaw = (revenuesUsd8: readonly bigint[]) => bigint[];

export type BackTest = {
  /** Turns of the multiplier over the undisturbed series. */
  reversals: number;
  /** What one epoch of tenfold revenue shifts in all, in epochs of emission at the multiplier at rest. */
  tenfoldShiftEpochs: number;
  /** The same for twelve epochs of half the revenue. */
  halvedShiftEpochs: number;
};

const EPOCHS = 120;
const NOISE = 0.2;
const REST_WAD = (WAD * 6n) / 10n;
const REFERENCE_USD8 = 36n * 10n ** 10n;
/** Reference / revenue = 0.6 squared, so that a multiplier of 0.6 is at rest. */
const REVENUE_USD8 = 10n ** 12n;

const terms: EmissionTerms = {
  referenceUsd8: REFERENCE_USD8,
  kappaHalves: 1n,
  minMultiplierBps: 2_500n,
  maxMultiplierBps: 10_000n,
  deadBandBps: 1_000n,
  slewDownBps: 1_000n,
  slewUpBps: 500n,
  decayPpm: 0n,
  epochCapTokens: WAD,
};

/** Our law with its starting values, at rest at 0.6. */
export const althingLaw: MultiplierLaw = (revenues) => {
  let state: EmissionState = {
    multiplierWad: REST_WAD,
    smoothedUsd8: REVENUE_USD8,
    lastUsd8: REVENUE_USD8,
    beforeLastUsd8: REVENUE_USD8,
    baselineTokens: WAD,
    leftTokens: WAD * 1_000n,
  };
  return revenues.map((revenueUsd8) => {
    state = accountEpoch(state, terms, { revenueUsd8, loweredBps: null, marketAllowsRaise: false }).state;
    return state.multiplierWad;
  });
};

/** Fluence's law between our bounds, with the mean revenue as its target. */
export const fluenceLaw: MultiplierLaw = (revenues) => {
  const bounds = { targetUsd8: REVENUE_USD8, minTokens: WAD / 4n, maxTokens: WAD };
  let pool = REST_WAD;
  return revenues.map((revenue) => {
    pool = fluenceStep(pool, revenue, bounds);
    return pool;
  });
};

/** Livepeer's step, with the mean revenue as its target. */
export const livepeerLaw: MultiplierLaw = (revenues) => {
  let inflation = LIVEPEER_START_PPB;
  return revenues.map((revenue) => {
    inflation = livepeerStep(inflation, revenue, REVENUE_USD8);
    return (REST_WAD * inflation) / LIVEPEER_START_PPB;
  });
};

/** 120 epochs, open loop, of constant revenue with 20% noise (normal, of this seed), and the same series disturbed. */
export function backTest(law: MultiplierLaw, seed: number): BackTest {
  const revenues = noisyRevenues(seed);
  const path = law(revenues);
  const shift = (changed: readonly bigint[]) =>
    Number((distance(sum(law(changed)), sum(path)) * 1_000_000n) / REST_WAD) / 1e6;
  return {
    reversals: reversals([REST_WAD, ...path]),
    tenfoldShiftEpochs: shift(revenues.map((revenue, epoch) => (epoch === 60 ? revenue * 10n : revenue))),
    halvedShiftEpochs: shift(revenues.map((revenue, epoch) => (epoch >= 54 && epoch < 66 ? revenue / 2n : revenue))),
  };
}

function noisyRevenues(seed: number): bigint[] {
  const random = uniform(seed);
  return Array.from({ length: EPOCHS }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return BigInt(Math.round(Number(REVENUE_USD8) * Math.max(0, 1 + NOISE * normal)));
  });
}

/** Mulberry32: the same numbers for the same seed everywhere. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
