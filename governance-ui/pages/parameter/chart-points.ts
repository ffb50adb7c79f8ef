import type { ParameterChange } from "#governance-ui/api/parameters.ts";
import type { StepPoint } from "#governance-ui/parts/step-path.ts";
import { rampValue } from "#protocol/parameters/ramp.ts";

const PARTS = 16;
const numeric = (text: string | null): text is string => text !== null && /^-?\d+$/.test(text);

type Words = (raw: string) => string;

/** What was in force from when on, oldest first, until now: along a ramp up to where it is, or the change after it cut it off. */
export function chartPoints(newestFirst: readonly ParameterChange[], now: number, words: Words): StepPoint[] {
  const changes = newestFirst.toReversed().filter((change) => numeric(change.new));
  return changes.flatMap((change, index) => pointsOf(change, Math.min(changes[index + 1]?.at ?? now, now), words));
}

function pointsOf(change: ParameterChange, until: number, words: Words): StepPoint[] {
  const { at, inForceAt } = change;
  const last = { at: inForceAt, value: Number(change.new), label: change.newHuman };
  if (inForceAt <= at || !numeric(change.old)) return [last];
  const ramp = {
    fromValue: BigInt(change.old),
    toValue: BigInt(change.new),
    fromSeconds: at,
    untilSeconds: inForceAt,
  };
  const end = Math.min(inForceAt, until);
  const onTheWay = (second: number): StepPoint => {
    const value = rampValue(ramp, second);
    return { at: second, value: Number(value), label: words(value.toString()) };
  };
  const parts = Array.from({ length: PARTS }, (_, part) => ({
    ...onTheWay(at + Math.floor(((end - at) * part) / PARTS)),
    slopes: true,
  }));
  return [...parts, end === inForceAt ? last : onTheWay(end)];
}
