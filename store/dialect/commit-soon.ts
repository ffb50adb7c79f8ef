import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import { isPostgres } from "./is-postgres.ts";

/**
 * Lets a transaction commit without waiting for the disk, as SQLite's do: a power cut takes the last ones, none without those
 * after it. For what the chain gives again.
 */
export async function commitSoon(trx: Store): Promise<void> {
  if (isPostgres(trx)) await sql`set local synchronous_commit = off`.execute(trx);
}
