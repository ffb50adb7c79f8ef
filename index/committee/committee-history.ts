import { zeroAddress } from "viem";
import { type CommitteeChange, storedChange } from "#index/decode/committee-change.ts";
import { type Dated, datedRows } from "#index/rows/dated-rows.ts";
import type { Store } from "#store/schema/database.ts";

export type DatedChange = CommitteeChange & { block: number; log_index: number; txHash: string; at: number };

export interface SeatingFacts {
  seating: number;
  /** 0 for the founding committee. */
  election: number;
  /** The contract that held it; the zero address for the founding committee. */
  electionsContract: string;
  term: number;
  members: string[];
  endsAt: number;
  byElection: boolean;
  block: number;
  log_index: number;
  txHash: string;
  at: number;
}

/** All that the logs tell of seats and powers, oldest first. */
export interface CommitteeHistory {
  seatings: SeatingFacts[];
  changes: DatedChange[];
  vetoes: Dated<"committee_vetoes">[];
  pauses: Dated<"committee_pauses">[];
  resolutions: Dated<"committee_resolutions">[];
}

export async function loadCommitteeHistory(store: Store): Promise<CommitteeHistory> {
  const rows = await datedRows(store, "committee_changes");
  const changes = rows.map((row) => ({
    ...storedChange(row),
    block: row.block,
    log_index: row.log_index,
    txHash: row.tx_hash,
    at: row.timestamp,
  }));
  const seatings = await datedRows(store, "seatings");
  return {
    seatings: seatings.map((row) => seatingFacts(row, changes)),
    changes,
    vetoes: await datedRows(store, "committee_vetoes"),
    pauses: await datedRows(store, "committee_pauses"),
    resolutions: await datedRows(store, "committee_resolutions"),
  };
}

function seatingFacts(row: Dated<"seatings">, changes: readonly DatedChange[]): SeatingFacts {
  const named = changes.findLast(({ kind, ...place }) => kind === "elections-set" && isBefore(place, row));
  return {
    seating: row.seating,
    election: row.election,
    electionsContract: row.election === 0 ? zeroAddress : (named?.accounts[1] ?? zeroAddress),
    term: row.term,
    members: JSON.parse(row.members) as string[],
    endsAt: row.ends_at,
    byElection: row.by_election === 1,
    block: row.block,
    log_index: row.log_index,
    txHash: row.tx_hash,
    at: row.timestamp,
  };
}

interface Place {
  block: number;
  log_index: number;
}

export function isBefore(one: Place, other: Place): boolean {
  return one.block < other.block || (one.block === other.block && one.log_index < other.log_index);
}
