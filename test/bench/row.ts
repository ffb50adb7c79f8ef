/** One line of the benchmark table. `limit` bounds `value` if there is no peer, else `value / peerValue`. */
export interface BenchRow {
  id: string;
  value: number;
  unit: string;
  peer: string | null;
  peerValue: number | null;
  limit: number | null;
  /** Whether the limit is a least value instead of a greatest one. */
  atLeast?: boolean;
  ok: boolean;
}

type Measured = Omit<BenchRow, "ok">;

/** Judges a measurement against its limit. */
export function benchRow(measured: Measured): BenchRow {
  const { value, peerValue, limit, atLeast = false } = measured;
  if (limit === null) return { ...measured, ok: true };
  const judged = peerValue === null ? value : value / peerValue;
  return { ...measured, ok: atLeast ? judged >= limit : judged <= limit };
}
