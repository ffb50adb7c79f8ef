import type { Kysely } from "kysely";

export async function createSafeTransactions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("safe_transactions")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("safe", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("nonce", "bigint", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("value_wei", "text", (column) => column.notNull())
    .addColumn("call_data", "text", (column) => column.notNull())
    .addColumn("operation", "integer", (column) => column.notNull())
    .addColumn("safe_tx_gas", "text", (column) => column.notNull())
    .addColumn("base_gas", "text", (column) => column.notNull())
    .addColumn("gas_price", "text", (column) => column.notNull())
    .addColumn("gas_token", "text", (column) => column.notNull())
    .addColumn("refund_receiver", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("safe_transactions_key", ["chain_id", "safe", "hash"])
    .execute();
  await db.schema
    .createIndex("safe_transactions_nonce")
    .on("safe_transactions")
    .columns(["chain_id", "safe", "nonce"])
    .execute();
  await db.schema
    .createTable("safe_signatures")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("safe", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("signer", "text", (column) => column.notNull())
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("by_contract", "integer", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("safe_signatures_key", ["chain_id", "safe", "hash", "signer"])
    .execute();
}
