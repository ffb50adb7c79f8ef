import { checksummedOrNull } from "#index/rows/checksummed.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import type { IndexTables } from "#store/schema/index.ts";

export type ChangeRow = IndexTables["parameter_changes"] & { timestamp: number; proposal_number: number | null };

/** `isFirst`: nothing set the parameter before, so it was set when the contract was deployed. */
export function parameterChangeView(parameter: Parameter, row: ChangeRow, isFirst: boolean) {
  return {
    old: row.old_value,
    new: row.new_value,
    oldHuman: row.old_value === null ? null : formatSafely(parameter, row.old_value),
    newHuman: formatSafely(parameter, row.new_value),
    headroom: headroomOf(parameter, row.new_value),
    proposalId: row.proposal_id,
    proposalNumber: row.proposal_number,
    cause: row.proposal_id !== null ? ("proposal" as const) : isFirst ? ("deployment" as const) : ("direct" as const),
    block: row.block,
    at: row.timestamp,
    inForceAt: row.in_force_at === null ? row.timestamp : Math.max(row.in_force_at, row.timestamp),
    by: checksummedOrNull(row.moved_by),
    txHash: row.tx_hash,
  };
}

/** What is in force right after a change: where it begins a ramp, what was before. */
export function valueAfter({ old_value, new_value, in_force_at, timestamp }: ChangeRow): string {
  const ramped = in_force_at !== null && in_force_at > timestamp;
  return ramped ? (old_value ?? new_value) : new_value;
}

/** How far the value may still go under its bounds, in raw units. */
export function headroomOf({ bounds }: Parameter, value: string): { down: string; up: string } | null {
  if (bounds === null || !/^-?\d+$/.test(value)) return null;
  return { down: String(BigInt(value) - BigInt(bounds.min)), up: String(BigInt(bounds.max) - BigInt(value)) };
}

/** Values come from contracts that action files describe, rightly or not. */
export function formatSafely(parameter: Parameter, value: string): string {
  try {
    return parameter.format(value);
  } catch {
    return value;
  }
}
