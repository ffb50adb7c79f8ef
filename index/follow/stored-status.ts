import { notify } from "#store/dialect/notify.ts";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Store } from "#store/schema/database.ts";
import type { FollowStatus } from "./follow-status.ts";

/** Without a new head or trouble, the row says this often that the node still answers. */
const FRESH_SECONDS = 3;

type Kept = Omit<FollowStatus, "indexedBlock">;

/** Tells all processes how the one that follows the chain stands. */
export class StatusWriter {
  readonly #store: Store;
  #last: Kept | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  async write(status: FollowStatus): Promise<void> {
    const last = this.#last;
    const { indexedBlock: _, ...kept } = status;
    if (last !== undefined && isSame(last, kept)) return;
    await this.#store.transaction().execute(async (trx) => {
      const { headBlock, headTimestamp, headHash, readAt, lastError, caughtUp } = kept;
      await replaceRows(
        trx,
        "follow_status",
        ["id"],
        [
          {
            id: 1,
            head_block: headBlock,
            head_timestamp: headTimestamp,
            head_hash: headHash,
            read_at: readAt,
            last_error: lastError,
            caught_up: caughtUp ? 1 : 0,
          },
        ],
      );
      await notify(trx);
    });
    this.#last = kept;
  }
}

function isSame(last: Kept, now: Kept): boolean {
  const read = (now.readAt ?? 0) - (last.readAt ?? 0) < FRESH_SECONDS;
  return read && last.headHash === now.headHash && last.lastError === now.lastError && last.caughtUp === now.caughtUp;
}

/** How the process that follows the chain stood last. */
export async function storedStatus(store: Store): Promise<FollowStatus | null> {
  const row = await store.selectFrom("follow_status").selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const tip = await store
    .selectFrom("blocks")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  return {
    headBlock: row.head_block,
    headTimestamp: row.head_timestamp,
    headHash: row.head_hash,
    indexedBlock: tip?.number ?? null,
    readAt: row.read_at,
    lastError: row.last_error,
    caughtUp: row.caught_up === 1,
  };
}
