import type { Client, Hash } from "viem";
import { BlockNotFoundError } from "viem";
import { getBlock } from "viem/actions";
import { checksummed } from "#index/rows/checksummed.ts";
import type { SignalHome } from "#protocol/signals/check-signal.ts";
import { readWeights } from "#protocol/signals/read-weights.ts";
import { SignalProblem } from "#protocol/signals/signal-problem.ts";
import type { Store } from "#store/schema/database.ts";
import type { SignalTable } from "#store/schema/signed.ts";
import { ballotRows } from "./signal-rows.ts";

/** A new signal counts the votes of no block before that. */
export const OLDEST_SECONDS = 7 * 86_400;

export type SnapshotBlock = { number: number; hash: Hash; at: number };

/** The block whose votes a new signal counts. Throws `SignalProblem` for one that is not mined, or long ago. */
export async function newSnapshot(client: Client, number: number, now: number): Promise<SnapshotBlock> {
  const block = await blockAt(client, number);
  // The token tells votes of the past alone.
  if (block === null || block.at >= now) {
    const hint = "Take a block that is mined, the last but one for example.";
    throw new SignalProblem("malformed", `snapshot: block ${number} is not past yet`, hint);
  }
  if (block.at < now - OLDEST_SECONDS) {
    const hint = "Take a block of the last seven days.";
    throw new SignalProblem("malformed", `snapshot: block ${number} is long past`, hint);
  }
  return block;
}

/**
 * A signal's snapshot as the chain has it now; null while no block of its number is mined. Where the chain has put another
 * block in its place, the ballots are weighed anew.
 */
export async function followSnapshot(
  store: Store,
  client: Client,
  home: SignalHome,
  signal: SignalTable,
): Promise<SnapshotBlock | null> {
  const block = await blockAt(client, signal.snapshot_block);
  if (block === null || block.hash === signal.snapshot_hash) return block;
  const rows = await ballotRows(store, signal.id);
  const voters = rows.map(({ voter }) => checksummed(voter));
  const weights = await readWeights(client, { token: home.token, at: block.at, voters });
  await store.transaction().execute(async (trx) => {
    for (const [index, { voter }] of rows.entries()) {
      await trx
        .updateTable("signal_ballots")
        .set({ weight_tokens: String(weights[index] ?? 0n) })
        .where("signal_id", "=", signal.id)
        .where("voter", "=", voter)
        .execute();
    }
    await trx
      .updateTable("signals")
      .set(({ eb }) => ({ snapshot_hash: block.hash, snapshot_at: block.at, version: eb("version", "+", 1) }))
      .where("id", "=", signal.id)
      .execute();
  });
  return block;
}

async function blockAt(client: Client, number: number): Promise<SnapshotBlock | null> {
  try {
    const { hash, timestamp } = await getBlock(client, { blockNumber: BigInt(number) });
    return { number, hash, at: Number(timestamp) };
  } catch (error) {
    if (error instanceof BlockNotFoundError) return null;
    throw error;
  }
}
