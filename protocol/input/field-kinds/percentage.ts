import { parseScaledNumber, writeScaledNumber } from "./scaled-number.ts";

/** "4%", "66.67%" or "400 bps" in basis points. A bare number is refused: it could mean either. */
export function parsePercentage(text: string): bigint {
  const match = /^(\S+?) *(%|bps)$/.exec(text);
  if (match?.[1] === undefined) throw new RangeError(`${JSON.stringify(text)} has no unit; write "4%" or "400 bps"`);
  return parseScaledNumber(match[1], match[2] === "%" ? 2 : 0);
}

export function writePercentage(bps: bigint): string {
  return `${writeScaledNumber(bps, 2)}%`;
}
