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

/** Grows with the blocks; whoever holds it sees what it grew by. */
export class SupplyHistory {
  readonly #total: Checkpoints = [];
  readonly #excluded: Checkpoints = [];

  totalAt(at: number): bigint {
    return valueAt(this.#total, at);
  }

  /** Supply without the votes parked at the sentinel. */
  votableAt(at: number): bigint {
    return this.totalAt(at) - valueAt(this.#excluded, at);
  }

  add({ total, excluded }: SupplyChanges): void {
    for (const checkpoint of total) this.#total.push(checkpoint);
    for (const checkpoint of excluded) this.#excluded.push(checkpoint);
  }

  clear(): void {
    this.#total.length = 0;
    this.#excluded.length = 0;
  }
}

export interface SupplyChanges {
  total: Checkpoints;
  excluded: Checkpoints;
}

/** What blocks above one and up to another changed. */
export async function readSupply(
  store: Store,
  { above, upTo }: { above: number; upTo: number },
): Promise<SupplyChanges> {
  const issued = await store
    .selectFrom("transfers")
    .innerJoin("blocks", "blocks.number", "transfers.block")
    .select(["timestamp", "sender", "sender_balance", "receiver_balance"])
    .where((on) => on.or([on("sender", "=", zeroAddress), on("receiver", "=", zeroAddress)]))
    .where("transfers.block", ">", above)
    .where("transfers.block", "<=", upTo)
    .orderBy("transfers.block")
    .orderBy("log_index")
    .execute();
  const excluded = await store
    .selectFrom("voting_power")
    .innerJoin("blocks", "blocks.number", "voting_power.block")
    .select(["timestamp", "votes"])
    .where("delegate", "=", sentinel.toLowerCase())
    .where("voting_power.block", ">", above)
    .where("voting_power.block", "<=", upTo)
    .orderBy("voting_power.block")
    .orderBy("log_index")
    .execute();
  return {
    total: issued.map((row) => ({
      at: row.timestamp,
      value: -BigInt(row.sender === zeroAddress ? row.sender_balance : row.receiver_balance),
    })),
    excluded: excluded.map((row) => ({ at: row.timestamp, value: BigInt(row.votes) })),
  };
}
