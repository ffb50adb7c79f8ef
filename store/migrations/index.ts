import type { Migration } from "../migration.ts";
import { createEventTables } from "./index-001-events.ts";
import { createEmissionTables } from "./index-002-emissions.ts";

export const indexMigrations: Migration[] = [
  { name: "index-001-events", up: createEventTables },
  { name: "index-002-emissions", up: createEmissionTables },
];
