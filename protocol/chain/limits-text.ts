import { writeDuration } from "#protocol/input/field-kinds/duration.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { Parameter, ParameterLimits } from "./parameter.ts";

type Words = Pick<Parameter, "format">;

/** What the contract takes for a parameter now, in words. */
export function limitsText({ format }: Words, limits: ParameterLimits): string {
  const { min, max, least, most, onItsWay, rampSeconds } = limits;
  const step = `One vote can now set ${format(least)} to ${format(most)}`;
  const reach =
    min === least && max === most ? `${step}.` : `${step}; ${format(min)} to ${format(max)} in the course of time.`;
  return [reach, ...rampText(rampSeconds), ...wayText({ format }, onItsWay)].join(" ");
}

function rampText(ramp: ParameterLimits["rampSeconds"]): string[] {
  if (ramp === undefined) return [];
  const over = (seconds: number) => `is spread over ${writeDuration(BigInt(seconds))}`;
  const { up, down } = ramp;
  if (up === down) return [`A change ${over(up)}.`];
  if (up === 0) return [`A fall ${over(down)}, a rise is in force at once.`];
  if (down === 0) return [`A rise ${over(up)}, a fall is in force at once.`];
  return [`A rise ${over(up)}, a fall ${over(down)}.`];
}

function wayText({ format }: Words, way: ParameterLimits["onItsWay"]): string[] {
  if (way === undefined) return [];
  const until = writePointInTime(BigInt(way.untilSeconds));
  return [`It is on its way to ${format(way.to)} until ${until}; a vote starts from where it is then.`];
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
    ...(outside ? [`the contract never takes ${format(value)}, only ${format(min)} to ${format(max)}`] : []),
    ...(tooFar && !outside ? [`the contract takes ${format(least)} to ${format(most)} now, not ${format(value)}`] : []),
    ...(onItsWay?.to === value ? [`it is on its way to ${format(value)} already`] : []),
    ...(early
      ? [
          `it changed not long ago, and the contract takes no other change before ${writePointInTime(BigInt(readySeconds))}`,
        ]
      : []),
  ];
}
