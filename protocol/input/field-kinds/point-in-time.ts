const written = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))? *(?:Z|UTC))?$/;

/** "2030-06-30" (its first second in UTC) or "2030-06-30 12:00 UTC" in unix seconds. Throws `RangeError`. */
export function parsePointInTime(text: string): bigint {
  const match = written.exec(text);
  if (match === null) {
    throw new RangeError(`${JSON.stringify(text)} is not a date such as "2030-06-30" or "2030-06-30 12:00 UTC"`);
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const kept = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!kept) throw new RangeError(`${text} is not in the calendar`);
  return BigInt(date.getTime()) / 1000n;
}

const latest = 253_402_300_799n; // the last second of the year 9999

/** The reverse of `parsePointInTime`; times past the year 9999 as unix seconds. */
export function writePointInTime(unixSeconds: bigint): string {
  if (unixSeconds > latest) return `${unixSeconds} (unix seconds)`;
  const iso = new Date(Number(unixSeconds) * 1000).toISOString();
  const seconds = iso.slice(17, 19);
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds === "00" ? "" : `:${seconds}`} UTC`;
}
