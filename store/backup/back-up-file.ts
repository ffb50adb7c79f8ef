import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";

/** Copies a database while others read and write it. The copy is whole, of one moment, and in its place only once it is. */
export async function backUpFile(path: string, to: string): Promise<void> {
  if (!existsSync(path)) throw new Error(`There is no database ${path}: check --network and --data.`);
  if (existsSync(to)) throw new Error(`${to} exists already: name another file, nothing is overwritten.`);
  await mkdir(dirname(to), { recursive: true });
  const partial = `${to}.partial`;
  await rm(partial, { force: true });
  const source = new DatabaseSync(path, { readOnly: true });
  try {
    await backup(source, partial);
    requireSound(partial);
    await rename(partial, to);
  } finally {
    source.close();
    await rm(partial, { force: true });
  }
}

/** Throws where a file is no database, or a damaged one. */
export function requireSound(path: string): void {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      const found = database.prepare("pragma quick_check(1)").get()?.quick_check;
      if (found !== "ok") throw new Error(String(found));
    } finally {
      database.close();
    }
  } catch (error) {
    throw new Error(`${path} is no sound database (${error instanceof Error ? error.message : error}).`);
  }
}
