import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Insertable } from "kysely";
import { openStore } from "#store/connection/open-store.ts";
import type { Database } from "#store/schema/database.ts";

type Row = Insertable<Database["effect_reports"]>;

/**
 * Reports of effects that bots made in one test of what the seeding left, kept beside the chain's deployment for the
 * next test: the chain is the same again, and each report takes a process that loads Hardhat.
 */
const keptIn = (chainDirectory: string) => join(chainDirectory, "kept-reports.json");

export async function layReports(chainDirectory: string, storePath: string): Promise<void> {
  const text = await readFile(keptIn(chainDirectory), "utf8").catch(() => "[]");
  const rows: Row[] = JSON.parse(text);
  const store = await openStore(storePath);
  if (rows.length > 0) await store.insertInto("effect_reports").values(rows).execute();
  await store.destroy();
}

/** Of the reports, those of the state that the seeding left, give or take the first minutes. */
export async function keepReports(chainDirectory: string, storePath: string, seededAt: number): Promise<void> {
  const store = await openStore(storePath);
  const rows = await store.selectFrom("effect_reports").selectAll().execute();
  await store.destroy();
  await writeFile(keptIn(chainDirectory), JSON.stringify(rows.filter(({ at }) => Number(at) <= seededAt + 600)));
}
