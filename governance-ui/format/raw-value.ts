import { compactAmount } from "./amount.ts";
import { duration } from "./duration.ts";

/** A raw parameter value in words: durations by their length, others scaled by their decimals. */
export function rawValue(raw: string, unit: string | null, decimals: number): string {
  if (!/^-?\d+$/.test(raw)) return raw;
  if (unit === "seconds" && decimals === 0) return duration(Number(raw));
  const amount = compactAmount(raw, decimals);
  if (unit === null) return amount;
  return unit === "%" ? `${amount}%` : `${amount} ${unit}`;
}
