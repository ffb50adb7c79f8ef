import type { Kysely } from "kysely";

/** Until when a signed ballot may be counted. A database that is new has the column from its first migration on. */
export async function addRelayDates(db: Kysely<unknown>): Promise<void> {
  const tables = await db.introspection.getTables();
  const ballots = tables.find(({ name }) => name === "relay_ballots");
  if (ballots?.columns.some(({ name }) => name === "until_at")) return;
  await db.schema.alterTable("relay_ballots").addColumn("until_at", "bigint").execute();
}
