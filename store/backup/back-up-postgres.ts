import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { openStore } from "#store/connection/open-store.ts";
import { requireSound } from "./back-up-file.ts";
import { copyKeptRows } from "./copy-kept-rows.ts";

/**
 * Copies what no chain gives again into a file, of one moment, while others read and write. The file is a database of its
 * own, from which any other can be restored.
 */
export async function backUpPostgres(url: string, to: string): Promise<void> {
  if (existsSync(to)) throw new Error(`${to} exists already: name another file, nothing is overwritten.`);
  await mkdir(dirname(to), { recursive: true });
  const partial = `${to}.partial`;
  const clear = () => Promise.all(["", "-wal", "-shm"].map((suffix) => rm(partial + suffix, { force: true })));
  await clear();
  const source = await openStore(url, { migrates: false });
  try {
    const copy = await openStore(partial);
    try {
      await source
        .transaction()
        .setIsolationLevel("repeatable read")
        .setAccessMode("read only")
        .execute(async (trx) => {
          const origins = await trx.selectFrom("index_origin").selectAll().execute();
          for (const origin of origins) await copy.insertInto("index_origin").values(origin).execute();
          await copy.transaction().execute((into) => copyKeptRows(trx, into));
        });
    } finally {
      await copy.destroy();
    }
    requireSound(partial);
    await rename(partial, to);
  } finally {
    await source.destroy();
    await clear();
  }
}
