import type { Kysely } from "kysely";
import { safeTables } from "#store/tables/safe.ts";
import { createTables } from "./create-tables.ts";

export async function createSafeTransactions(db: Kysely<unknown>): Promise<void> {
  await createTables(db, safeTables);
  await db.schema
    .createIndex("safe_transactions_nonce")
    .on("safe_transactions")
    .columns(["chain_id", "safe", "nonce"])
    .execute();
}
