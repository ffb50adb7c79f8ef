import type { Store } from "#store/schema/database.ts";
import { botMigrations } from "./bots.ts";
import { indexMigrations } from "./index.ts";
import { leaseMigrations } from "./leases.ts";
import { signedMigrations } from "./signed.ts";

const migrations = [...indexMigrations, ...botMigrations, ...leaseMigrations, ...signedMigrations];

export const migrationNames: readonly string[] = migrations.map(({ name }) => name);

/**
 * Brings the schema up to date. One write transaction covers the check and the change,
 * so that two processes that open a new file at once do not both create the tables.
 */
export async function migrate(store: Store): Promise<void> {
  await store.transaction().execute(async (trx) => {
    await trx.schema
      .createTable("migrations")
      .ifNotExists()
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("applied_at", "integer", (column) => column.notNull())
      .execute();
    const applied = new Set((await trx.selectFrom("migrations").select("name").execute()).map((row) => row.name));
    for (const { name, up } of migrations) {
      if (applied.has(name)) continue;
      await up(trx);
      await trx
        .insertInto("migrations")
        .values({ name, applied_at: Math.floor(Date.now() / 1000) })
        .execute();
    }
  });
}
