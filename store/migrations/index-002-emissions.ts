import type { Kysely } from "kysely";
import { emissionTables } from "#store/tables/emissions.ts";
import { createLoggedTables } from "./create-tables.ts";

export async function createEmissionTables(db: Kysely<unknown>): Promise<void> {
  await createLoggedTables(db, emissionTables);
}
