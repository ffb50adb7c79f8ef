import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from "kysely";
import { isPostgres } from "#store/dialect/is-postgres.ts";
import { type Column, integer, text } from "#store/tables/column.ts";
import type { LoggedTables, Table, Tables } from "#store/tables/table.ts";

export async function createTables(db: Kysely<unknown>, tables: Tables): Promise<void> {
  for (const [name, table] of Object.entries(tables)) await createTable(db, name, table);
}

export async function createLoggedTables(db: Kysely<unknown>, tables: LoggedTables): Promise<void> {
  for (const [name, { columns, indexes, key = [] }] of Object.entries(tables)) {
    await createTable(db, name, {
      columns: { block: integer, log_index: integer, tx_hash: text, ...columns },
      key: ["block", "log_index", ...key],
    });
    for (const indexed of indexes) {
      await db.schema
        .createIndex(`${name}_by_${indexed.join("_")}`)
        .on(name)
        .columns([...indexed, "block", "log_index"])
        .execute();
    }
  }
}

/** Adds columns that came later to tables that stand; each is nullable or has a value to start at. */
export async function addColumns(db: Kysely<unknown>, tables: Tables): Promise<void> {
  for (const [name, { columns }] of Object.entries(tables)) {
    for (const [column, definition] of Object.entries(columns)) {
      await db.schema
        .alterTable(name)
        .addColumn(column, typeOf(db, definition), (added) => define(added, definition))
        .execute();
    }
  }
}

async function createTable(db: Kysely<unknown>, name: string, { columns, key, unique = {} }: Table): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const [column, definition] of Object.entries(columns)) {
    builder = builder.addColumn(column, typeOf(db, definition), (created) => define(created, definition));
  }
  if (key !== undefined) builder = builder.addPrimaryKeyConstraint(`${name}_key`, [...key]);
  for (const [constraint, together] of Object.entries(unique)) {
    builder = builder.addUniqueConstraint(constraint, [...together]);
  }
  await builder.execute();
}

/** PostgreSQL's whole numbers of usual size are too small for times, and its order of texts is that of a language. */
function typeOf(db: Kysely<unknown>, { type }: Column<unknown>) {
  if (!isPostgres(db)) return type;
  return type === "text" ? sql`text collate "C"` : ("bigint" as const);
}

function define(created: ColumnDefinitionBuilder, { nullable, primary, startsAt, refersTo }: Column<unknown>) {
  if (primary) return created.primaryKey();
  let defined = nullable ? created : created.notNull();
  if (startsAt !== undefined) defined = defined.defaultTo(startsAt);
  if (refersTo === undefined) return defined;
  defined = defined.references(refersTo.column);
  return refersTo.cascades ? defined.onDelete("cascade") : defined;
}
