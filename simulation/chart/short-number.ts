const units = [
  [1e12, "T"],
  [1e9, "bn"],
  [1e6, "M"],
  [1e3, "k"],
] as const;

/** 12500 is "12.5k", for the ends of axes. */
export function shortNumber(value: number): string {
  for (const [size, name] of units) {
    if (Math.abs(value) >= size) return `${trimmed(value / size)}${name}`;
  }
  return trimmed(value);
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(4)));
}
