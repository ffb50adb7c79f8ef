import type { Rail } from "./rail.ts";

/** The furthest values that one vote can set, as GovernedParameters.sol has it: the largest step, inside the rail. */
export function stepReach(
  value: bigint,
  rail: Pick<Rail, "min" | "max" | "maxStepBps" | "maxStep">,
): { down: bigint; up: bigint } {
  // What a module moves by itself, as a baseline that decays, may lie beyond its rail.
  const from = within(value, rail);
  const share = (from * BigInt(rail.maxStepBps)) / 10_000n;
  const step = share > rail.maxStep ? share : rail.maxStep;
  return { down: within(from - step, rail), up: within(from + step, rail) };
}

function within(value: bigint, { min, max }: Pick<Rail, "min" | "max">): bigint {
  if (value < min) return min;
  return value > max ? max : value;
}
