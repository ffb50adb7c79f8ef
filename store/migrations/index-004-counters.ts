import { type Kysely, sql } from "kysely";
import { everyDelegate, recountDelegates } from "#store/counters/delegates.ts";
import { counterTables } from "#store/tables/counters.ts";
import { createTables } from "./create-tables.ts";

/** Counters and word indexes, filled from what is stored; triggers keep the words, the writer the counters. */
export async function createCounters(db: Kysely<unknown>): Promise<void> {
  await createTables(db, counterTables);
  await db.schema.createIndex("delegates_by_rank").on("delegates").columns(["vote_rank desc", "address"]).execute();
  await db.schema
    .createIndex("votes_by_proposal_voter")
    .on("votes")
    .columns(["proposal_id", "voter", "block"])
    .execute();
  await recountDelegates(db, everyDelegate);
  await createWords(db, "vote_words", "votes", "reason");
  await createWords(db, "proposal_words", "proposals", "description");
}

/** The words of a column, found by a row number that holds the place of the log: it outlives a `vacuum`. */
async function createWords(db: Kysely<unknown>, words: string, table: string, column: string): Promise<void> {
  const [index, from, text] = [sql.table(words), sql.table(table), sql.ref(column)];
  const place = (row: string) =>
    sql.raw(row === "" ? "(block << 20) | log_index" : `(${row}.block << 20) | ${row}.log_index`);
  await sql`create virtual table ${index} using fts5(proposal, words, content='', contentless_delete=1)`.execute(db);
  await sql`insert into ${index} (rowid, proposal, words)
    select ${place("")}, proposal_id, ${text} from ${from} where ${text} <> ''`.execute(db);
  await sql`create trigger ${sql.table(`${words}_added`)} after insert on ${from} when new.${text} <> '' begin
    insert into ${index} (rowid, proposal, words) values (${place("new")}, new.proposal_id, new.${text}); end`.execute(
    db,
  );
  await sql`create trigger ${sql.table(`${words}_gone`)} after delete on ${from} when old.${text} <> '' begin
    delete from ${index} where rowid = ${place("old")}; end`.execute(db);
}
