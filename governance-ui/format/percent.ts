const oneDecimal = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** 412 -> `4.12%`. */
export function percentOfBps(bps: number): string {
  return `${twoDecimals.format(bps / 100)}%`;
}

/** `part` of `whole`, to the nearest tenth: a share that somebody chose, of an amount that does not divide. */
export function nearestPercentOf(part: bigint, whole: bigint): string {
  if (whole === 0n) return "0%";
  return `${oneDecimal.format(Number((part * 2_000n + whole) / (whole * 2n)) / 10)}%`;
}

/** `part` of `whole`, rounded down so that a goal is never shown as met before it is. */
export function percentOf(part: bigint, whole: bigint): string {
  if (whole === 0n) return "0%";
  const tenths = Number((part * 1000n) / whole);
  if (part > 0n && tenths === 0) return "< 0.1%";
  return `${oneDecimal.format(tenths / 10)}%`;
}
