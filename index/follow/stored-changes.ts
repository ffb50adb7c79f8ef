import type { Store } from "#store/schema/database.ts";
import type { Block } from "#store/schema/index.ts";
import { CHAIN_TOPICS, type Topic } from "./topic.ts";

/** What another process changed in the store since a block was the last one. */
export async function storedChanges(store: Store, since: Block | undefined, tip: Block | undefined): Promise<Topic[]> {
  if (since?.hash === tip?.hash) return [];
  const kept = await store
    .selectFrom("blocks")
    .select("number")
    .where("hash", "=", since?.hash ?? "")
    .where("number", "=", since?.number ?? -1)
    .executeTakeFirst();
  if (since === undefined || kept === undefined) return ["reorg", ...CHAIN_TOPICS];
  const full = await store
    .selectFrom("blocks")
    .select("number")
    .where("number", ">", since.number)
    .where("logs", ">", 0)
    .limit(1)
    .executeTakeFirst();
  if (full === undefined) return [];
  const voted = await store
    .selectFrom("votes")
    .select("proposal_id")
    .distinct()
    .where("block", ">", since.number)
    .execute();
  return [...CHAIN_TOPICS, ...voted.map(({ proposal_id }) => `votes:${proposal_id}` as const)];
}
