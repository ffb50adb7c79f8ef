import { accountEpoch, targetMultiplier, WAD } from "#protocol/emissions/emission-law.ts";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";
import { type EmissionState, startState } from "#protocol/emissions/emission-terms.ts";
import { least } from "#protocol/emissions/integer.ts";
import type { RevenueRow } from "#protocol/emissions/revenue-csv.ts";
import { fluenceStep } from "#simulation/laws/fluence-law.ts";
import { LIVEPEER_START_PPB, livepeerStep } from "#simulation/laws/livepeer-step.ts";

/** What a law makes of an epoch. The multiplier is over the first epoch's baseline for the peers, which have none. */
export type LawEpoch = { multiplierWad: bigint; emissionTokens: bigint; leftTokens: bigint };

export type SimulatedEpoch = RevenueRow & {
  smoothedUsd8: bigint;
  targetWad: bigint;
  althing: LawEpoch;
  fluence: LawEpoch;
  livepeer: LawEpoch;
};

/**
 * The law over a series of revenue, open loop: nobody enters, leaves or changes a price.
 * The peers start at the same emission, compare the same revenue with the same reference and spend an equal budget;
 * Fluence's bounds, which it does not publish, are ours; Livepeer has none.
 */
export function simulate(settings: EmissionSettings, rows: readonly RevenueRow[]): SimulatedEpoch[] {
  const { terms, startMultiplierBps, baselineTokens, budgetTokens } = settings;
  const bounds = {
    targetUsd8: terms.referenceUsd8,
    minTokens: (baselineTokens * terms.minMultiplierBps) / 10_000n,
    maxTokens: (baselineTokens * terms.maxMultiplierBps) / 10_000n,
  };
  let state: EmissionState = startState(terms, { multiplierBps: startMultiplierBps, baselineTokens, budgetTokens });
  let pool = (baselineTokens * startMultiplierBps) / 10_000n;
  let inflation = (LIVEPEER_START_PPB * startMultiplierBps) / 10_000n;
  let fluenceLeft = budgetTokens;
  let livepeerLeft = budgetTokens;

  return rows.map((row) => {
    const { revenueUsd8 } = row;
    const { state: next, emissionTokens } = accountEpoch(state, terms, {
      revenueUsd8,
      loweredBps: null,
      marketAllowsRaise: false,
    });
    state = next;
    if (revenueUsd8 !== null) {
      pool = fluenceStep(pool, revenueUsd8, bounds);
      inflation = livepeerStep(inflation, revenueUsd8, terms.referenceUsd8);
    }
    const fluence = spend(pool, fluenceLeft, baselineTokens);
    const livepeer = spend((baselineTokens * inflation) / LIVEPEER_START_PPB, livepeerLeft, baselineTokens);
    fluenceLeft = fluence.leftTokens;
    livepeerLeft = livepeer.leftTokens;
    return {
      ...row,
      smoothedUsd8: state.smoothedUsd8,
      targetWad: targetMultiplier(terms, state.smoothedUsd8),
      althing: { multiplierWad: state.multiplierWad, emissionTokens, leftTokens: state.leftTokens },
      fluence,
      livepeer,
    };
  });
}

function spend(wantedTokens: bigint, leftTokens: bigint, baselineTokens: bigint): LawEpoch {
  const emissionTokens = least(wantedTokens, leftTokens);
  const multiplierWad = baselineTokens === 0n ? 0n : (wantedTokens * WAD) / baselineTokens;
  return { multiplierWad, emissionTokens, leftTokens: leftTokens - emissionTokens };
}
