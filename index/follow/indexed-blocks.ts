import type { Store } from "#store/schema/database.ts";
import type { Block } from "#store/schema/index.ts";

/** The last block whose logs are in the store. */
export async function lastBlock(store: Store): Promise<Block | undefined> {
  return store.selectFrom("blocks").selectAll().orderBy("number", "desc").limit(1).executeTakeFirst();
}

/** The `back`-th stored block, counted from the last one at or below `number`. */
export async function blockBack(store: Store, number: number, back: number): Promise<Block | undefined> {
  return store
    .selectFrom("blocks")
    .selectAll()
    .where("number", "<=", number)
    .orderBy("number", "desc")
    .limit(1)
    .offset(back)
    .executeTakeFirst();
}

const KEPT_WITHOUT_LOGS = 10_000;

/** Blocks without logs serve only to find where a reorg began; old ones are thinned out, from a block on. Returns up to where. */
export async function pruneBlocks(store: Store, from: number, tip: number): Promise<number> {
  const upTo = Math.max(from, tip - KEPT_WITHOUT_LOGS);
  await store
    .deleteFrom("blocks")
    .where("logs", "=", 0)
    .where("number", ">=", from)
    .where("number", "<", upTo)
    .execute();
  return upTo;
}
