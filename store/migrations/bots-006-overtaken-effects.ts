import type { Kysely } from "kysely";
import { overtakenEffects } from "#store/tables/duties.ts";
import { addColumns } from "./create-tables.ts";

/** Whether a later change was made of what an action had begun. */
export async function addOvertakenEffects(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, overtakenEffects);
}
