import type { Kysely } from "kysely";

export async function createRelayBallots(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("relay_ballots")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("contract", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("voter", "text", (column) => column.notNull())
    .addColumn("choice", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("signature", "text", (column) => column.notNull())
    .addColumn("by_contract", "integer", (column) => column.notNull())
    .addColumn("weight_tokens", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("batch", "text")
    .addColumn("refusal", "text")
    .addColumn("tx_hash", "text")
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("relay_ballots_key", ["chain_id", "id"])
    .execute();
  await db.schema
    .createIndex("relay_ballots_open")
    .on("relay_ballots")
    .columns(["chain_id", "state", "kind", "subject"])
    .execute();
  await db.schema.createIndex("relay_ballots_voter").on("relay_ballots").columns(["chain_id", "voter"]).execute();
  await db.schema
    .createTable("relay_status")
    .addColumn("chain_id", "integer", (column) => column.primaryKey())
    .addColumn("account", "text", (column) => column.notNull())
    .addColumn("balance_wei", "text", (column) => column.notNull())
    .addColumn("budget_wei", "text", (column) => column.notNull())
    .addColumn("spent_wei", "text", (column) => column.notNull())
    .addColumn("wait_seconds", "integer", (column) => column.notNull())
    .addColumn("trouble", "text")
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
}
