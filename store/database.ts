import type { Kysely } from "kysely";
import type { BotTables } from "./schema/bots.ts";
import type { IndexTables } from "./schema/index.ts";
import type { SignedTables } from "./schema/signed.ts";

interface JournalTables {
  migrations: { name: string; applied_at: number };
}

export type Database = IndexTables & BotTables & SignedTables & JournalTables;
export type Store = Kysely<Database>;
