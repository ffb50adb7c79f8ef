import { duration } from "./duration.ts";

const local = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const utc = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** `21 Nov 2026, 14:00` in the reader's own time zone. */
export function localTime(unixSeconds: number): string {
  return local.format(unixSeconds * 1000);
}

/** `21 Nov, 13:00 UTC`. */
export function utcTime(unixSeconds: number): string {
  return `${utc.format(unixSeconds * 1000)} UTC`;
}

/** `in 2 days 3 h` or `5 min 2 s ago`, seen from the chain's clock. */
export function relativeTime(unixSeconds: number, nowSeconds: number): string {
  const distance = unixSeconds - nowSeconds;
  if (Math.abs(distance) < 1) return "now";
  return distance > 0 ? `in ${duration(distance)}` : `${duration(-distance)} ago`;
}
