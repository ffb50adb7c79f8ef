import type { Kysely } from "kysely";
import { effectReportTables } from "#store/tables/effect-reports.ts";
import { createTables } from "./create-tables.ts";

export async function createEffectReports(db: Kysely<unknown>): Promise<void> {
  await createTables(db, effectReportTables);
}
