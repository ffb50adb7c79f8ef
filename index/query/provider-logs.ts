import { sql } from "kysely";
import type { Dated } from "#index/rows/dated-rows.ts";
import type { Store } from "#store/schema/database.ts";
import type { LoggedTableName } from "#store/tables/logged-tables.ts";

/** What became of providers. */
const ofProviders = [
  "provider_statuses",
  "provider_accounts",
  "provider_statements",
  "provider_hardware",
  "unit_activations",
  "commitment_renewals",
  "commission_notices",
  "flagged_epochs",
  "pool_slashes",
  "slash_requests",
] as const satisfies readonly LoggedTableName[];

/** What stakers did. */
const ofStakers = [
  "stake_changes",
  "stake_withdrawals",
  "stake_delegations",
  "settled_slashes",
  "reward_claims",
] as const satisfies readonly LoggedTableName[];

type Told = (typeof ofProviders)[number] | (typeof ofStakers)[number];
/** A row with its table and the time of its block. */
export type ProviderLog = { [Table in Told]: Dated<Table> & { table: Table } }[Told];

/** Of one provider, or of all; newest first. */
export async function providerLogs(store: Store, { provider, limit }: { provider?: number; limit: number }) {
  return newest(store, ofProviders, provider === undefined ? null : ["provider", provider], limit);
}

export async function stakerLogs(store: Store, { staker, limit }: { staker: string; limit: number }) {
  return newest(store, ofStakers, ["staker", staker], limit);
}

async function newest(
  store: Store,
  tables: readonly Told[],
  of: readonly [column: "provider" | "staker", value: number | string] | null,
  limit: number,
): Promise<ProviderLog[]> {
  const whose = of === null ? sql`true` : sql`log.${sql.id(of[0])} = ${of[1]}`;
  const lists = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<Dated<Told>>`select log.*, blocks.timestamp from ${sql.table(table)} as log
        join blocks on blocks.number = log.block where ${whose}
        order by log.block desc, log.log_index desc limit ${limit}`.execute(store);
      return rows.map((row) => ({ ...row, table }) as ProviderLog);
    }),
  );
  return lists
    .flat()
    .toSorted((a, b) => b.block - a.block || b.log_index - a.log_index)
    .slice(0, limit);
}
