import { sql } from "kysely";
import { zeroAddress } from "viem";
import { sentinel } from "#protocol/governor/sentinel.ts";
import { amountRank } from "#store/counters/amount-rank.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";

export type DelegateRow = Pick<IndexTables["delegates"], "address" | "votes" | "delegators" | "proposals_voted">;

const ADDRESS_LENGTH = 42;
const FEW = 2_000;

/** Those with votes or with somebody's delegation, strongest first; without the sentinel. */
export async function delegatePage(
  store: Store,
  { q, after, limit }: { q?: string | undefined; after?: Pick<DelegateRow, "votes" | "address">; limit: number },
): Promise<DelegateRow[]> {
  let query = store
    .selectFrom("delegates")
    .select(["address", "votes", "delegators", "proposals_voted"])
    .where((on) => on.or([on("votes", "<>", "0"), on("delegators", ">", 0)]))
    .where("address", "not in", [sentinel.toLowerCase(), zeroAddress])
    .orderBy("vote_rank", "desc")
    .orderBy("address")
    .limit(limit);
  if (after !== undefined) {
    const rank = amountRank(after.votes);
    query = query
      .where("vote_rank", "<=", rank)
      .where((on) => on.or([on("vote_rank", "<", rank), on("address", ">", after.address)]));
  }
  if (q !== undefined) {
    const beginning = beginningOf(q);
    if (beginning === null) return [];
    const [first, last] = [beginning.padEnd(ADDRESS_LENGTH, "0"), beginning.padEnd(ADDRESS_LENGTH, "f")];
    // An expression has the database go through those few, and else through all in the order of their votes until enough are found.
    if (await areFew(store, first, last)) {
      query = query.where("address", ">=", first).where("address", "<=", last);
      query = query.clearOrderBy().orderBy(sql`vote_rank || ''`, "desc").orderBy("address");
    } else query = query.where(sql<boolean>`address || '' between ${first} and ${last}`);
  }
  return query.execute();
}

/** How many accounts delegate to this one now, itself included. */
export async function delegatorCount(store: Store, account: string): Promise<number> {
  const row = await store
    .selectFrom("delegates")
    .select("delegators")
    .where("address", "=", account)
    .executeTakeFirst();
  return row?.delegators ?? 0;
}

async function areFew(store: Store, first: string, last: string): Promise<boolean> {
  const found = await store
    .selectFrom("delegates")
    .select("address")
    .where("address", ">=", first)
    .where("address", "<=", last)
    .limit(1)
    .offset(FEW)
    .executeTakeFirst();
  return found === undefined;
}

/** Null when no address begins so. */
function beginningOf(text: string): string | null {
  const digits = text.trim().toLowerCase().replace(/^0x/, "");
  return /^[0-9a-f]{0,40}$/.test(digits) ? `0x${digits}` : null;
}
