import type { Transaction } from "kysely";
import type { Database } from "#store/schema/database.ts";
import type { Attempt } from "./transactions.ts";

/**
 * Stores signed bytes. Where nothing has changed since, they are the same as those of a transaction that was given up
 * and whose nonce was given back: then they are this one's from now on, as a hash is of one transaction.
 */
export async function storeAttempt(trx: Transaction<Database>, attempt: Attempt): Promise<void> {
  const taken = await trx
    .updateTable("bot_attempts")
    .set(attempt)
    .where("hash", "=", attempt.hash)
    .where("transaction_id", "in", (select) =>
      select.selectFrom("bot_transactions").select("id").where("state", "in", ["abandoned", "lost"]),
    )
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) await trx.insertInto("bot_attempts").values(attempt).execute();
}
