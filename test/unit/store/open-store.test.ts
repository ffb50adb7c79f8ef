import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "#store/connection/open-store.ts";

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "althing-store-"));
  path = join(directory, "deep", "er", "althing.sqlite");
});

afterEach(() => rmSync(directory, { recursive: true }));

const block = (number: number) => ({ number, hash: `0x${number}`, timestamp: number, logs: 0 });

async function fillAndClose(): Promise<void> {
  const store = await openStore(path);
  for (let number = 1; number <= 500; number++) await store.insertInto("blocks").values(block(number)).execute();
  await store.destroy();
}

describe("a store", () => {
  it("given no file, is created with its folders and keeps what is written", async () => {
    await fillAndClose();
    const store = await openStore(path);
    expect(await store.selectFrom("blocks").selectAll().where("number", "=", 7).execute()).toEqual([block(7)]);
    await store.destroy();
  });

  it("given a file of another kind, moves it aside untouched, says so, and starts anew", async () => {
    await fillAndClose();
    writeFileSync(path, "this is not a database, but somebody may still want it back".repeat(100));
    const moved: string[] = [];
    const store = await openStore(path, { onCorrupt: (movedTo, reason) => moved.push(movedTo, reason) });
    expect(moved[0]).toMatch(/althing\.sqlite\.corrupt-\d+$/);
    expect(moved[1]).toMatch(/not a database/);
    expect(readFileSync(moved[0] ?? "", "utf8")).toContain("want it back");
    expect(await store.selectFrom("blocks").selectAll().execute()).toEqual([]);
    await store.destroy();
  });

  it("given damaged pages, notices it when it opens", async () => {
    await fillAndClose();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    const moved: string[] = [];
    const store = await openStore(path, { onCorrupt: (movedTo) => moved.push(movedTo) });
    expect(moved).toHaveLength(1);
    await store.destroy();
  });

  it("given a file that was cut off, notices it when it opens", async () => {
    await fillAndClose();
    truncateSync(path, 10_000);
    const moved: string[] = [];
    const store = await openStore(path, { onCorrupt: (movedTo) => moved.push(movedTo) });
    expect(moved).toHaveLength(1);
    expect(readdirSync(join(directory, "deep", "er")).some((name) => name.includes("corrupt"))).toBe(true);
    await store.destroy();
  });

  it("given a file of a newer version: says so, and leaves it as it is", async () => {
    const store = await openStore(path);
    await store.insertInto("migrations").values({ name: "index-999-future", applied_at: 1 }).execute();
    await store.destroy();
    await expect(openStore(path)).rejects.toThrow(/of a newer version \(it has index-999-future\): run that version/);
  });

  it("for whoever only reads: makes no file, and moves a damaged one nowhere", async () => {
    const reads = () => openStore(path, { migrates: false });
    await expect(reads()).rejects.toThrow(/^There is no database at .*althing\.sqlite: start the process that follows/);
    expect(existsSync(path)).toBe(false);
    await fillAndClose();
    await (await reads()).destroy();
    truncateSync(path, 10_000);
    await expect(reads()).rejects.toThrow(/^The database .*althing\.sqlite is damaged \(.+\): start the process that/);
    expect(readdirSync(join(directory, "deep", "er")).filter((name) => name.includes("corrupt"))).toEqual([]);
  });

  it("given processes that open a new file at once and read before they write: nothing fails, nothing is lost", async () => {
    const counter = join(import.meta.dirname, "count-blocks.ts");
    await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, [counter, path, "100"])));
    const store = await openStore(path);
    const numbers = await store.selectFrom("blocks").select("number").orderBy("number").execute();
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    await store.destroy();
  });

  it("keeps a write-ahead log, so that readers do not wait for writers", async () => {
    const store = await openStore(path);
    const reader = new DatabaseSync(path, { readOnly: true });
    expect(reader.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
    await store.transaction().execute(async (trx) => {
      await trx.insertInto("blocks").values(block(1)).execute();
      expect(reader.prepare("select count(*) as count from blocks").get()).toEqual({ count: 0 });
    });
    reader.close();
    await store.destroy();
  });
});
