import type { Store } from "#store/schema/database.ts";
import type { FollowStatus } from "./follow-status.ts";
import { lastBlock } from "./indexed-blocks.ts";

interface Following {
  store: Store;
  status(): FollowStatus;
}

/** The clock of what is indexed, at which the logs are complete: while the index catches up, the chain's runs ahead of it. */
export async function indexedTime(context: Following): Promise<number> {
  return (await lastBlock(context.store))?.timestamp ?? chainTime(context);
}

/** The chain's clock: the head's timestamp, or the last indexed block's while no node answers. */
export async function chainTime({ store, status }: Following): Promise<number> {
  return status().headTimestamp ?? (await lastBlock(store))?.timestamp ?? Math.floor(Date.now() / 1000);
}
