import { type Kysely, sql } from "kysely";
import { everyDelegate, recountDelegates, SPLIT_SUPPORT } from "#store/counters/delegates.ts";
import { counterTables } from "#store/tables/counters.ts";
import { createTables } from "./create-tables.ts";
import { createWords } from "./create-words.ts";

/** Counters and word indexes, filled from what is stored; the database keeps the words, the writer the counters. */
export async function createCounters(db: Kysely<unknown>): Promise<void> {
  await createTables(db, counterTables);
  await db.schema.createIndex("delegates_by_rank").on("delegates").columns(["vote_rank desc", "address"]).execute();
  await sql`create index votes_split on votes (proposal_id, voter) where support = ${sql.lit(SPLIT_SUPPORT)}`.execute(
    db,
  );
  await recountDelegates(db, everyDelegate);
  await createWords(db, "vote_words", "votes", "reason");
  await createWords(db, "proposal_words", "proposals", "description");
}
