import { type RawBuilder, sql } from "kysely";
import type { LoggedTableName } from "#store/tables/logged-tables.ts";

export interface Place {
  block: number;
  log_index: number;
}

/** A question within another: place and columns of the newest row that has these values, as text with spaces between. */
export function rowAt(
  table: LoggedTableName,
  columns: readonly string[],
  of: Readonly<Record<string, RawBuilder<unknown>>>,
): RawBuilder<string | null> {
  const parts = ["block", "log_index", ...columns].map((column) => sql`newest.${sql.id(column)}`);
  const asked = Object.entries(of).map(([column, value]) => sql`newest.${sql.id(column)} = ${value}`);
  // By an expression, so that PostgreSQL looks them up by their values and not through all rows from the newest on.
  return sql`(select ${sql.join(parts, sql` || ' ' || `)} from ${sql.table(table)} as newest
    where ${sql.join(asked, sql` and `)} order by newest.block + 0 desc, newest.log_index desc limit 1)`;
}
