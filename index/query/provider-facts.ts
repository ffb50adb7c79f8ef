import { sql } from "kysely";
import { amountRank } from "#store/counters/amount-rank.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";

const MOST = 200;
const FEW = 100;

export type PositionRow = IndexTables["stake_positions"];

/** Since when each has its status. */
export async function statusTimes(store: Store, providers: readonly number[]): Promise<Map<number, number>> {
  if (providers.length === 0) return new Map();
  const rows = await store
    .selectFrom("provider_statuses")
    .innerJoin("blocks", "blocks.number", "provider_statuses.block")
    .select(["provider", "timestamp"])
    .where("provider", "in", providers)
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  return new Map(rows.map(({ provider, timestamp }) => [provider, timestamp]));
}

/** Rows of one provider, newest first. */
export function rowsOf<
  Table extends
    | "provider_statuses"
    | "provider_statements"
    | "provider_accounts"
    | "pool_slashes"
    | "unit_activations"
    | "commitment_renewals",
>(store: Store, table: Table, provider: number): Promise<(IndexTables[Table] & { timestamp: number })[]> {
  return sql<IndexTables[Table] & { timestamp: number }>`select t.*, b.timestamp from ${sql.table(table)} as t
    join blocks as b on b.number = t.block where t.provider = ${provider}
    order by t.block desc, t.log_index desc limit ${MOST}`
    .execute(store)
    .then(({ rows }) => rows);
}

/** Slashes that were asked for, newest first; what became of them is null while they wait. */
export function slashRequests(store: Store, provider: number) {
  return store
    .selectFrom("slash_requests")
    .innerJoin("blocks", "blocks.number", "slash_requests.block")
    .leftJoin("slash_outcomes", "slash_outcomes.request", "slash_requests.request")
    .selectAll("slash_requests")
    .select(["slash_outcomes.outcome", "blocks.timestamp"])
    .where("slash_requests.provider", "=", provider)
    .orderBy("slash_requests.block", "desc")
    .orderBy("slash_requests.log_index", "desc")
    .limit(MOST)
    .execute();
}

type Emptied = Pick<IndexTables["providers"], "provider" | "emptied_block" | "emptied_log">;

/** Stakers of a provider who have something with it, most first. */
export function stakersOf(
  store: Store,
  of: Emptied,
  { after, limit }: { after?: { rank: string; staker: string }; limit: number },
): Promise<PositionRow[]> {
  let query = standing(store, of).selectAll().orderBy("share_rank", "desc").orderBy("staker").limit(limit);
  if (after !== undefined) {
    query = query
      .where("share_rank", "<=", after.rank)
      .where((on) => on.or([on("share_rank", "<", after.rank), on("staker", ">", after.staker)]));
  }
  return query.execute();
}

export async function stakerCount(store: Store, of: Emptied): Promise<number> {
  const row = await standing(store, of)
    .select(({ fn }) => fn.countAll<number>().as("many"))
    .executeTakeFirst();
  return Number(row?.many ?? 0);
}

function standing(store: Store, { provider, emptied_block, emptied_log }: Emptied) {
  const some = store
    .selectFrom("stake_positions")
    .where("provider", "=", provider)
    .where("share_rank", ">", amountRank("0"));
  if (emptied_block < 0) return some;
  return some.where(sql<boolean>`(changed_block, changed_log) > (${emptied_block}, ${emptied_log})`);
}

/** All that a staker has or had, the newest first. */
export function positionsOf(store: Store, staker: string): Promise<PositionRow[]> {
  return store
    .selectFrom("stake_positions")
    .selectAll()
    .where("staker", "=", staker)
    .orderBy("changed_block", "desc")
    .orderBy("changed_log", "desc")
    .limit(FEW)
    .execute();
}

/** Those that an account operates or is paid for. */
export function providersOf(store: Store, account: string) {
  return store
    .selectFrom("providers")
    .selectAll()
    .where((on) => on.or([on("operator", "=", account), on("payee", "=", account)]))
    .orderBy("provider")
    .limit(FEW)
    .execute();
}

export async function providersByNumber(store: Store, numbers: readonly number[]) {
  if (numbers.length === 0) return new Map<number, IndexTables["providers"]>();
  const rows = await store.selectFrom("providers").selectAll().where("provider", "in", numbers).execute();
  return new Map(rows.map((row) => [row.provider, row]));
}

/** Of the provider's part, or of a staker's. */
export async function claimedTokens(store: Store, provider: number, staker: string | null): Promise<bigint> {
  let query = store.selectFrom("reward_claims").select("amount").where("provider", "=", provider);
  query = staker === null ? query.where("staker", "is", null) : query.where("staker", "=", staker);
  return (await query.execute()).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}
