/** Whole numbers as JSON carries them here: decimal strings. */
export function decimals<Values extends Record<string, bigint>>(values: Values): Record<keyof Values, string> {
  const entries = Object.entries(values).map(([name, value]) => [name, value.toString()]);
  return Object.fromEntries(entries) as Record<keyof Values, string>;
}
