import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { Parameter, ParameterLimits } from "./parameter.ts";

type Words = Pick<Parameter, "format">;

/** What the contract takes for a parameter now, in words. */
export function limitsText({ format }: Words, { min, max, least, most, onItsWay }: ParameterLimits): string {
  const step = `One vote can now set ${format(least)} to ${format(most)}`;
  const reach =
    min === least && max === most ? `${step}.` : `${step}; ${format(min)} to ${format(max)} in the course of time.`;
  if (onItsWay === undefined) return reach;
  const until = writePointInTime(BigInt(onItsWay.untilSeconds));
  return `${reach} It is on its way to ${format(onItsWay.to)} until ${until}; a vote starts from where it is then.`;
}

/** Why the contract would refuse a value if the vote were executed now. */
export function refusedValue(
  { format }: Words,
  { min, max, least, most, readySeconds, onItsWay }: ParameterLimits,
  value: string,
  nowSeconds: number,
): string[] {
  const raw = BigInt(value);
  const outside = raw < BigInt(min) || raw > BigInt(max);
  const tooFar = raw < BigInt(least) || raw > BigInt(most);
  const early = readySeconds !== null && nowSeconds < readySeconds;
  return [
    ...(outside
      ? [`the contract never takes ${format(value)}: the least is ${format(min)}, the most ${format(max)}`]
      : []),
    ...(tooFar && !outside
      ? [`the contract refuses ${format(value)} now: it takes ${format(least)} to ${format(most)}`]
      : []),
    ...(onItsWay?.to === value ? [`it is on its way to ${format(value)} already`] : []),
    ...(early
      ? [`changed not long ago: the contract refuses another change before ${writePointInTime(BigInt(readySeconds))}`]
      : []),
  ];
}
