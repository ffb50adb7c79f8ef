import type { EmissionChange, EmissionsView } from "#governance-ui/api/emissions.ts";
import type { EmissionState, EmissionTerms } from "#protocol/emissions/emission-terms.ts";
import { type ProjectedEpoch, projectEmission } from "#protocol/emissions/projection.ts";

export type Model = { terms: EmissionTerms; state: EmissionState };

export const AHEAD = 12;

export function termsOf(terms: EmissionChange["termsBefore"]): EmissionTerms {
  return {
    referenceUsd8: BigInt(terms.referenceUsd8),
    kappaHalves: BigInt(terms.kappaHalves),
    minMultiplierBps: BigInt(terms.minMultiplierBps),
    maxMultiplierBps: BigInt(terms.maxMultiplierBps),
    deadBandBps: BigInt(terms.deadBandBps),
    slewDownBps: BigInt(terms.slewDownBps),
    slewUpBps: BigInt(terms.slewUpBps),
    decayPpm: BigInt(terms.decayPpm),
    epochCapTokens: BigInt(terms.epochCapTokens),
  };
}

export function stateOf(state: EmissionChange["stateBefore"]): EmissionState {
  return {
    multiplierWad: BigInt(state.multiplierWad),
    smoothedUsd8: BigInt(state.smoothedUsd8),
    lastUsd8: BigInt(state.lastUsd8),
    beforeLastUsd8: BigInt(state.beforeLastUsd8),
    baselineTokens: BigInt(state.baselineTokens),
    leftTokens: BigInt(state.leftTokens),
  };
}

/** The law and where it stands, as of the last accounted epoch. */
export function modelOf({ terms, demand, budget }: EmissionsView): Model {
  return {
    terms: termsOf(terms),
    state: stateOf({ ...demand, baselineTokens: terms.baselineTokens, leftTokens: budget.leftTokens }),
  };
}

/** The next epochs if each had this revenue, was reported and poked in time, and no market let the multiplier pass 1. */
export function goAhead(
  { terms, state }: Model,
  { nextEpoch, lowered }: Pick<EmissionsView, "nextEpoch" | "lowered">,
  revenueUsd8: bigint,
): ProjectedEpoch[] {
  const limit = (index: number) =>
    lowered !== null && nextEpoch + index < lowered.untilEpoch ? BigInt(lowered.multiplierBps) : null;
  return projectEmission(state, terms, revenueUsd8, AHEAD, limit);
}
