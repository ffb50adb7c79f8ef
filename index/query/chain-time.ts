import type { ApiContext } from "#index/api/api-context.ts";
import { lastBlock } from "#index/follow/indexed-blocks.ts";

/** The clock of what is indexed, at which the logs are complete: while the index catches up, the chain's runs ahead of it. */
export async function indexedTime(context: Pick<ApiContext, "store" | "status">): Promise<number> {
  return (await lastBlock(context.store))?.timestamp ?? chainTime(context);
}

/** The chain's clock: the head's timestamp, or the last indexed block's while no node answers. */
export async function chainTime({ store, status }: Pick<ApiContext, "store" | "status">): Promise<number> {
  return status().headTimestamp ?? (await lastBlock(store))?.timestamp ?? Math.floor(Date.now() / 1000);
}
