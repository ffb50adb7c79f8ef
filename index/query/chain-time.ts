import type { ApiContext } from "../api/api-context.ts";
import { lastBlock } from "../follow/indexed-blocks.ts";

/** The chain's clock: the head's timestamp, or the last indexed block's while no node answers. */
export async function chainTime({ store, status }: Pick<ApiContext, "store" | "status">): Promise<number> {
  return status().headTimestamp ?? (await lastBlock(store))?.timestamp ?? Math.floor(Date.now() / 1000);
}
