/** What votes set, in the contract's units and order. */
export type EmissionTerms = {
  /** Revenue an epoch at which the multiplier aims at 1; US dollars, 8 decimals. */
  referenceUsd8: bigint;
  /** 1n: square root, 2n: plain ratio. */
  kappaHalves: bigint;
  minMultiplierBps: bigint;
  maxMultiplierBps: bigint;
  deadBandBps: bigint;
  slewDownBps: bigint;
  slewUpBps: bigint;
  /** What the baseline loses an epoch, in parts per million. */
  decayPpm: bigint;
  epochCapTokens: bigint;
};

/** What moves from epoch to epoch. */
export type EmissionState = {
  /** 18 decimals. */
  multiplierWad: bigint;
  smoothedUsd8: bigint;
  /** Revenue as it counted, in the last two epochs with known revenue. */
  lastUsd8: bigint;
  beforeLastUsd8: bigint;
  baselineTokens: bigint;
  /** What is left of the budget. */
  leftTokens: bigint;
};

/** What one epoch brings. */
export type EpochFacts = {
  /** Null where no quorum reported, or the epoch was missed. */
  revenueUsd8: bigint | null;
  /** The guardian's limit on the multiplier that pays, or null. */
  loweredBps: bigint | null;
  /** Whether the market allows a multiplier above 1; without a market source it never does. */
  marketAllowsRaise: boolean;
};

export type EpochResult = { state: EmissionState; emissionTokens: bigint };

/** The state before the first epoch: revenue as if it had always been the reference. */
export function startState(
  terms: EmissionTerms,
  start: { multiplierBps: bigint; baselineTokens: bigint; budgetTokens: bigint },
): EmissionState {
  return {
    multiplierWad: start.multiplierBps * 10n ** 14n,
    smoothedUsd8: terms.referenceUsd8,
    lastUsd8: terms.referenceUsd8,
    beforeLastUsd8: terms.referenceUsd8,
    baselineTokens: start.baselineTokens,
    leftTokens: start.budgetTokens,
  };
}
