import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import { botMigrations } from "./bots.ts";
import { indexMigrations } from "./index.ts";
import { leaseMigrations } from "./leases.ts";
import type { Migration } from "./migration.ts";
import { indexSchema, signedSchema } from "./postgres-schemas.ts";
import { signedMigrations } from "./signed.ts";

const keptMigrations = [...botMigrations, ...leaseMigrations, ...signedMigrations];
const migrations = [...indexMigrations, ...keptMigrations];

export const migrationNames: readonly string[] = migrations.map(({ name }) => name);

/**
 * Brings the schema up to date. One write transaction covers the check and the change,
 * so that two processes that open a new file at once do not both create the tables.
 */
export async function migrateSqlite(store: Store): Promise<void> {
  await store.transaction().execute((trx) => takeSteps(trx, migrations, { refusesNewer: true }));
}

/** The same in one schema for what must be kept, and one for what the chain can give again. */
export async function migratePostgres(store: Store): Promise<void> {
  await store.transaction().execute(prepareSchemas);
}

/** The same within a transaction, where names are looked for in both afterwards. */
export async function prepareSchemas(trx: Store): Promise<void> {
  for (const [schema, steps] of [
    [signedSchema, keptMigrations],
    [indexSchema, indexMigrations],
  ] as const) {
    await trx.schema.createSchema(schema).ifNotExists().execute();
    await sql`set local search_path to ${sql.id(schema)}`.execute(trx);
    await takeSteps(trx, steps, { refusesNewer: false });
  }
  await sql`set local search_path to ${sql.id(indexSchema)}, ${sql.id(signedSchema)}`.execute(trx);
}

export async function requireMigratedSqlite(store: Store): Promise<void> {
  await requireSteps(store, "migrations", migrations);
}

export async function requireMigratedPostgres(store: Store): Promise<void> {
  await requireSteps(store, `${signedSchema}.migrations`, keptMigrations);
  await requireSteps(store, `${indexSchema}.migrations`, indexMigrations);
}

async function requireSteps(store: Store, journal: string, steps: readonly Migration[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(journal)}`
    .execute(store)
    .catch((error: unknown) => {
      if (isMissingTable(error)) return { rows: [] };
      throw error;
    });
  const missing = steps.find(({ name }) => !rows.some((row) => row.name === name));
  if (missing === undefined) return;
  throw new Error(
    `The database is of an older version (it lacks ${missing.name}): start the process that follows, which brings it up to date, and then this one.`,
  );
}

function isMissingTable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.startsWith("no such table") || ("code" in error && error.code === "42P01");
}

/** In one file an older version would go on beside the newer one's tables; with schemas it has those that it knows. */
async function takeSteps(trx: Store, steps: readonly Migration[], { refusesNewer }: { refusesNewer: boolean }) {
  await trx.schema
    .createTable("migrations")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("applied_at", "bigint", (column) => column.notNull())
    .execute();
  const applied = new Set((await trx.selectFrom("migrations").select("name").execute()).map((row) => row.name));
  const unknown = [...applied].find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined && refusesNewer) {
    throw new Error(
      `The database is of a newer version (it has ${unknown}): run that version, or restore a backup from before it.`,
    );
  }
  for (const { name, up } of steps) {
    if (applied.has(name)) continue;
    await up(trx);
    await trx
      .insertInto("migrations")
      .values({ name, applied_at: Math.floor(Date.now() / 1000) })
      .execute();
  }
}
