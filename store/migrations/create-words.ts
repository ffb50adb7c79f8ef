import { type Kysely, sql } from "kysely";
import { isPostgres } from "#store/dialect/is-postgres.ts";

/** The words of a column of a log table, found by what stands in them. */
export async function createWords(db: Kysely<unknown>, words: string, table: string, column: string): Promise<void> {
  await (isPostgres(db) ? createWordIndex : createWordTable)(db, words, table, column);
}

/** By a row number that holds the place of the log: it outlives a `vacuum`. Triggers keep it. */
async function createWordTable(db: Kysely<unknown>, words: string, table: string, column: string): Promise<void> {
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

/**
 * PostgreSQL takes a megabyte of words for one row and fails with more: so of a longer text the beginning is found. Marks
 * upon letters and what stands between words do not count, as in SQLite; nor do hidden zeros.
 */
async function createWordIndex(db: Kysely<unknown>, words: string, table: string, column: string): Promise<void> {
  await sql
    .raw(String.raw`create or replace function althing_words(written text) returns tsvector
    language sql immutable strict parallel safe as $$
      select to_tsvector('simple'::regconfig, regexp_replace(regexp_replace(
        left(normalize(left(written, 100000), NFD), 100000), '[\u0300-\u036f]', '', 'g'),
        '([!-/:-@\[-${"`"}{-~]|\U0010fffe[01])+', ' ', 'g'))
    $$`)
    .execute(db);
  await sql`create index ${sql.table(words)} on ${sql.table(table)} using gin (althing_words(${sql.ref(column)}))
    where ${sql.ref(column)} <> ''`.execute(db);
}
