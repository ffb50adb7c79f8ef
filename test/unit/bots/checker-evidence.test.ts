import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { badSlotsOf } from "#bots/checker/bad-slots.ts";
import { Evidence, type Sighting } from "#bots/checker/evidence.ts";
import { MapFolder } from "#bots/checker/map-folder.ts";
import { mapOf } from "#protocol/certification/slots.ts";

const seen = (slot: number, probe: number, up: boolean | null, provider = 1): Sighting => ({
  atSeconds: 1_000,
  slot,
  probe,
  provider,
  up,
  faults: up ? [] : ["tcp a.example:1: no answer within 10 seconds"],
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-evidence-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("evidence is kept line by line, a file for each epoch", async () => {
  const evidence = new Evidence(join(folder, "new"));
  expect(await evidence.read(7)).toEqual([]);
  await evidence.append(7, [seen(0, 0, false), seen(0, 0, true, 2)]);
  await evidence.append(7, [seen(0, 1, null)]);
  await evidence.append(8, [seen(3, 0, true)]);
  expect(await new Evidence(join(folder, "new")).read(7)).toEqual([
    seen(0, 0, false),
    seen(0, 0, true, 2),
    seen(0, 1, null),
  ]);
  expect((await readFile(join(folder, "new", "7.jsonl"), "utf8")).split("\n")).toHaveLength(4);
});

it("a line that a power cut left unfinished is lost, and no other", async () => {
  const evidence = new Evidence(folder);
  await evidence.append(7, [seen(0, 0, false)]);
  await appendFile(join(folder, "7.jsonl"), '{"atSeconds":1000,"slot":0,"pro');
  await evidence.append(7, [seen(0, 1, false), seen(0, 2, true)]);
  expect(await evidence.read(7)).toEqual([seen(0, 0, false), seen(0, 1, false), seen(0, 2, true)]);
});

it("a slot is bad where more than half of all its probes failed, each counted once", () => {
  const bad = (sightings: Sighting[], probesPerSlot = 3) => badSlotsOf(1, sightings, probesPerSlot);
  expect(bad([seen(0, 0, false), seen(0, 1, false), seen(0, 2, true)])).toBe(mapOf([0]));
  expect(bad([seen(0, 0, false), seen(0, 1, true), seen(0, 2, true)])).toBe(0n);
  expect(bad([seen(95, 0, false)], 1)).toBe(mapOf([95]));
  expect(bad([seen(0, 0, false), seen(0, 1, false)], 4), "half is no majority").toBe(0n);
  expect(bad([seen(0, 0, false)]), "probes that were not made are no failures").toBe(0n);
  expect(bad([seen(0, 0, false), seen(0, 0, false)]), "one probe twice").toBe(0n);
  expect(bad([seen(0, 0, null), seen(0, 1, null), seen(0, 2, null)]), "while it was cut off").toBe(0n);
  expect(bad([seen(0, 0, false, 2), seen(0, 1, false, 2)]), "another provider").toBe(0n);
  expect(bad([seen(0, 0, false), seen(1, 1, false)]), "another slot").toBe(0n);
});

it("maps are passed on in a folder, and what is none is named", async () => {
  const { address } = privateKeyToAccount(generatePrivateKey());
  const domain = { chainId: 5, contract: address };
  const maps = new MapFolder(join(folder, "maps"), domain);
  expect(await maps.read(7)).toEqual({ maps: [], problems: [] });
  const map = { provider: 3, epoch: 7, badSlots: mapOf([0, 95]), checker: address, signature: "0xab" as const };
  await maps.write(map);
  await maps.write(map);
  await maps.write({ ...map, epoch: 70 });
  expect(await maps.read(7)).toEqual({ maps: [map], problems: [] });

  const name = join(folder, "maps", `7-3-${address.toLowerCase()}.json`);
  const text = await readFile(name, "utf8");
  for (const [wrong, problem] of [
    ["{", "it is not JSON"],
    [text.replace('"epoch":7', '"epoch":8'), `its map belongs into 8-3-${address.toLowerCase()}.json`],
    [text.replace('"chainId":5', '"chainId":6'), `it is for ${address} on chain 6, expected ${address} on 5`],
    [text.replace(/0x8.*?"/, '0x8"'), "badSlots: expected 24 hexadecimal digits after 0x"],
    [" ".repeat(5_000), "it has 5000 bytes, expected a map of at most 4096"],
  ] as const) {
    await writeFile(name, wrong);
    const { maps: left, problems } = await maps.read(7);
    expect([left, problems], problem).toEqual([[], [expect.stringContaining(`${name} is passed over: ${problem}`)]]);
  }
});
