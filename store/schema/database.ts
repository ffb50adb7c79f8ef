import type { Kysely } from "kysely";
import type { askedTables } from "#store/tables/asked.ts";
import type { Rows } from "#store/tables/table.ts";
import type { BotTables } from "./bots.ts";
import type { IndexTables } from "./index.ts";
import type { SignedTables } from "./signed.ts";

interface JournalTables {
  migrations: { name: string; applied_at: number };
}

export type Database = IndexTables & BotTables & SignedTables & Rows<typeof askedTables> & JournalTables;
export type Store = Kysely<Database>;
