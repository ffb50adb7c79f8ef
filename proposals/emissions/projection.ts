import { accountEpoch } from "#proposals/emissions/emission-law.ts";
import type { EmissionState, EmissionTerms } from "#proposals/emissions/emission-terms.ts";

export type ProjectedEpoch = { multiplierWad: bigint; emissionTokens: bigint; leftTokens: bigint };

/** What the next epochs would emit if each had this revenue, without a guardian's limit and without a market source. */
export function projectEmission(
  state: EmissionState,
  terms: EmissionTerms,
  revenueUsd8: bigint | null,
  epochs = 12,
): ProjectedEpoch[] {
  let current = state;
  return Array.from({ length: epochs }, () => {
    const result = accountEpoch(current, terms, { revenueUsd8, loweredBps: null, marketAllowsRaise: false });
    current = result.state;
    const { multiplierWad, leftTokens } = current;
    return { multiplierWad, emissionTokens: result.emissionTokens, leftTokens };
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
