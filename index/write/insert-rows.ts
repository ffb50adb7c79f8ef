import { CompiledQuery, type Transaction } from "kysely";
import type { Database } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";

const ROWS_PER_STATEMENT = 250;

/**
 * Multi-row inserts. The text of the statement is made here, once for each number of rows: building it
 * for every row through the query builder takes several times as long as SQLite takes to insert.
 */
export async function insertRows<Table extends keyof IndexTables>(
  trx: Transaction<Database>,
  table: Table,
  rows: readonly IndexTables[Table][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof IndexTables[Table] & string)[];
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(at, at + ROWS_PER_STATEMENT);
    const parameters: unknown[] = [];
    for (const row of chunk) for (const column of columns) parameters.push(row[column]);
    await trx.executeQuery(CompiledQuery.raw(statement(table, columns, chunk.length), parameters));
  }
}

const statements = new Map<string, string>();

function statement(table: string, columns: readonly string[], rows: number): string {
  const key = `${table} ${columns.join()} ${rows}`;
  const kept = statements.get(key);
  if (kept !== undefined) return kept;
  const row = `(${columns.map(() => "?").join()})`;
  const text = `insert into ${table} (${columns.join()}) values ${Array(rows).fill(row).join()}`;
  if (rows === ROWS_PER_STATEMENT) statements.set(key, text);
  return text;
}
