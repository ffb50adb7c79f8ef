import { greatest, least } from "./integer.ts";

/** The furthest values that one vote can set, as EmissionParameters.sol has it: the largest step, inside the rail. */
export function stepReach(
  value: bigint,
  { min, max, maxStepBps }: { min: bigint; max: bigint; maxStepBps: number },
): { down: bigint; up: bigint } {
  const step = greatest(1n, (value * BigInt(maxStepBps)) / 10_000n);
  return { down: greatest(min, value - step), up: least(max, value + step) };
}
