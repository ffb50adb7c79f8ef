import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrationNames } from "#store/migrations/migrate.ts";
import { requireSound } from "./back-up-file.ts";

const SUFFIXES = ["", "-wal", "-shm"];

/**
 * Puts a backup in the place of a database that no process writes, which is moved aside. Answers with where to, or null
 * where there was none. Nothing is moved unless the backup can be used.
 */
export async function restoreFile(from: string, path: string, chain: { genesisHash: string }): Promise<string | null> {
  if (!existsSync(from)) throw new Error(`There is no file ${from}.`);
  requireSound(from);
  requireKnown(from, chain);
  if (existsSync(path)) requireIdle(path);
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.restoring`;
  await copyFile(from, partial);
  try {
    requireSound(partial);
    forgetProcesses(partial);
    const aside = existsSync(path) ? `${path}.before-restore-${Math.floor(Date.now() / 1000)}` : null;
    for (const suffix of SUFFIXES) {
      if (aside !== null && existsSync(path + suffix)) await rename(path + suffix, aside + suffix);
    }
    await rename(partial, path);
    return aside;
  } finally {
    await rm(partial, { force: true });
  }
}

/** Of this suite, of a version that is not newer, and of the chain. */
export function requireKnown(path: string, { genesisHash }: { genesisHash: string }, shown = path): void {
  const names = column(path, "select name as found from migrations");
  if (names === null) throw new Error(`${shown} is a database, but not of this suite.`);
  const newer = names.filter((name) => !migrationNames.includes(name));
  if (newer.length > 0)
    throw new Error(`${shown} is of a newer version (${newer.join(", ")}): restore it with that one.`);
  const [genesis] = column(path, "select genesis_hash as found from index_origin") ?? [];
  if (genesis !== undefined && genesis.toLowerCase() !== genesisHash.toLowerCase()) {
    throw new Error(`${shown} is of another chain (genesis ${genesis}, this deployment's ${genesisHash}).`);
  }
}

/** Those that worked when the backup was taken hold nothing any more, and say nothing of the chain's head. */
function forgetProcesses(path: string): void {
  const database = new DatabaseSync(path);
  try {
    for (const table of ["leases", "follow_status"]) {
      const known = database.prepare("select 1 from sqlite_master where name = ?").get(table) !== undefined;
      if (known) database.exec(`delete from ${table}`);
    }
  } finally {
    database.close();
  }
}

function requireIdle(path: string): void {
  const holders = column(
    path,
    `select holder as found from leases where holder <> '' and expires_at_ms > ${Date.now()}`,
  );
  if (holders === null || holders.length === 0) return;
  throw new Error(`${path} is in use by ${holders.join(" and ")}: stop the index and the bots, then restore.`);
}

/** Texts of the column `found`; null where the database knows no such table. */
function column(path: string, query: string): string[] | null {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare(query)
      .all()
      .map(({ found }) => String(found));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("no such table")) return null;
    throw error;
  } finally {
    database.close();
  }
}
