import { type Kysely, sql } from "kysely";
import { createEffectReports } from "./bots-002-effect-reports.ts";
import type { Migration } from "./migration.ts";

export const botMigrations: Migration[] = [
  { name: "bots-001-duties", up: createDutyTables },
  { name: "bots-002-effect-reports", up: createEffectReports },
];

async function createDutyTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("bot_chains")
    .addColumn("chain_id", "integer", (column) => column.primaryKey())
    .addColumn("genesis_hash", "text", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("bot_leases")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("bot_nonces")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("sender", "text", (column) => column.notNull())
    .addColumn("next_nonce", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("bot_nonces_key", ["chain_id", "sender"])
    .execute();

  await db.schema
    .createTable("duty_items")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("duty", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("why", "text", (column) => column.notNull())
    .addColumn("call_data", "text", (column) => column.notNull())
    .addColumn("value_wei", "text", (column) => column.notNull())
    .addColumn("not_before", "bigint", (column) => column.notNull())
    .addColumn("deadline", "bigint")
    .addColumn("held_until", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("failures", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("reverts", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("retry_at", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("last_error", "text")
    .addColumn("first_due_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("duty_items_key", ["chain_id", "target", "key"])
    .execute();

  await db.schema
    .createTable("bot_transactions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("sender", "text", (column) => column.notNull())
    .addColumn("duty", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("key", "text")
    .addColumn("call_data", "text", (column) => column.notNull())
    .addColumn("value_wei", "text", (column) => column.notNull())
    .addColumn("gas_limit", "text")
    .addColumn("nonce", "integer")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("error", "text")
    .addColumn("mined_hash", "text")
    .addColumn("block_number", "bigint")
    .addColumn("block_hash", "text")
    .addColumn("cost_wei", "text")
    .addColumn("missing_since", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await createTransactionGuards(db);

  await db.schema
    .createTable("bot_attempts")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("transaction_id", "text", (column) =>
      column.notNull().references("bot_transactions.id").onDelete("cascade"),
    )
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("purpose", "text", (column) => column.notNull())
    .addColumn("raw", "text", (column) => column.notNull())
    .addColumn("max_fee_wei", "text", (column) => column.notNull())
    .addColumn("priority_fee_wei", "text", (column) => column.notNull())
    .addColumn("signed_at", "bigint", (column) => column.notNull())
    .addColumn("signed_block", "bigint", (column) => column.notNull())
    .addColumn("sent_at", "bigint")
    .addColumn("error", "text")
    .execute();
  await db.schema
    .createIndex("bot_attempts_number")
    .unique()
    .on("bot_attempts")
    .columns(["transaction_id", "number"])
    .execute();

  await db.schema
    .createTable("bot_notices")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("tries", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("retry_at", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("sent_at", "bigint")
    .addUniqueConstraint("bot_notices_once", ["chain_id", "kind", "subject"])
    .execute();

  await db.schema
    .createTable("duty_heartbeats")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("last_tick_at", "bigint", (column) => column.notNull())
    .addColumn("due", "integer", (column) => column.notNull())
    .addColumn("failed", "integer", (column) => column.notNull())
    .addColumn("alarm", "text")
    .addColumn("head_block", "bigint", (column) => column.notNull())
    .addColumn("holder", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("duty_heartbeats_key", ["chain_id", "name"])
    .execute();

  await db.schema
    .createTable("verifications")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("proposal_id", "text", (column) => column.notNull())
    .addColumn("action_index", "integer", (column) => column.notNull())
    .addColumn("action_id", "text")
    .addColumn("ok", "integer", (column) => column.notNull())
    .addColumn("expected", "text", (column) => column.notNull())
    .addColumn("actual", "text", (column) => column.notNull())
    .addColumn("block", "bigint", (column) => column.notNull())
    .addColumn("block_hash", "text", (column) => column.notNull())
    .addColumn("tx_hash", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("verifications_key", ["chain_id", "proposal_id", "action_index"])
    .execute();
}

/** The database itself refuses two transactions under way for one item, and two transactions on one nonce. */
async function createTransactionGuards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("bot_transactions_one_per_item")
    .unique()
    .on("bot_transactions")
    .columns(["chain_id", "target", "key"])
    .where(sql<boolean>`key is not null and state in ('planned', 'simulated', 'signed', 'broadcast')`)
    .execute();
  await db.schema
    .createIndex("bot_transactions_one_per_nonce")
    .unique()
    .on("bot_transactions")
    .columns(["chain_id", "sender", "nonce"])
    .where(sql<boolean>`state in ('signed', 'broadcast', 'mined', 'final', 'reverted', 'cancelled')`)
    .execute();
}
