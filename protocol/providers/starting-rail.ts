import type { Rail } from "#protocol/parameters/rail.ts";

/** A rail to deploy with: a vote moves the value by a quarter, or by `maxStep` where that is more, once in 30 days. */
export function startingRail(min: bigint, max: bigint, maxStep: bigint): Rail {
  const minDelaySeconds = 30 * 86_400;
  return { min, max, maxStepBps: 2_500, maxStep, minDelaySeconds, rampUpSeconds: 0, rampDownSeconds: 0 };
}
