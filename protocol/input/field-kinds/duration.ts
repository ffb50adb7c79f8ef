import { parseScaledNumber } from "./scaled-number.ts";

const secondsOf = {
  week: 604_800n,
  day: 86_400n,
  hour: 3_600n,
  minute: 60n,
  second: 1n,
} as const;
const part = /(\S+) *(week|day|hour|minute|second)s?(?:,? +|$)/y;
const milli = 1_000n;

/** "1 day 12 hours" or "1.5 days" is 129600n. Throws `RangeError`. */
export function parseDuration(text: string): bigint {
  let total = 0n;
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const start = part.lastIndex;
    const match = part.exec(text);
    const unit = match?.[2] as keyof typeof secondsOf | undefined;
    if (match?.[1] === undefined || unit === undefined) {
      part.lastIndex = 0;
      throw new RangeError(
        `${JSON.stringify(text.slice(start))} is not a number with its unit; write weeks, days, hours, minutes or seconds`,
      );
    }
    total += parseScaledNumber(match[1], 3) * secondsOf[unit];
  }
  if (text === "") throw new RangeError("it is empty");
  if (total % milli !== 0n) throw new RangeError(`${text} is not a whole number of seconds`);
  return total / milli;
}

/** 129600n is "1 day 12 hours"; exact, and `parseDuration` reads it back. */
export function writeDuration(seconds: bigint): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const unit of ["day", "hour", "minute", "second"] as const) {
    const count = rest / secondsOf[unit];
    rest %= secondsOf[unit];
    if (count > 0n) parts.push(`${count} ${unit}${count === 1n ? "" : "s"}`);
  }
  return parts.length === 0 ? "0 seconds" : parts.join(" ");
}
