import { type Kysely, sql } from "kysely";
import { dutyTables } from "#store/tables/duties.ts";
import { createEffectReports } from "./bots-002-effect-reports.ts";
import { createKeptLogs } from "./bots-003-kept-logs.ts";
import { createDeliveries } from "./bots-004-deliveries.ts";
import { addPendingEffects } from "./bots-005-pending-effects.ts";
import { addOvertakenEffects } from "./bots-006-overtaken-effects.ts";
import { createTables } from "./create-tables.ts";
import type { Migration } from "./migration.ts";

export const botMigrations: Migration[] = [
  { name: "bots-001-duties", up: createDutyTables },
  { name: "bots-002-effect-reports", up: createEffectReports },
  { name: "bots-003-kept-logs", up: createKeptLogs },
  { name: "bots-004-deliveries", up: createDeliveries },
  { name: "bots-005-pending-effects", up: addPendingEffects },
  { name: "bots-006-overtaken-effects", up: addOvertakenEffects },
];

async function createDutyTables(db: Kysely<unknown>): Promise<void> {
  await createTables(db, dutyTables);
  await db.schema
    .createIndex("bot_attempts_number")
    .unique()
    .on("bot_attempts")
    .columns(["transaction_id", "number"])
    .execute();
  await createTransactionGuards(db);
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
