import { type SelectQueryBuilder, sql } from "kysely";
import type { ProviderNetwork } from "#index/providers/provider-network.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { amountRank } from "#store/counters/amount-rank.ts";
import type { Database, Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { providerMatches } from "./provider-search.ts";

export type ProviderRow = IndexTables["providers"];
export type ProviderSort = "stake" | "units" | "commission" | "rate" | "provider";
export type ProviderStanding = "serving" | "idle" | "closed" | "barred";

export interface ProviderQuestion {
  kind?: number | undefined;
  standing?: ProviderStanding | undefined;
  q?: string | undefined;
  sort: ProviderSort;
  order: "asc" | "desc";
  after?: { value: string; provider: number };
  limit: number;
  /** The epoch that runs, -1 before the first. */
  epoch: number;
}

const NONE = amountRank("0");
/** What rows are in the order of, as SQL and as the row has it. */
const sorts = {
  stake: { by: () => sql<string>`stake_rank`, of: (row) => row.stake_rank },
  units: { by: () => sql<number>`units`, of: (row) => row.units },
  commission: { by: () => sql<number>`commission_bps`, of: (row) => row.commission_bps },
  rate: {
    by: (epoch) => sql<string>`case when until_epoch > ${epoch} then rate_rank else ${sql.lit(NONE)} end`,
    of: (row, epoch) => (row.until_epoch > epoch ? row.rate_rank : NONE),
  },
  provider: { by: () => sql<number>`provider`, of: (row) => row.provider },
} as const satisfies Record<
  ProviderSort,
  { by: (epoch: number) => unknown; of: (row: ProviderRow, epoch: number) => string | number }
>;

/** The value by which the next page goes on, in digits. */
export function sortValue(row: ProviderRow, sort: ProviderSort, epoch: number): string {
  return String(sorts[sort].of(row, epoch));
}

export async function providerRows(store: Store, question: ProviderQuestion): Promise<ProviderRow[]> {
  const { sort, order, after, limit, epoch } = question;
  const by = sorts[sort].by(epoch);
  let query = filtered(store.selectFrom("providers").selectAll(), question)
    .orderBy(by, order)
    .orderBy("provider")
    .limit(limit);
  if (after !== undefined) {
    const value = typeof sorts[sort].of({ ...emptyRow }, 0) === "number" ? Number(after.value) : after.value;
    const [beyond, same] = [order === "asc" ? sql`>` : sql`<`, sql<boolean>`${by} = ${value}`];
    query = query.where((on) =>
      on.or([sql<boolean>`${by} ${beyond} ${value}`, on.and([same, on("provider", ">", after.provider)])]),
    );
  }
  return query.execute();
}

/** How many there are of each standing when an epoch runs, and the units of commitments that run. */
export function providerCounts({ groups }: Pick<ProviderNetwork, "groups">, epoch: number) {
  const counts = { serving: 0, idle: 0, closed: 0, barred: 0 };
  let units = 0;
  for (const group of groups) {
    const runs = group.untilEpoch > epoch && group.weighs;
    counts[standingOf(group.status, runs)] += group.many;
    if (runs) units += group.units;
  }
  return { counts, units };
}

export function standingOf(status: ProviderRow["status"], runs: boolean): ProviderStanding {
  if (status !== "active") return status;
  return runs ? "serving" : "idle";
}

/** Whether a commitment of it runs in an epoch. */
export function isRunning({ until_epoch, weight }: ProviderRow, epoch: number): boolean {
  return until_epoch > epoch && weight !== "0";
}

type Query = SelectQueryBuilder<Database, "providers", ProviderRow>;

function filtered(query: Query, { kind, standing, q, epoch }: ProviderQuestion): Query {
  let some = query;
  if (kind !== undefined) some = some.where(sql<boolean>`(kinds / ${2 ** kind}) % 2 = 1`);
  if (standing === "closed" || standing === "barred") some = some.where("status", "=", standing);
  if (standing === "serving" || standing === "idle") {
    const runs = sql<boolean>`(until_epoch > ${epoch} and weight <> '0')`;
    some = some.where("status", "=", "active").where(standing === "serving" ? runs : sql<boolean>`not ${runs}`);
  }
  const found = providerMatches(q);
  return found === null ? some : some.where(found);
}

const emptyRow = { stake_rank: "", rate_rank: "", units: 0, commission_bps: 0, provider: 0 } as ProviderRow;

export async function providerRow(store: Store, provider: number): Promise<ProviderRow | undefined> {
  return store.selectFrom("providers").selectAll().where("provider", "=", provider).executeTakeFirst();
}

export async function knownProvider(store: Store, id: string): Promise<ProviderRow> {
  const row = await providerRow(store, Number(id));
  if (row !== undefined) return row;
  throw new ApiProblem(404, "no_such_provider", `There is no provider ${id}`, "/api/providers lists them.");
}
