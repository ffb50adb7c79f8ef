import type { Kysely } from "kysely";

/** Until when a signed ballot may be counted. */
export async function addRelayDates(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("relay_ballots").addColumn("until_at", "bigint").execute();
}
