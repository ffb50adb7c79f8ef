export interface Fees {
  maxFeeWei: bigint;
  priorityFeeWei: bigint;
}

/** Room for the base fee to double before the transaction has to be replaced. */
const BASE_FEE_ROOM = 2n;

/** Fees that get a transaction into the next blocks, or null when even the least would exceed the cap. */
export function chooseFees(baseFeeWei: bigint, priorityFeeWei: bigint, capWei: bigint): Fees | null {
  if (baseFeeWei >= capWei) return null;
  const maxFeeWei = least(baseFeeWei * BASE_FEE_ROOM + priorityFeeWei, capWei);
  return { maxFeeWei, priorityFeeWei: least(priorityFeeWei, maxFeeWei - baseFeeWei) };
}

/** Nodes refuse a replacement unless both fees rise by a tenth; an eighth is the usual step. Null when over the cap. */
export function raiseFees(last: Fees, wanted: Fees | null, capWei: bigint): Fees | null {
  const maxFeeWei = most(byAnEighth(last.maxFeeWei), wanted?.maxFeeWei ?? 0n);
  const priorityFeeWei = most(byAnEighth(last.priorityFeeWei), wanted?.priorityFeeWei ?? 0n);
  if (maxFeeWei > capWei) return null;
  return { maxFeeWei, priorityFeeWei: least(priorityFeeWei, maxFeeWei) };
}

const byAnEighth = (feeWei: bigint) => (feeWei * 9n + 7n) / 8n;
const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);
