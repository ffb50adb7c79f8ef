import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "#store/connection/open-store.ts";
import { indexSchema } from "#store/migrations/postgres-schemas.ts";
import type { Store } from "#store/schema/database.ts";
import { keptTableNames } from "#store/tables/kept-tables.ts";
import { type PostgresServer, startPostgres } from "#test/store/postgres-server.ts";
import { account, type GovernedChain, startGovernedChain } from "./governed-chain.ts";
import { openServeFolder, type ServeFolder, statusAt } from "./serve-folder.ts";

let governed: GovernedChain;
let server: PostgresServer;
let folder: ServeFolder;
let name: string;
let made = 0;

beforeAll(async () => {
  governed = await startGovernedChain();
  server = await startPostgres();
});
afterAll(async () => {
  await server?.stop();
  await governed?.close();
});
beforeEach(async () => {
  folder = await openServeFolder(governed);
  name = `d${++made}`;
  await server.createDatabase(name);
});
afterEach(() => folder.remove());

const env = () => ({ DATABASE_URL: server.url(name) });
const serve = (args: string[] = []) => folder.serve(args, env());
const run = (command: "backup" | "restore", file: string) =>
  folder.run(`index/${command}.ts`, [file, "--network", "local"], env()).ended();

async function using<Answer>(at: string, use: (store: Store) => Promise<Answer>): Promise<Answer> {
  const store = await openStore(at);
  try {
    return await use(store);
  } finally {
    await store.destroy();
  }
}

/** Something that is nowhere but in the database. */
const sign = (at: string, id: string, reason = "") =>
  using(at, async (store) => {
    const values = { chain_id: 31337, id, contract: "0xc", kind: "proposal" as const, subject: id, voter: "0xa" };
    const rest = { choice: "1", reason, signature: "0x", by_contract: 0 as const, weight_tokens: "1", received_at: 1 };
    const state = {
      state: "queued" as const,
      batch: null,
      refusal: null,
      tx_hash: null,
      updated_at: 1,
      until_at: null,
    };
    await store
      .insertInto("relay_ballots")
      .values({ ...values, ...rest, ...state })
      .execute();
  });

const signed = (at: string) =>
  using(at, async (store) => {
    const rows = await store.selectFrom("relay_ballots").select(["id", "reason"]).orderBy("id").execute();
    return rows.map(({ id, reason }) => id + reason);
  });

describe("a backup of PostgreSQL", () => {
  it("taken while the server writes is put back, with what people signed, and follows the chain again", async () => {
    const served = serve();
    await expect.poll(async () => statusAt(await served.api())).toBe("live");
    await sign(server.url(name), "first", " and \0 and \u{10FFFE}0");
    const backedUp = await run("backup", "backup.sqlite");
    expect(backedUp).toMatchObject({ code: 0 });
    expect(backedUp.output).toMatch(/Written to backup\.sqlite: what people signed: 1 in relay_ballots/);
    expect((await run("backup", "backup.sqlite")).output).toMatch(/backup\.sqlite exists already/);
    expect((await run("restore", "backup.sqlite")).output).toMatch(/is in use by .+: stop the index and the bots/);

    await sign(server.url(name), "second");
    await governed.transfer(account(1), account(0).address, 5n);
    served.child.kill("SIGTERM");
    await served.ended();
    const restored = await run("restore", "backup.sqlite");
    expect(restored.code, restored.output).toBe(0);
    const aside = /in the schema (\w+)/.exec(restored.output)?.[1] ?? "";
    expect(await signed(server.url(name))).toEqual(["first and \0 and \u{10FFFE}0"]);
    const rows = await using(server.url(name), (store) =>
      sql<{ id: string }>`select id from ${sql.table(`${aside}.relay_ballots`)} order by id`.execute(store),
    );
    expect(rows.rows).toEqual([{ id: "first" }, { id: "second" }]);

    const again = serve();
    const api = await again.api();
    await expect.poll(() => statusAt(api)).toBe("live");
    const { balance } = await (await fetch(`${api}/api/accounts/${account(0).address}`)).json();
    expect(balance).toBe("5");
  });

  it("can be put back into a file too", async () => {
    await sign(server.url(name), "first");
    expect((await run("backup", "backup.sqlite")).code).toBe(0);
    const restored = await folder.run("index/restore.ts", ["backup.sqlite", "--network", "local"]).ended();
    expect(restored.code, restored.output).toBe(0);
    expect(await signed(join(folder.directory, "data", "31337", "althing.sqlite"))).toEqual(["first"]);
  });
});

it("what people signed moves from a file to PostgreSQL by one command, of whatever number, and the file stays as it was", async () => {
  const file = join(folder.directory, "data", "31337", "althing.sqlite");
  const many = Array.from({ length: 1_203 }, (_, number) => `ballot ${String(number).padStart(5, "0")}`);
  await using(file, async () => {});
  const source = await openStore(file);
  await source.transaction().execute(async (trx) => {
    for (const id of many) {
      const values = { chain_id: 31337, id, contract: "0xc", kind: "proposal" as const, subject: id, voter: "0xa" };
      const rest = { choice: "1", reason: "\0", signature: "0x", by_contract: 0 as const, weight_tokens: "1" };
      const dates = { received_at: 1_796_092_480, updated_at: 1, until_at: null };
      const state = { state: "queued" as const, batch: null, refusal: null, tx_hash: null };
      await trx
        .insertInto("relay_ballots")
        .values({ ...values, ...rest, ...dates, ...state })
        .execute();
    }
  });
  await source.destroy();
  const before = await readFile(file);
  const moved = await run("restore", file);
  expect(moved.code, moved.output).toBe(0);
  expect(moved.output).toMatch(/Restored postgres:.*: what people signed: 1203 in relay_ballots/);
  expect(moved.output).not.toContain("What stood there");
  expect(await signed(server.url(name))).toEqual(many.map((id) => `${id}\0`));
  expect(await readFile(file)).toEqual(before);
});

