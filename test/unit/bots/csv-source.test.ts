import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { csvSource } from "#bots/revenue/csv-source.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-csv-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function source(text: string) {
  const path = join(folder, "revenue.csv");
  await writeFile(path, text);
  return csvSource(path);
}

it("the row of the epoch is read, as the file then stands", async () => {
  const rows = await source("epoch,revenueUsd\n4,10\n5,12.00000001\n");
  expect(await rows.read(5)).toBe(1_200_000_001n);
  await source("epoch,revenueUsd\n5,13\n");
  expect(await rows.read(5)).toBe(1_300_000_000n);
});

it("a missing row and an empty cell are no figure yet", async () => {
  const rows = await source("epoch,revenueUsd\n4,10\n5,\n");
  expect(await rows.read(5)).toBeNull();
  expect(await rows.read(6)).toBeNull();
});

it.for([
  ["epoch;revenueUsd\n5;1\n", "revenue.csv:1:1: expected the header epoch,revenueUsd"],
  ["epoch,revenueUsd\n4,1\n5,1.000000001\n", "revenue.csv:3:3: revenueUsd: expected US dollars"],
  ["epoch,revenueUsd\n4,1\n6,1\n", "revenue.csv:3:1: epoch: expected 5, the next one"],
] as const)("a file that is wrong somewhere gives no figure at all: %j", async ([text, message]) => {
  await expect((await source(text)).read(5)).rejects.toThrow(message);
});

it("a file that is not there, or far too large", async () => {
  await expect(csvSource(join(folder, "none.csv")).read(5)).rejects.toThrow("cannot be read (ENOENT)");
  const path = join(folder, "large.csv");
  await writeFile(path, "");
  await truncate(path, 9 * 1024 * 1024);
  await expect(csvSource(path).read(5)).rejects.toThrow("expected at most 8388608");
});
