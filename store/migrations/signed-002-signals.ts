import type { Kysely } from "kysely";
import { signalTables } from "#store/tables/signals.ts";
import { createTables } from "./create-tables.ts";

export async function createSignals(db: Kysely<unknown>): Promise<void> {
  await createTables(db, signalTables);
  await db.schema.createIndex("signals_author").on("signals").columns(["chain_id", "author", "received_at"]).execute();
  await db.schema
    .createIndex("signal_ballots_place")
    .unique()
    .on("signal_ballots")
    .columns(["signal_id", "place"])
    .execute();
}
