import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import { isPostgres } from "./is-postgres.ts";

/** Puts on the disk what was committed, so that it outlives a power cut. PostgreSQL does so when it commits. */
export async function makeDurable(store: Store): Promise<void> {
  if (!isPostgres(store)) await sql`pragma wal_checkpoint(passive)`.execute(store);
}
