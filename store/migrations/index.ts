import { createEventTables } from "./index-001-events.ts";
import { createEmissionTables } from "./index-002-emissions.ts";
import { createCommitteeTables } from "./index-003-committee.ts";
import type { Migration } from "./migration.ts";

export const indexMigrations: Migration[] = [
  { name: "index-001-events", up: createEventTables },
  { name: "index-002-emissions", up: createEmissionTables },
  { name: "index-003-committee", up: createCommitteeTables },
];
