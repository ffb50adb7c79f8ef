import type { Kysely } from "kysely";
import { followingTables } from "#store/tables/following.ts";
import { parameterForce } from "#store/tables/governor.ts";
import { liveTables } from "#store/tables/live.ts";
import { stepsOfLogs } from "#store/tables/logged-tables.ts";
import { addColumns, createLoggedTables, createTables } from "./create-tables.ts";
import { createCounters } from "./index-004-counters.ts";
import { createProviderCounters } from "./index-009-provider-counters.ts";
import type { Migration } from "./migration.ts";

const logMigrations: Migration[] = Object.entries(stepsOfLogs).map(([name, tables]) => ({
  name,
  async up(db: Kysely<unknown>) {
    if (name === "index-001-events") await createTables(db, followingTables);
    await createLoggedTables(db, tables);
  },
}));

export const indexMigrations: Migration[] = [
  ...logMigrations,
  { name: "index-004-counters", up: createCounters },
  { name: "index-005-live", up: (db: Kysely<unknown>) => createTables(db, liveTables) },
  { name: "index-006-in-force", up: (db: Kysely<unknown>) => addColumns(db, parameterForce) },
  { name: "index-009-provider-counters", up: createProviderCounters },
];
