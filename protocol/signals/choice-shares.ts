/** More parts than this are finer than a percentage with two decimals. */
export const MOST_SHARES = 10_000n;

const LONGEST_NUMBER = 12;

/**
 * The shares of a weighted or quadratic choice in lowest whole parts, at the place of each choice: {1: 12.5, 3: 37.5}
 * of three is [1, 0, 3]. Decimals are read as written, never as doubles. Null when they are finer than `MOST_SHARES`.
 */
export function choiceShares(choice: Readonly<Record<string, number>>, choices: number): bigint[] | null {
  const written = Array.from({ length: choices }, (_, index) => String(choice[index + 1] ?? 0));
  if (written.some((number) => number.length > LONGEST_NUMBER || !/^\d+(\.\d+)?$/.test(number))) return null;
  const decimals = Math.max(...written.map((number) => number.split(".")[1]?.length ?? 0));
  const whole = written.map((number) => {
    const [units = "0", part = ""] = number.split(".");
    return BigInt(units + part.padEnd(decimals, "0"));
  });
  const divisor = whole.reduce(greatestDivisor, 0n);
  if (divisor === 0n) return null;
  const shares = whole.map((parts) => parts / divisor);
  return sumOf(shares) > MOST_SHARES ? null : shares;
}

export const sumOf = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);

export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [greater, less] = [a, b];
  while (less > 0n) [greater, less] = [less, greater % less];
  return greater;
}
