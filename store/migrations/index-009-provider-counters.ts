import type { Kysely } from "kysely";
import { providerCounters } from "#store/tables/provider-counters.ts";
import { createTables } from "./create-tables.ts";

/** Nothing is to be counted yet: the tables that they are counted from came a step before. */
export async function createProviderCounters(db: Kysely<unknown>): Promise<void> {
  await createTables(db, providerCounters);
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index("providers_by_stake", "providers", ["stake_rank desc", "provider"]);
  await index("providers_by_operator", "providers", ["operator"]);
  await index("providers_by_payee", "providers", ["payee"]);
  await index("stake_positions_by_staker", "stake_positions", ["staker", "provider"]);
  await index("stake_positions_by_rank", "stake_positions", ["provider", "share_rank desc", "staker"]);
}
