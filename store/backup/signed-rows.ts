import { DatabaseSync } from "node:sqlite";
import { signedTables } from "#store/tables/kept-tables.ts";
import { namesOf } from "#store/tables/table.ts";

/** How many rows of what people signed a database file holds, in words. The file is left as it is. */
export function signedRows(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const counted = namesOf(signedTables)
      .filter((table) => database.prepare("select 1 from sqlite_master where name = ?").get(table) !== undefined)
      .map((table) => `${database.prepare(`select count(*) as rows from ${table}`).get()?.rows} in ${table}`);
    return `what people signed: ${counted.join(", ")}`;
  } finally {
    database.close();
  }
}
