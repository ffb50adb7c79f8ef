import type { Power } from "#deploy/parts/deploy-part.ts";

export function powerLine({ name, holders, untilSeconds }: Power): string {
  const until = untilSeconds === undefined ? "" : `, until ${new Date(Number(untilSeconds) * 1000).toISOString()}`;
  return `${name.padEnd(34)} ${holders.length === 0 ? "nobody" : holders.join(", ")}${until}`;
}
