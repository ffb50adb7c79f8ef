import { join } from "node:path";
import { isPostgresUrl } from "./postgres-url.ts";

/** Where a chain's database is: what DATABASE_URL names, or a file in the data directory. */
export function databaseAt(dataDirectory: string, chainId: number, env: NodeJS.ProcessEnv): string {
  const url = env.DATABASE_URL?.trim();
  if (!url) return join(dataDirectory, String(chainId), "althing.sqlite");
  if (isPostgresUrl(url)) return url;
  throw new Error(
    "DATABASE_URL does not begin with postgres://: name a PostgreSQL database, or leave it out for a file in DATA_DIR",
  );
}
