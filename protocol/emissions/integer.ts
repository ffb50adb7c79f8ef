/** Integer arithmetic as the contracts do it. Values are not negative; plain division rounds down. */

export const least = (a: bigint, b: bigint) => (a < b ? a : b);
export const greatest = (a: bigint, b: bigint) => (a > b ? a : b);
export const distance = (a: bigint, b: bigint) => (a > b ? a - b : b - a);
export const divideUp = (a: bigint, b: bigint) => (a + b - 1n) / b;

/** The square root, rounded down. */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
