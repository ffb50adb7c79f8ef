import type { Kysely } from "kysely";
import { keptLogTables } from "#store/tables/kept-logs.ts";
import { createTables } from "./create-tables.ts";

export async function createKeptLogs(db: Kysely<unknown>): Promise<void> {
  await createTables(db, keptLogTables);
}
