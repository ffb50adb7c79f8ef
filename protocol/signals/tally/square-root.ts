/** The square root, rounded down. A double gives the first half of its digits, so that one or two steps do. */
export function squareRoot(value: bigint): bigint {
  if (value < 1n << 52n) return BigInt(Math.floor(Math.sqrt(Number(value))));
  const guess = Math.sqrt(Number(value));
  let root = Number.isFinite(guess) ? BigInt(Math.floor(guess)) : 1n << BigInt(value.toString(2).length >> 1);
  // Newton's first step from any guess lands at the root or above it, and falls from there.
  root = (root + value / root) >> 1n;
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
