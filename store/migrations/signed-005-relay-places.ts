import { type Kysely, sql } from "kysely";
import { relayPlaceTables } from "#store/tables/relay.ts";
import { createTables } from "./create-tables.ts";

/** One place for each voter and vote. Of several ballots that a relay took before, the newest that was not refused has it. */
export async function createRelayPlaces(db: Kysely<unknown>): Promise<void> {
  await createTables(db, relayPlaceTables);
  await db.schema.createIndex("relay_places_taken").on("relay_places").columns(["chain_id", "ballot_id"]).execute();
  await sql`insert into relay_places (chain_id, voter, kind, subject, check_id, ballot_id, taken_at)
    select chain_id, voter, kind, subject, id, id, received_at from relay_ballots as given
    where state <> 'refused' and not exists (select 1 from relay_ballots as later
      where later.chain_id = given.chain_id and later.voter = given.voter and later.kind = given.kind
        and later.subject = given.subject and later.state <> 'refused'
        and (later.received_at, later.id) > (given.received_at, given.id))`.execute(db);
}
