import { zeroAddress } from "viem";
import { sentinel } from "#protocol/governor/sentinel.ts";
import type { Store } from "#store/schema/database.ts";

/** Values with the times from which they hold, oldest first. */
export type Checkpoints = { at: number; value: bigint }[];

/** The last value at or before a time, as `Checkpoints.upperLookup` finds it on the chain. */
export function valueAt(checkpoints: Checkpoints, at: number): bigint {
  let low = 0;
  let high = checkpoints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((checkpoints[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return checkpoints[low - 1]?.value ?? 0n;
}

export class SupplyHistory {
  readonly #total: Checkpoints;
  readonly #excluded: Checkpoints;

  constructor(total: Checkpoints, excluded: Checkpoints) {
    this.#total = total;
    this.#excluded = excluded;
  }

  totalAt(at: number): bigint {
    return valueAt(this.#total, at);
  }

  /** Supply without the votes parked at the sentinel. */
  votableAt(at: number): bigint {
    return this.totalAt(at) - valueAt(this.#excluded, at);
  }
}

export async function supplyHistory(store: Store): Promise<SupplyHistory> {
  const issued = await store
    .selectFrom("transfers")
    .innerJoin("blocks", "blocks.number", "transfers.block")
    .select(["timestamp", "sender", "sender_balance", "receiver_balance"])
    .where((on) => on.or([on("sender", "=", zeroAddress), on("receiver", "=", zeroAddress)]))
    .orderBy("transfers.block")
    .orderBy("log_index")
    .execute();
  const excluded = await store
    .selectFrom("voting_power")
    .innerJoin("blocks", "blocks.number", "voting_power.block")
    .select(["timestamp", "votes"])
    .where("delegate", "=", sentinel.toLowerCase())
    .orderBy("voting_power.block")
    .orderBy("log_index")
    .execute();
  return new SupplyHistory(
    issued.map((row) => ({
      at: row.timestamp,
      value: -BigInt(row.sender === zeroAddress ? row.sender_balance : row.receiver_balance),
    })),
    excluded.map((row) => ({ at: row.timestamp, value: BigInt(row.votes) })),
  );
}
