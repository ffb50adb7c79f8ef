import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openStore } from "#store/connection/open-store.ts";
import { shownPostgresUrl } from "#store/connection/postgres-url.ts";
import { prepareSchemas } from "#store/migrations/migrate.ts";
import { signedSchema } from "#store/migrations/postgres-schemas.ts";
import { backUpFile } from "./back-up-file.ts";
import { copyKeptRows, hasKeptRows } from "./copy-kept-rows.ts";
import { requireIdle } from "./require-idle.ts";
import { requireKnown } from "./restore-file.ts";

/**
 * Puts what a file holds of what no chain gives again into a PostgreSQL database that no process writes. What that held
 * before is moved aside; answers with the schema where it is then, or null where there was nothing.
 */
export async function restorePostgres(
  from: string,
  url: string,
  chain: { genesisHash: string },
): Promise<string | null> {
  if (!existsSync(from)) throw new Error(`There is no file ${from}.`);
  const folder = await mkdtemp(join(tmpdir(), "althing-restore-"));
  try {
    // The file stays as it is, also one that a process writes, and one of an older version.
    const copied = join(folder, "copy.sqlite");
    await backUpFile(from, copied);
    requireKnown(copied, chain, from);
    const source = await openStore(copied);
    const target = await openStore(url);
    try {
      await requireIdle(target, shownPostgresUrl(url));
      return await target.transaction().execute(async (trx) => {
        const aside = (await hasKeptRows(trx))
          ? `${signedSchema}_before_restore_${Math.floor(Date.now() / 1000)}`
          : null;
        if (aside !== null) {
          await sql`alter schema ${sql.id(signedSchema)} rename to ${sql.id(aside)}`.execute(trx);
          await prepareSchemas(trx);
        }
        await copyKeptRows(source, trx);
        return aside;
      });
    } finally {
      await source.destroy();
      await target.destroy();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
