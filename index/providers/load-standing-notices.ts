import { sql } from "kysely";
import { groupBy } from "#index/rows/group-by.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { type StandingNotice, standingNotice } from "./standing-notice.ts";

/** The commissions that providers announced, where nobody made or took them back since. */
export async function loadStandingNotices(
  store: Store,
  providers: readonly number[],
): Promise<Map<number, StandingNotice>> {
  if (providers.length === 0) return new Map();
  const last = new Map((await rowsOf(store, "commission_notices", providers)).map((row) => [row.provider, row]));
  const announcing = [...last.keys()];
  if (announcing.length === 0) return new Map();
  const [terms, activations, renewals] = await Promise.all([
    rowsOf(store, "commitment_terms", announcing),
    rowsOf(store, "unit_activations", announcing),
    rowsOf(store, "commitment_renewals", announcing),
  ]);
  const termsOf = groupBy(terms, ({ provider }) => provider);
  const commitmentsOf = groupBy([...activations, ...renewals], ({ provider }) => provider);
  return new Map(
    announcing.flatMap((provider) => {
      const found = standingNotice(last.get(provider), termsOf.get(provider) ?? [], commitmentsOf.get(provider) ?? []);
      return found === null ? [] : [[provider, found] as const];
    }),
  );
}

type Table = "commission_notices" | "commitment_terms" | "unit_activations" | "commitment_renewals";

async function rowsOf<Name extends Table>(
  store: Store,
  table: Name,
  providers: readonly number[],
): Promise<IndexTables[Name][]> {
  const { rows } = await sql<IndexTables[Name]>`select * from ${sql.table(table)}
    where provider in (${sql.join(providers)}) order by block, log_index`.execute(store);
  return rows;
}
