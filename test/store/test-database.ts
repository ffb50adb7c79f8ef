import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { openStore } from "#store/connection/open-store.ts";
import type { Store } from "#store/schema/database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server whose databases the tests of this project use, or null where they use files. */
    postgres: { admin: string; template: string } | null;
  }
}

export interface TestDatabase {
  /** What `openStore` takes: a path, or a URL. */
  at: string;
  /** What names it to a command. */
  env: { DATABASE_URL?: string };
  remove(): Promise<void>;
}

/** Benchmarks, which no project runs, use files. */
function serverOfProject() {
  return process.env.VITEST === undefined ? null : (inject("postgres") ?? null);
}

/** A database of nobody else, of the kind that the project tests. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverOfProject();
  if (server === null) {
    const folder = await mkdtemp(join(tmpdir(), "althing-store-"));
    return { at: join(folder, "althing.sqlite"), env: {}, remove: () => rm(folder, { recursive: true, force: true }) };
  }
  const name = `t${randomUUID().replaceAll("-", "")}`;
  const url = new URL(server.admin);
  url.pathname = name;
  await command(server.admin, `create database ${name} template ${server.template}`);
  return {
    at: url.href,
    env: { DATABASE_URL: url.href },
    remove: () => command(server.admin, `drop database ${name} with (force)`),
  };
}

const emptied: TestDatabase[] = [];

/** An empty store of the kind that the project tests; `destroy` ends it. */
export async function openTestStore(): Promise<Store> {
  if (serverOfProject() === null) return openStore(":memory:");
  // To make a database takes much longer than to empty one.
  const database = emptied.pop() ?? (await createTestDatabase());
  const store = await openStore(database.at);
  const destroy = store.destroy.bind(store);
  store.destroy = async () => {
    await destroy();
    await command(database.at, EMPTY);
    emptied.push(database);
  };
  return store;
}

const EMPTY = `do $$ declare found text; begin
  set local session_replication_role = replica;
  for found in select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname like 'althing%' and tablename <> 'migrations'
  loop execute 'delete from ' || found; end loop; end $$`;

async function command(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
