import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import { isPostgres } from "./is-postgres.ts";

export const CHANNEL = "althing";

/** Wakes the processes that listen, once the transaction is committed. Where they cannot be woken, they look now and then. */
export async function notify(trx: Store): Promise<void> {
  if (isPostgres(trx)) await sql`select pg_notify(${CHANNEL}, '')`.execute(trx);
}
