import type { Kysely } from "kysely";
import { askedTables } from "#store/tables/asked.ts";
import { leaseTables } from "#store/tables/leases.ts";
import { createTables } from "./create-tables.ts";
import type { Migration } from "./migration.ts";

export const leaseMigrations: Migration[] = [
  { name: "leases-001-fenced", up: replaceBotLeases },
  { name: "leases-002-asked", up: (db: Kysely<unknown>) => createTables(db, askedTables) },
];

/** The bots' own leases had no fencing number. Bots of that time that still run fail without their table. */
async function replaceBotLeases(db: Kysely<unknown>): Promise<void> {
  await createTables(db, leaseTables);
  await db.schema.dropTable("bot_leases").execute();
}
