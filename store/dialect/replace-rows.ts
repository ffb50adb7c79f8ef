import { sql } from "kysely";
import type { Database, Store } from "#store/schema/database.ts";

/** Writes rows, each in the place of the one that has its key. */
export async function replaceRows<Table extends keyof Database & string>(
  database: Store,
  table: Table,
  key: readonly (keyof Database[Table] & string)[],
  rows: readonly Database[Table][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first as object);
  const others = columns.filter((column) => !(key as readonly string[]).includes(column));
  const values = rows.map(
    (row) => sql`(${sql.join(columns.map((column) => (row as Record<string, unknown>)[column]))})`,
  );
  const taken = others.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.id(column)))})
    values ${sql.join(values)}
    on conflict (${sql.join(key.map((column) => sql.id(column)))}) do update set ${sql.join(taken)}`.execute(database);
}
