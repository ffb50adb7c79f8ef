import type { EmissionState, EmissionTerms, EpochFacts, EpochResult } from "./emission-terms.ts";
import { distance, divideUp, greatest, least, squareRoot } from "./integer.ts";

/** The law of contracts/emissions/EmissionLaw.sol, equal to the last unit. All rounding goes towards less emission. */

export const WAD = 10n ** 18n;
const BPS = 10_000n;
const PPM = 1_000_000n;
const RAY = 10n ** 27n;
const MAX_USD8 = 2n ** 64n - 1n;

const fromBps = (bps: bigint) => (bps * WAD) / BPS;

/** Takes in an epoch's revenue: clipped to 4/5 and 5/4 of what was usual, median of three, smoothed by a quarter. */
export function observeRevenue(state: EmissionState, revenueUsd8: bigint, referenceUsd8: bigint): EmissionState {
  const { smoothedUsd8, lastUsd8, beforeLastUsd8 } = state;
  const highest = least(divideUp(smoothedUsd8 * 5n, 4n), MAX_USD8);
  const clipped = least(greatest(revenueUsd8, divideUp(smoothedUsd8 * 4n, 5n)), highest);
  const median = medianOf(clipped, lastUsd8, beforeLastUsd8);
  const mean = divideUp(smoothedUsd8 * 3n + median, 4n);
  const floor = divideUp(referenceUsd8, 1_000n);
  return { ...state, smoothedUsd8: greatest(mean, floor), lastUsd8: clipped, beforeLastUsd8: lastUsd8 };
}

/** (reference / smoothed revenue) ^ kappa within its bounds, with 18 decimals. */
export function targetMultiplier(terms: EmissionTerms, smoothedUsd8: bigint): bigint {
  const aim =
    terms.kappaHalves === 2n
      ? (terms.referenceUsd8 * WAD) / smoothedUsd8
      : squareRoot((terms.referenceUsd8 * WAD * WAD) / smoothedUsd8);
  return least(greatest(aim, fromBps(terms.minMultiplierBps)), fromBps(terms.maxMultiplierBps));
}

/** One step towards the target; none inside the dead band, unless a vote moved a bound past the multiplier. */
export function stepMultiplier(terms: EmissionTerms, multiplierWad: bigint, targetWad: bigint): bigint {
  const inBounds = multiplierWad >= fromBps(terms.minMultiplierBps) && multiplierWad <= fromBps(terms.maxMultiplierBps);
  if (inBounds && distance(multiplierWad, targetWad) * BPS <= multiplierWad * terms.deadBandBps) return multiplierWad;
  return targetWad < multiplierWad
    ? greatest(targetWad, (multiplierWad * (BPS - terms.slewDownBps)) / BPS)
    : least(targetWad, (multiplierWad * (BPS + terms.slewUpBps)) / BPS);
}

/** One epoch: revenue taken in, multiplier moved or held, emission accounted, baseline decayed. */
export function accountEpoch(before: EmissionState, terms: EmissionTerms, facts: EpochFacts): EpochResult {
  const seen = facts.revenueUsd8 === null ? before : observeRevenue(before, facts.revenueUsd8, terms.referenceUsd8);
  const multiplierWad =
    facts.revenueUsd8 === null ? before.multiplierWad : movedMultiplier(before.multiplierWad, seen, terms, facts);
  const paidWad = facts.loweredBps === null ? multiplierWad : least(multiplierWad, fromBps(facts.loweredBps));
  const wantedTokens = (before.baselineTokens * paidWad) / WAD;
  const emissionTokens = least(wantedTokens, least(terms.epochCapTokens, before.leftTokens));
  const state = {
    ...seen,
    multiplierWad,
    baselineTokens: decayedOnce(before.baselineTokens, terms.decayPpm),
    leftTokens: before.leftTokens - emissionTokens,
  };
  return { state, emissionTokens };
}

/** The baseline after an epoch that was accounted. */
export function decayedOnce(baselineTokens: bigint, decayPpm: bigint): bigint {
  return (baselineTokens * (PPM - decayPpm)) / PPM;
}

/** The baseline many epochs later, as for epochs that lapsed. */
export function decayedBy(baselineTokens: bigint, decayPpm: bigint, epochs: bigint): bigint {
  let factor = (RAY * (PPM - decayPpm)) / PPM;
  let power = RAY;
  for (let left = epochs; left !== 0n; left >>= 1n) {
    if (left & 1n) power = (power * factor) / RAY;
    factor = (factor * factor) / RAY;
  }
  return (baselineTokens * power) / RAY;
}

function movedMultiplier(multiplier: bigint, seen: EmissionState, terms: EmissionTerms, facts: EpochFacts): bigint {
  const moved = stepMultiplier(terms, multiplier, targetMultiplier(terms, seen.smoothedUsd8));
  if (moved <= multiplier) return moved;
  if (facts.loweredBps !== null) return multiplier;
  return moved > WAD && !facts.marketAllowsRaise ? greatest(multiplier, WAD) : moved;
}

function medianOf(a: bigint, b: bigint, c: bigint): bigint {
  return greatest(least(a, b), least(greatest(a, b), c));
}
