import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { providerMatches } from "./provider-search.ts";

const MOST = 200;
const MOST_DAYS = 400;
const FEW = 100;

type Timed<Table extends keyof IndexTables> = IndexTables[Table] & { timestamp: number };
export type StandingRow = Timed<"provider_standings">;
export type CertificateRow = Timed<"certificates">;
export type DayRow = Timed<"availability_days">;
export type OutcomeRow = Timed<"availability_outcomes">;

/** The newest standing of each provider that has one. */
export async function standingsOf(store: Store, providers: readonly number[]): Promise<Map<number, StandingRow>> {
  if (providers.length === 0) return new Map();
  const rows = await store
    .selectFrom("provider_standings")
    .innerJoin("blocks", "blocks.number", "provider_standings.block")
    .selectAll("provider_standings")
    .select("blocks.timestamp")
    .where("provider", "in", providers)
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  return new Map(rows.map((row) => [row.provider, row]));
}

/** Since when each has its present status; missing where it never had another. */
export async function statusSince(store: Store, providers: readonly number[]): Promise<Map<number, number>> {
  if (providers.length === 0) return new Map();
  const rows = await store
    .selectFrom("provider_standings")
    .innerJoin("blocks", "blocks.number", "provider_standings.block")
    .select(["provider", "status", "timestamp"])
    .where("provider", "in", providers)
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  const last = new Map<number, string>();
  const since = new Map<number, number>();
  for (const { provider, status, timestamp } of rows) {
    if ((last.get(provider) ?? "active") === status) continue;
    last.set(provider, status);
    since.set(provider, timestamp);
  }
  return since;
}

/** Newest first. */
export function standingHistory(store: Store, provider: number): Promise<StandingRow[]> {
  return newestOf(store, "provider_standings", provider, FEW);
}

export function certificatesOf(store: Store, provider: number): Promise<CertificateRow[]> {
  return newestOf(store, "certificates", provider, MOST);
}

export function extensionsOf(store: Store, provider: number) {
  return newestOf(store, "grace_extensions", provider, FEW);
}

/** Reports of bad slots, newest first. */
export function badDaysOf(store: Store, provider: number): Promise<DayRow[]> {
  return newestOf(store, "availability_days", provider, MOST_DAYS);
}

export function outcomesOf(store: Store, provider: number): Promise<OutcomeRow[]> {
  return newestOf(store, "availability_outcomes", provider, MOST_DAYS);
}

function newestOf<
  Table extends
    | "provider_standings"
    | "certificates"
    | "certificate_changes"
    | "grace_extensions"
    | "availability_days"
    | "availability_outcomes",
>(store: Store, table: Table, provider: number, limit: number): Promise<Timed<Table>[]> {
  return sql<Timed<Table>>`select t.*, b.timestamp from ${sql.table(table)} as t
    join blocks as b on b.number = t.block where t.provider = ${provider}
    order by t.block desc, t.log_index desc limit ${limit}`
    .execute(store)
    .then(({ rows }) => rows);
}

/** Certificates of some providers that were bound last by kind and place, and so may count. */
export function boundCertificates(store: Store, providers: readonly number[]) {
  if (providers.length === 0) return Promise.resolve([]);
  return store
    .selectFrom("certificates")
    .selectAll()
    .where("provider", "in", providers)
    .orderBy("block")
    .orderBy("log_index")
    .execute()
    .then((rows) => [...new Map(rows.map((row) => [`${row.provider} ${row.kind} ${row.place}`, row])).values()]);
}

/** What became of certificates of some providers, oldest first. */
export function certificateChanges(store: Store, providers: readonly number[]) {
  if (providers.length === 0) return Promise.resolve([]);
  return store
    .selectFrom("certificate_changes")
    .selectAll()
    .where("provider", "in", providers)
    .orderBy("block")
    .orderBy("log_index")
    .execute();
}

/** Maps of one provider's reports, newest report first. */
export function mapsOf(store: Store, provider: number) {
  return store
    .selectFrom("availability_maps")
    .selectAll()
    .where("provider", "=", provider)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(12 * MOST_DAYS)
    .execute();
}

