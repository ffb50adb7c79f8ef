import { Kysely } from "kysely";
import {
  migratePostgres,
  migrateSqlite,
  requireMigratedPostgres,
  requireMigratedSqlite,
} from "#store/migrations/migrate.ts";
import { indexSchema, signedSchema } from "#store/migrations/postgres-schemas.ts";
import type { Database, Store } from "#store/schema/database.ts";
import { keepPool } from "./listen.ts";
import { NodeSqliteDialect } from "./node-sqlite-dialect.ts";
import { openPostgres, unusable } from "./open-postgres.ts";
import { openKeptSqlite, openSqlite } from "./open-sqlite.ts";
import { PoolDialect } from "./pool-dialect.ts";
import { isPostgresUrl } from "./postgres-url.ts";

export interface OpenStoreOptions {
  /** Called when the file was not a sound database and was moved aside; a new one is then opened in its place. */
  onCorrupt?: (movedTo: string, reason: string) => void;
  /** `false` makes, mends and moves nothing, and refuses an older schema: for whoever only reads. */
  migrates?: boolean;
}

/**
 * Opens a database, given as the path of a file (created with its folders when missing) or as the URL of a PostgreSQL
 * server's, checks it, and brings its schema up to date.
 */
export async function openStore(at: string, { onCorrupt, migrates = true }: OpenStoreOptions = {}): Promise<Store> {
  if (isPostgresUrl(at)) {
    const pool = await openPostgres(at, [indexSchema, signedSchema]);
    const store = new Kysely<Database>({ dialect: new PoolDialect(pool) });
    keepPool(store, pool);
    return prepared(store, migrates ? migratePostgres : requireMigratedPostgres).catch((error: unknown) => {
      throw error instanceof Error && "code" in error ? unusable(at, error) : error;
    });
  }
  const database = migrates ? openSqlite(at, onCorrupt ?? warnCorrupt) : openKeptSqlite(at);
  const store = new Kysely<Database>({ dialect: new NodeSqliteDialect(database) });
  return prepared(store, migrates ? migrateSqlite : requireMigratedSqlite);
}

async function prepared(store: Store, prepare: (store: Store) => Promise<void>): Promise<Store> {
  try {
    await prepare(store);
    return store;
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

function warnCorrupt(movedTo: string, reason: string): void {
  console.error(corruptText(movedTo, reason));
}

export function corruptText(movedTo: string, reason: string): string {
  return `the database was damaged (${reason}); it was moved to ${movedTo} and a new one is being built`;
}
