import type { Kysely } from "kysely";

export async function createSignals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("signals")
    .addColumn("chain_id", "integer", (column) => column.notNull())
    .addColumn("genesis_hash", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("envelope", "text", (column) => column.notNull())
    .addColumn("signed_by", "text", (column) => column.notNull())
    .addColumn("verified_block", "bigint", (column) => column.notNull())
    .addColumn("snapshot_block", "bigint", (column) => column.notNull())
    .addColumn("snapshot_hash", "text", (column) => column.notNull())
    .addColumn("snapshot_at", "bigint", (column) => column.notNull())
    .addColumn("start_at", "bigint", (column) => column.notNull())
    .addColumn("end_at", "bigint", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("pushed_at", "bigint")
    .addUniqueConstraint("signals_number", ["chain_id", "genesis_hash", "number"])
    .execute();
  await db.schema.createIndex("signals_author").on("signals").columns(["chain_id", "author", "received_at"]).execute();
  await db.schema
    .createTable("signal_ballots")
    .addColumn("signal_id", "text", (column) => column.notNull().references("signals.id"))
    .addColumn("voter", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("envelope", "text", (column) => column.notNull())
    .addColumn("signed_by", "text", (column) => column.notNull())
    .addColumn("verified_block", "bigint", (column) => column.notNull())
    .addColumn("weight_tokens", "text", (column) => column.notNull())
    .addColumn("signed_at", "bigint", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("replaced", "integer", (column) => column.notNull())
    .addColumn("pushed_at", "bigint")
    .addPrimaryKeyConstraint("signal_ballots_key", ["signal_id", "voter"])
    .execute();
  await db.schema
    .createIndex("signal_ballots_place")
    .unique()
    .on("signal_ballots")
    .columns(["signal_id", "place"])
    .execute();
}