/** What votes have set: kinds, tiers, attesters, roles; few of each, oldest first. */
export async function certificationTerms(store: Store) {
  const inOrder = <Table extends "certificate_kinds" | "certificate_attesters" | "tiers" | "tier_figures">(
    table: Table,
  ) =>
    sql<IndexTables[Table]>`select * from ${sql.table(table)} order by block, log_index`
      .execute(store)
      .then(({ rows }) => rows);
  const rules = store.selectFrom("certification_rules").selectAll().orderBy("block").orderBy("log_index").execute();
  const [kinds, attesters, tiers, figures, named] = await Promise.all([
    inOrder("certificate_kinds"),
    inOrder("certificate_attesters"),
    inOrder("tiers"),
    inOrder("tier_figures"),
    rules,
  ]);
  return {
    kinds,
    /** By kind and attester, as votes left it. */
    attesters: [...new Map(attesters.map((row) => [`${row.kind} ${row.attester}`, row])).values()],
    tiers,
    /** By tier and number. */
    figures: [...new Map(figures.map((row) => [`${row.tier} ${row.number}`, row])).values()],
    rules: new Map(named.map(({ what, account }) => [what, account])),
  };
}

export type CertificationTerms = Awaited<ReturnType<typeof certificationTerms>>;

/** Of each attester and kind: certificates that were bound, and those revoked or struck. */
export function attesterRecords(store: Store) {
  return store
    .selectFrom("certificates")
    .leftJoin("certificate_changes", (join) =>
      join
        .onRef("certificate_changes.uid", "=", "certificates.uid")
        .on("certificate_changes.change", "in", ["revoked", "struck"]),
    )
    .select(({ fn }) => [
      "certificates.attester",
      "certificates.kind",
      "certificate_changes.change",
      fn.count<number>("certificates.uid").distinct().as("many"),
    ])
    .groupBy(["certificates.attester", "certificates.kind", "certificate_changes.change"])
    .execute();
}

/** Each map with what the report made bad, so that a checker's record follows. */
export function reportedMaps(store: Store) {
  return store
    .selectFrom("availability_maps as map")
    .innerJoin("availability_days as day", (join) =>
      join.onRef("day.block", "=", "map.block").onRef("day.log_index", "=", "map.log_index"),
    )
    .select(["map.checker", "map.bad_slots as marked", "day.bad_slots as bad"])
    .execute();
}

/** Bad slots by epoch, as the newest report of each provider left them. */
export async function networkDays(store: Store, fromEpoch: number) {
  const rows = await store
    .selectFrom("availability_days")
    .select(["provider", "epoch", "bad_slots"])
    .where("epoch", ">=", fromEpoch)
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  const voided = await store
    .selectFrom("availability_outcomes")
    .select(["provider", "epoch"])
    .where("epoch", ">=", fromEpoch)
    .where("outcome", "=", "void")
    .execute();
  const days = new Map(rows.map((row) => [`${row.provider} ${row.epoch}`, row]));
  for (const { provider, epoch } of voided) days.delete(`${provider} ${epoch}`);
  return [...days.values()];
}

/** How many providers the newest standing of which is of each status; those without one are active. */
export async function statusCounts(store: Store) {
  const { rows } = await sql<{ status: string; many: number }>`select s.status as status, count(*) as many
    from provider_standings as s where not exists (select 1 from provider_standings as later
      where later.provider = s.provider and (later.block, later.log_index) > (s.block, s.log_index))
    group by s.status`.execute(store);
  const { all } = await store
    .selectFrom("providers")
    .select(({ fn }) => fn.countAll<number>().as("all"))
    .executeTakeFirstOrThrow();
  const of = (status: string) => Number(rows.find((row) => row.status === status)?.many ?? 0);
  const [grace, suspended, removed] = [of("grace"), of("suspended"), of("removed")];
  return { active: Number(all) - grace - suspended - removed, grace, suspended, removed };
}

export interface CertificationQuestion {
  status?: "active" | "grace" | "suspended" | "removed" | undefined;
  tier?: number | undefined;
  q?: string | undefined;
  after?: number | undefined;
  limit: number;
}

/** Providers in the order of their numbers. */
export function certifiedProviders(store: Store, { status, tier, q, after, limit }: CertificationQuestion) {
  let query = store.selectFrom("providers").selectAll().orderBy("provider").limit(limit);
  if (after !== undefined) query = query.where("provider", ">", after);
  const newest = sql`select s.status, s.tier from provider_standings as s where s.provider = providers.provider
    order by s.block desc, s.log_index desc limit 1`;
  if (status !== undefined) {
    query = query.where(sql<boolean>`coalesce((select status from (${newest}) as n), 'active') = ${status}`);
  }
  if (tier !== undefined) query = query.where(sql<boolean>`coalesce((select tier from (${newest}) as n), 0) = ${tier}`);
  const found = providerMatches(q);
  if (found !== null) query = query.where(found);
  return query.execute();
}
