import { accountEpoch } from "./emission-law.ts";
import type { EmissionState, EmissionTerms } from "./emission-terms.ts";

/** An epoch, with the state before and after it. */
export type ProjectedEpoch = { before: EmissionState; after: EmissionState; emissionTokens: bigint };

/** The guardian's limit on an epoch by its place in the projection, or null. */
export type ProjectedLimit = (index: number) => bigint | null;

/** What the next epochs would emit if each had this revenue, without a market source. */
export function projectEmission(
  state: EmissionState,
  terms: EmissionTerms,
  revenueUsd8: bigint | null,
  epochs = 12,
  limit: ProjectedLimit = () => null,
): ProjectedEpoch[] {
  let current = state;
  return Array.from({ length: epochs }, (_, index) => {
    const before = current;
    const facts = { revenueUsd8, loweredBps: limit(index), marketAllowsRaise: false };
    const { state: after, emissionTokens } = accountEpoch(before, terms, facts);
    current = after;
    return { before, after, emissionTokens };
  });
}

/** The same under today's revenue, doubled and halved. */
export function projectScenarios(state: EmissionState, terms: EmissionTerms, revenueUsd8: bigint, epochs = 12) {
  return {
    same: projectEmission(state, terms, revenueUsd8, epochs),
    doubled: projectEmission(state, terms, revenueUsd8 * 2n, epochs),
    halved: projectEmission(state, terms, revenueUsd8 / 2n, epochs),
  };
}
