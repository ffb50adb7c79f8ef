import type { Kysely } from "kysely";

export async function createEffectReports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("effect_reports")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("proposal_id", "text", (column) => column.notNull())
    .addColumn("stage", "text", (column) => column.notNull())
    .addColumn("block", "bigint", (column) => column.notNull())
    .addColumn("block_hash", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("effect_reports_key", ["chain_id", "proposal_id", "stage"])
    .execute();
}
