/**
 * What was earned in the epochs before one, as a sum, and as the sum of the same times the number of its epoch. The
 * arithmetic of contracts/providers/Vesting.sol, with its rounding.
 */
export interface Earned {
  sum: bigint;
  timesEpoch: bigint;
}

export const nothing: Earned = { sum: 0n, timesEpoch: 0n };

export function plus(a: Earned, b: Earned): Earned {
  return { sum: a.sum + b.sum, timesEpoch: a.timesEpoch + b.timesEpoch };
}

export function minus(a: Earned, b: Earned): Earned {
  return { sum: a.sum - b.sum, timesEpoch: a.timesEpoch - b.timesEpoch };
}

export function times(a: Earned, factor: bigint): Earned {
  return { sum: a.sum * factor, timesEpoch: a.timesEpoch * factor };
}

/** The sum rounded down and the other up. */
export function dividedBy(a: Earned, divisor: bigint): Earned {
  return { sum: a.sum / divisor, timesEpoch: a.timesEpoch === 0n ? 0n : (a.timesEpoch - 1n) / divisor + 1n };
}

/**
 * What has vested, times `tranches`, of what was earned up to and with `lastEpoch`; `whole` is the part of it that was
 * earned `tranches` epochs before or earlier.
 */
export function vestedTimesTranches(all: Earned, whole: Earned, lastEpoch: bigint, tranches: bigint): bigint {
  const begun = lastEpoch * (all.sum - whole.sum);
  const later = all.timesEpoch - whole.timesEpoch;
  return whole.sum * tranches + (begun > later ? begun - later : 0n);
}
