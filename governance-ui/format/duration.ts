const UNITS: readonly (readonly [string, number])[] = [
  ["day", 86_400],
  ["h", 3_600],
  ["min", 60],
  ["s", 1],
];

function withUnit(count: number, unit: string): string {
  return unit === "day" ? `${count} ${count === 1 ? "day" : "days"}` : `${count} ${unit}`;
}

/** The two largest units: `3 days 4 h`, `12 min 5 s`, `0 s`. */
export function duration(seconds: number): string {
  let rest = Math.max(0, Math.floor(seconds));
  const first = UNITS.findIndex(([, size]) => rest >= size);
  if (first === -1) return "0 s";
  const parts: string[] = [];
  for (const [unit, size] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(withUnit(count, unit));
  }
  return parts.join(" ");
}
