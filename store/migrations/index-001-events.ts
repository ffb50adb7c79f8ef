import type { Kysely } from "kysely";
import { followingTables } from "#store/tables/following.ts";
import { governorTables } from "#store/tables/governor.ts";
import { tokenTables } from "#store/tables/token.ts";
import { createLoggedTables, createTables } from "./create-tables.ts";

export async function createEventTables(db: Kysely<unknown>): Promise<void> {
  await createTables(db, followingTables);
  await createLoggedTables(db, tokenTables);
  await createLoggedTables(db, governorTables);
}
