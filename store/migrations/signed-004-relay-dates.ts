import type { Kysely } from "kysely";
import { relayDates } from "#store/tables/relay.ts";
import { addColumns } from "./create-tables.ts";

/** Until when a signed ballot may be counted. */
export async function addRelayDates(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, relayDates);
}
