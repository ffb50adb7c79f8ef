import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import type { LoggedTableName } from "#store/tables/logged-tables.ts";

export type Dated<Table extends LoggedTableName> = IndexTables[Table] & { timestamp: number };

/** All rows of a table with the time of their block, oldest first. */
export async function datedRows<Table extends LoggedTableName>(store: Store, table: Table): Promise<Dated<Table>[]> {
  const { rows } = await sql<Dated<Table>>`select t.*, b.timestamp from ${sql.table(table)} t
    join blocks b on b.number = t.block order by t.block, t.log_index`.execute(store);
  return rows;
}
