type Bounds = { min: string; max: string };
type Position = { percent: number; logarithmic: boolean };

const WIDE = 1_000n;
const UNBOUNDED = 2n ** 127n;

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent));

/**
 * Where a value lies between its bounds. A range far wider than the value is shown on a logarithmic scale;
 * one as wide as its integer type is no bound, and values that are not numbers have no place: null.
 */
export function boundPosition(text: string, bounds: Bounds): Position | null {
  if (![text, bounds.min, bounds.max].every((part) => /^-?\d+$/.test(part))) return null;
  const value = BigInt(text) - BigInt(bounds.min);
  const range = BigInt(bounds.max) - BigInt(bounds.min);
  if (range >= UNBOUNDED) return null;
  if (range <= 0n) return { percent: 50, logarithmic: false };
  if (value > 0n && range / value >= WIDE) {
    return { percent: clamp((Math.log(Number(value) + 1) / Math.log(Number(range) + 1)) * 100), logarithmic: true };
  }
  return { percent: clamp(Number((value * 10_000n) / range) / 100), logarithmic: false };
}
