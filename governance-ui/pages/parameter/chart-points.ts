import type { ParameterChange } from "#governance-ui/api/parameters.ts";
import type { StepPoint } from "#governance-ui/parts/step-path.ts";
import { rampValue } from "#protocol/parameters/ramp.ts";

const PARTS = 16;
const numeric = (text: string | null): text is string => text !== null && /^-?\d+$/.test(text);

type Words = (raw: string) => string;

/** What was in force from when on, oldest first, until now: a ramp as small steps, cut off by the change after it. */
export function chartPoints(newestFirst: readonly ParameterChange[], now: number, words: Words): StepPoint[] {
  const changes = newestFirst.toReversed().filter((change) => numeric(change.new));
  return changes.flatMap((change, index) => {
    const until = Math.min(changes[index + 1]?.at ?? Number.POSITIVE_INFINITY, now + 1);
    return pointsOf(change, words).filter(({ at }) => at < until || at === change.at);
  });
}

function pointsOf(change: ParameterChange, words: Words): StepPoint[] {
  const last = { at: change.inForceAt, value: Number(change.new), label: change.newHuman };
  if (change.inForceAt <= change.at || !numeric(change.old)) return [last];
  const ramp = {
    fromValue: BigInt(change.old),
    toValue: BigInt(change.new),
    fromSeconds: change.at,
    untilSeconds: change.inForceAt,
  };
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const at = change.at + Math.floor(((change.inForceAt - change.at) * part) / PARTS);
    const value = rampValue(ramp, at);
    return { at, value: Number(value), label: words(value.toString()) };
  });
  return [...parts, last];
}
