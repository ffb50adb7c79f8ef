/** Where a value lies between its bounds, in percent; null when they are not numbers. */
export function boundPosition(value: string, bounds: { min: string; max: string }): number | null {
  if (![value, bounds.min, bounds.max].every((text) => /^-?\d+$/.test(text))) return null;
  const min = BigInt(bounds.min);
  const range = BigInt(bounds.max) - min;
  if (range <= 0n) return 50;
  const percent = Number(((BigInt(value) - min) * 10_000n) / range) / 100;
  return Math.min(100, Math.max(0, percent));
}
