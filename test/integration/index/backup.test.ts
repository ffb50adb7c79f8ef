import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openStore } from "#store/connection/open-store.ts";
import { account, type GovernedChain, startGovernedChain } from "./governed-chain.ts";
import { openServeFolder, type ServeFolder, statusAt } from "./serve-folder.ts";

let governed: GovernedChain;
let folder: ServeFolder;

beforeAll(async () => {
  governed = await startGovernedChain();
});
afterAll(() => governed?.close());
beforeEach(async () => {
  folder = await openServeFolder(governed);
});
afterEach(() => folder.remove());

const database = () => join(folder.directory, "data", "31337", "althing.sqlite");

async function run(command: "backup" | "restore", ...args: string[]) {
  const script = join(import.meta.dirname, `../../../index/${command}.ts`);
  const child = spawn(process.execPath, [script, ...args], { cwd: folder.directory });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, out, error };
}

/** Something that is nowhere but in the database. */
async function sign(id: string): Promise<void> {
  const store = await openStore(database());
  const values = { chain_id: 31337, id, contract: "0xc", kind: "proposal" as const, subject: id, voter: "0xa" };
  const rest = { choice: "1", reason: "", signature: "0x", by_contract: 0, weight_tokens: "1", received_at: 1 };
  const state = { state: "queued" as const, batch: null, refusal: null, tx_hash: null, updated_at: 1, until_at: null };
  await store
    .insertInto("relay_ballots")
    .values({ ...values, ...rest, ...state })
    .execute();
  await store.destroy();
}

function signedIds(path: string): unknown[] {
  const opened = new DatabaseSync(path, { readOnly: true });
  const rows = opened.prepare("select id from relay_ballots order by id").all();
  opened.close();
  return rows.map(({ id }) => id);
}

it("a backup taken while the server writes is put back, with what people signed, and follows the chain again", async () => {
  const served = folder.serve([]);
  await expect.poll(async () => statusAt(await served.api())).toBe("live");
  await sign("first");
  const made = await run("backup", "backup.sqlite", "--network", "local");
  expect(made).toMatchObject({ code: 0, error: "" });
  expect(made.out).toMatch(/Written to backup\.sqlite: what people signed: 1 in relay_ballots/);

  const busy = await run("restore", "backup.sqlite", "--network", "local");
  expect(busy.code).toBe(1);
  expect(busy.error).toMatch(/is in use by .+: stop the index and the bots, then restore/);

  await sign("second");
  await governed.transfer(account(1), account(0).address, 5n);
  served.child.kill("SIGTERM");
  await served.ended();
  const restored = await run("restore", "backup.sqlite", "--network", "local");
  expect(restored).toMatchObject({ code: 0, error: "" });
  expect(restored.out).toMatch(/What stood there is in .*althing\.sqlite\.before-restore-\d+/);
  expect(signedIds(database())).toEqual(["first"]);
  const aside = (await readdir(join(folder.directory, "data", "31337"))).find((name) =>
    /before-restore-\d+$/.test(name),
  );
  expect(signedIds(join(folder.directory, "data", "31337", aside ?? ""))).toEqual(["first", "second"]);

  const again = folder.serve([]);
  const api = await again.api();
  await expect.poll(() => statusAt(api)).toBe("live");
  const { balance } = await (await fetch(`${api}/api/accounts/${account(0).address}`)).json();
  expect(balance).toBe("5");
});

it("overwrites no file, leaves none half written, and says what is missing", async () => {
  expect((await run("backup", "copy.sqlite", "--network", "local")).error).toMatch(
    /There is no database .*althing\.sqlite: check --network and --data/,
  );
  const store = await openStore(database());
  await store.destroy();
  await writeFile(join(folder.directory, "copy.sqlite"), "mine");
  expect((await run("backup", "copy.sqlite", "--network", "local")).error).toMatch(/copy\.sqlite exists already/);
  expect((await run("backup", "--network", "local")).error).toMatch(/Expected one file\.\nnpm run backup -- FILE/);
  expect((await run("backup", "copy.sqlite")).error).toMatch(/--network is missing/);
  expect((await run("backup", "copy.sqlite", "--netwrok", "local")).error).toMatch(/Unknown option '--netwrok'/);
});

it("restores no file that is damaged, of another program, of another chain or of a newer version, and moves nothing", async () => {
  const store = await openStore(database());
  await store.destroy();
  await sign("kept");
  const at = (name: string) => join(folder.directory, name);
  await writeFile(at("torn.sqlite"), "SQLite format 3\0 and no more");
  new DatabaseSync(at("other.sqlite")).exec("create table notes (text text)");
  for (const [name, change] of [
    [
      "elsewhere.sqlite",
      `insert into index_origin (id, chain_id, genesis_hash, watch_hash) values (1, 31337, '0x${"12".repeat(32)}', '')`,
    ],
    ["newer.sqlite", "insert into migrations (name, applied_at) values ('index-999-future', 1)"],
  ] as const) {
    await copyFile(database(), at(name));
    const copy = new DatabaseSync(at(name));
    copy.exec(change);
    copy.close();
  }
  const refusals: [string, RegExp][] = [
    ["none.sqlite", /There is no file none\.sqlite/],
    ["torn.sqlite", /torn\.sqlite is no sound database/],
    ["other.sqlite", /other\.sqlite is a database, but not of this suite/],
    ["elsewhere.sqlite", /elsewhere\.sqlite is of another chain \(genesis 0x1212/],
    ["newer.sqlite", /newer\.sqlite is of a newer version \(index-999-future\)/],
  ];
  for (const [name, reason] of refusals) {
    const { code, error } = await run("restore", name, "--network", "local");
    expect(error).toMatch(reason);
    expect(code).toBe(1);
  }
  expect(signedIds(database())).toEqual(["kept"]);
});
