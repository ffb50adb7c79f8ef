/** Livepeer's inflation at the start of the run that its step then took to 702,000 ppb. */
export const LIVEPEER_START_PPB = 218_500n;
const STEP_PPB = 500n;

/**
 * Livepeer's step, for comparison only: inflation moves by a constant a round, by the sign of the distance to a target,
 * without a cap. Source: github.com/livepeer/protocol, contracts/token/Minter.sol, setInflation. There the rate compared
 * is the bonded share; over a series of customer revenue it is that revenue.
 */
export function livepeerStep(inflationPpb: bigint, revenueUsd8: bigint, targetUsd8: bigint): bigint {
  if (revenueUsd8 < targetUsd8) return inflationPpb + STEP_PPB;
  if (revenueUsd8 === targetUsd8) return inflationPpb;
  return inflationPpb > STEP_PPB ? inflationPpb - STEP_PPB : 0n;
}
