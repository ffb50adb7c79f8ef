import type { Migration } from "../migration.ts";
import { createEventTables } from "./index-001-events.ts";

export const indexMigrations: Migration[] = [{ name: "index-001-events", up: createEventTables }];
