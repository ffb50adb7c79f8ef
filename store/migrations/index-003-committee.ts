import type { Kysely } from "kysely";
import { committeeTables } from "#store/tables/committee.ts";
import { electionTables } from "#store/tables/elections.ts";
import { createLoggedTables } from "./create-tables.ts";

export async function createCommitteeTables(db: Kysely<unknown>): Promise<void> {
  await createLoggedTables(db, electionTables);
  await createLoggedTables(db, committeeTables);
}
