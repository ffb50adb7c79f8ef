import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import { keptTableNames, keptTables } from "#store/tables/kept-tables.ts";
import type { Table } from "#store/tables/table.ts";

const ROWS_AT_ONCE = 500;

type Row = Readonly<Record<string, unknown>>;

/** Copies what no chain gives again from one database into another, which has none of it. */
export async function copyKeptRows(from: Store, to: Store): Promise<void> {
  for (const name of keptTableNames) {
    const key = keyOf(keptTables[name]).map((column) => sql.ref(column));
    let last: Row | undefined;
    do {
      const after = last === undefined ? sql`` : sql`where (${sql.join(key)}) > (${sql.join(valuesOf(last, name))})`;
      const { rows } = await sql<Row>`select * from ${sql.table(name)} ${after}
        order by ${sql.join(key)} limit ${sql.lit(ROWS_AT_ONCE)}`.execute(from);
      await insert(to, name, rows);
      last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
    } while (last !== undefined);
  }
}

/** Whether any of it is in a database. */
export async function hasKeptRows(store: Store): Promise<boolean> {
  for (const name of keptTableNames) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(store);
    if (rows.length > 0) return true;
  }
  return false;
}

function keyOf({ key, columns }: Table): readonly string[] {
  if (key !== undefined) return key;
  return Object.entries(columns).flatMap(([name, { primary }]) => (primary ? name : []));
}

function valuesOf(row: Row, table: (typeof keptTableNames)[number]): unknown[] {
  return keyOf(keptTables[table]).map((column) => row[column]);
}

async function insert(to: Store, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(to);
}
