import type { Kysely } from "kysely";
import type { BotTables } from "./bots.ts";
import type { IndexTables } from "./index.ts";
import type { SignedTables } from "./signed.ts";

interface JournalTables {
  migrations: { name: string; applied_at: number };
}

export type Database = IndexTables & BotTables & SignedTables & JournalTables;
export type Store = Kysely<Database>;
