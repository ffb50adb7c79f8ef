import { greatest, least } from "./integer.ts";

/** The furthest values that one vote can set, as EmissionParameters.sol has it: the largest step, inside the rail. */
export function stepReach(
  value: bigint,
  { min, max, maxStepBps }: { min: bigint; max: bigint; maxStepBps: number },
): { down: bigint; up: bigint } {
  // A decayed baseline may lie below its rail.
  const from = greatest(value, min);
  const step = greatest(1n, (from * BigInt(maxStepBps)) / 10_000n);
  return { down: greatest(min, from - step), up: least(max, from + step) };
}