describe("what no chain gives again", () => {
  it("is every table beside the index, but leases and counts of a minute", async () => {
    const { rows } = await using(server.url(name), (store) =>
      sql<{ table: string }>`select tablename as table from pg_tables where schemaname = 'althing'`.execute(store),
    );
    const passing = ["asked", "leases", "migrations"];
    expect(
      rows
        .map(({ table }) => table)
        .filter((table) => !passing.includes(table))
        .sort(),
    ).toEqual([...keptTableNames].sort());
  });

  it("comes back table by table, through PostgreSQL and a backup of it", async () => {
    const file = join(folder.directory, "whole.sqlite");
    await using(file, async (store) => {
      for (const table of keptTableNames)
        await sql`insert into ${sql.table(table)} ${await someRow(store, table)}`.execute(store);
    });
    expect((await run("restore", file)).output).toMatch(/Restored postgres:/);
    expect((await run("backup", "backup.sqlite")).code).toBe(0);
    const back = join(folder.directory, "backup.sqlite");
    for (const table of keptTableNames) expect(await rowsOf(back, table), table).toEqual(await rowsOf(file, table));
    expect(await rowsOf(back, "bot_attempts")).toHaveLength(1);
  });
});

/** A row of which every text is the same and every number too, so that whoever refers to a row finds it. */
async function someRow(store: Store, table: string) {
  const { rows } = await sql<{
    name: string;
    type: string;
  }>`select name, type from pragma_table_info(${table})`.execute(store);
  const values = rows.map(({ type }) => (type.toLowerCase() === "text" ? "x" : 1));
  return sql`(${sql.join(rows.map(({ name }) => sql.ref(name)))}) values (${sql.join(values)})`;
}

const rowsOf = (at: string, table: string) =>
  using(at, async (store) => (await sql`select * from ${sql.table(table)}`.execute(store)).rows);

describe("a process that only reads", () => {
  it("given a database that none has prepared: says which process to start first", async () => {
    const { code, output } = await serve(["--role", "read"]).ended();
    expect(code).toBe(1);
    expect(output).toMatch(/of an older version .*: start the process that follows/);
    await using(server.url("postgres"), async () => {});
    const file = await folder.serve(["--role", "read"]).ended();
    expect(file.output).toMatch(/^There is no database at .*: start the process that follows/m);
  });

  it("given no process that follows: says that nobody does, and goes live once one is there", async () => {
    await using(server.url(name), async () => {});
    const reader = serve(["--role", "read"]);
    const api = await reader.api();
    expect(await statusAt(api)).toBe("starting");
    expect((await fetch(`${api}/readyz`)).status).toBe(503);
    const follower = serve(["--role", "follow"]);
    await expect.poll(() => statusAt(api)).toBe("live");
    expect(await statusAt(await follower.api())).toBe("live");
    expect((await fetch(`${await follower.api()}/api/proposals`)).status).toBe(404);
  });
});

describe("another version of the index's tables", () => {
  it("is filled beside those that are served, and what people signed is in both", async () => {
    await sign(server.url(name), "kept");
    const older = `${indexSchema}_older`;
    await using(server.url(name), (store) =>
      sql`alter schema ${sql.id(indexSchema)} rename to ${sql.id(older)}`.execute(store),
    );
    const served = serve();
    await expect.poll(async () => statusAt(await served.api())).toBe("live");
    expect(await signed(server.url(name))).toEqual(["kept"]);
    const { rows } = await using(server.url(name), (store) =>
      sql<{
        schema: string;
      }>`select nspname as schema from pg_namespace where nspname like 'althing%' order by 1`.execute(store),
    );
    expect(rows.map(({ schema }) => schema)).toEqual(["althing", indexSchema, older].sort());
  });
});

describe("a database that cannot be used is named with the reason, and not its password", () => {
  const wrong: [string, (url: string) => string, RegExp][] = [
    ["no server", () => "postgres://me:geheim@127.0.0.1:1/althing", /nobody listens there/],
    ["no such database", (url) => url.replace(/\/\w+$/, "/nowhere"), /there is no such database/],
    ["no database in the URL", () => "postgres://me:geheim@127.0.0.1:1", /no URL of a PostgreSQL database/],
    ["another scheme", () => "mysql://me:geheim@127.0.0.1/x", /does not begin with postgres:\/\//],
  ];
  for (const [what, url, reason] of wrong) {
    it(what, async () => {
      const { code, output } = await folder.serve([], { DATABASE_URL: url(server.url(name)) }).ended();
      expect(code).toBe(1);
      expect(output).toMatch(reason);
      expect(output).not.toContain("geheim");
      expect(output).not.toMatch(/^\s+at /m);
      expect(existsSync(join(folder.directory, "data"))).toBe(false);
    });
  }

  it("one in which the user may create nothing", async () => {
    await using(server.url("postgres"), (store) => sql`create role poor login`.execute(store));
    const { output } = await folder.serve([], { DATABASE_URL: server.url(name).replace("althing@", "poor@") }).ended();
    expect(output).toMatch(/the user may not create what is missing: let it own the database/);
  });

  it("one of another encoding", async () => {
    await using(server.url("postgres"), (store) =>
      sql`create database latin template template0 encoding 'LATIN1' locale 'C'`.execute(store),
    );
    const { output } = await folder.serve([], { DATABASE_URL: server.url("latin") }).ended();
    expect(output).toMatch(/its encoding is LATIN1: create it with encoding 'UTF8'/);
  });
});
