/** How often a series turns from rising to falling or back. */
export function reversals(values: readonly bigint[]): number {
  let turns = 0;
  let direction = 0;
  for (const [index, value] of values.entries()) {
    const before = values[index - 1] ?? value;
    const now = value > before ? 1 : value < before ? -1 : 0;
    if (now !== 0 && direction !== 0 && now !== direction) turns++;
    if (now !== 0) direction = now;
  }
  return turns;
}
