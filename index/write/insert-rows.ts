import { setImmediate as turn } from "node:timers/promises";
import { CompiledQuery, type Transaction } from "kysely";
import { isPostgres } from "#store/dialect/is-postgres.ts";
import type { Database } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { columnType } from "#store/tables/column-types.ts";

/**
 * Multi-row inserts, with what to do about rows that are there. The text of the statement is made here, once for each number of rows: building it
 * for every row through the query builder takes several times as long as SQLite takes to insert.
 */
export async function insertRows<Table extends keyof IndexTables>(
  trx: Transaction<Database>,
  table: Table,
  rows: readonly IndexTables[Table][],
  onConflict = "",
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof IndexTables[Table] & string)[];
  const { rowsPerStatement, insert } = isPostgres(trx) ? byColumns : byRows;
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await trx.executeQuery(insert(table, columns, rows.slice(at, at + rowsPerStatement), onConflict));
    // SQLite answers at once, and nobody else would have a turn: what the node sent meanwhile would wait for all the rows.
    await turn();
  }
}

interface Inserting {
  rowsPerStatement: number;
  insert<Row extends object>(
    table: string,
    columns: readonly (keyof Row & string)[],
    rows: readonly Row[],
    onConflict: string,
  ): CompiledQuery;
}

const byRows: Inserting = {
  rowsPerStatement: 250,
  insert(table, columns, rows, onConflict) {
    const parameters: unknown[] = [];
    for (const row of rows) for (const column of columns) parameters.push(row[column]);
    return CompiledQuery.raw(statement(table, columns, rows.length, onConflict), parameters);
  },
};

/** PostgreSQL reads a list for each column faster than a parameter for each value. */
const byColumns: Inserting = {
  rowsPerStatement: 2_000,
  insert(table, columns, rows, onConflict) {
    const lists = columns.map(
      (column, at) => `$${at + 1}::${columnType(table, column) === "text" ? "text" : "int8"}[]`,
    );
    return CompiledQuery.raw(
      `insert into ${table} (${columns.join()}) select * from unnest(${lists.join()}) ${onConflict}`,
      columns.map((column) => rows.map((row) => row[column])),
    );
  },
};

const statements = new Map<string, string>();

function statement(table: string, columns: readonly string[], rows: number, onConflict: string): string {
  const key = `${table} ${columns.join()} ${rows} ${onConflict}`;
  const kept = statements.get(key);
  if (kept !== undefined) return kept;
  const row = `(${columns.map(() => "?").join()})`;
  const text = `insert into ${table} (${columns.join()}) values ${Array(rows).fill(row).join()} ${onConflict}`;
  if (rows === byRows.rowsPerStatement) statements.set(key, text);
  return text;
}
