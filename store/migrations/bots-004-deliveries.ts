import type { Kysely } from "kysely";
import { deliveryTables } from "#store/tables/deliveries.ts";
import { createTables } from "./create-tables.ts";

export async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await createTables(db, deliveryTables);
}
