import type { Kysely } from "kysely";
import { relayTables } from "#store/tables/relay.ts";
import { createTables } from "./create-tables.ts";

export async function createRelayBallots(db: Kysely<unknown>): Promise<void> {
  await createTables(db, relayTables);
  await db.schema
    .createIndex("relay_ballots_open")
    .on("relay_ballots")
    .columns(["chain_id", "state", "kind", "subject"])
    .execute();
  await db.schema.createIndex("relay_ballots_voter").on("relay_ballots").columns(["chain_id", "voter"]).execute();
}
