import type { Kysely } from "kysely";
import { pendingEffects } from "#store/tables/duties.ts";
import { addColumns } from "./create-tables.ts";

/** Until when the effect of an action is awaited. */
export async function addPendingEffects(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, pendingEffects);
}
