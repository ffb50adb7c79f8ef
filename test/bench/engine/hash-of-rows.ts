import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { openStore } from "#store/connection/open-store.ts";
import { loggedTables } from "#store/tables/logged-tables.ts";

/** Of all that an index made of the chain's logs, whatever the database. */
export async function hashOfRows(at: string): Promise<string> {
  const store = await openStore(at);
  const hash = createHash("sha256");
  for (const table of [...loggedTables, "delegates"]) hash.update(await textOf(store, table));
  await store.destroy();
  return hash.digest("hex");
}

async function textOf<Tables>(store: Kysely<Tables>, table: string): Promise<string> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by 1, 2`.execute(store);
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).join();
}
