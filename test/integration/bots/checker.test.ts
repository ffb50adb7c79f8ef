import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Keystore } from "ox";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Checker } from "#bots/checker/checker.ts";
import type { Endpoint } from "#bots/checker/checker-file.ts";
import { Evidence } from "#bots/checker/evidence.ts";
import { MapFolder } from "#bots/checker/map-folder.ts";
import { mapOf, SLOTS, slotStartSeconds, slotsOf } from "#protocol/certification/slots.ts";
import { DAY } from "#test/fixture/governance.ts";
import { patience } from "#test/patience.ts";
import { type AvailabilityBotChain, startAvailabilityBotChain } from "./availability-bot-chain.ts";
import { writeDeployment } from "./bot-process.ts";

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const root = join(import.meta.dirname, "../../..");

let chain: AvailabilityBotChain;
let node: Server | null = null;
let port = 0;

beforeEach(async () => {
  chain = await startAvailabilityBotChain();
  port = 0;
});
afterEach(async () => {
  await darken();
  await chain.close();
});

/** The provider's server answers, on the port that it had before. */
async function light(): Promise<void> {
  if (node !== null) return;
  const server = createServer((_, answer) => answer.end("well"));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  node = server;
}

async function darken(): Promise<void> {
  const server = node;
  node = null;
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(null));
}

/** One of the three, with its own evidence and the maps that they pass on to each other. */
function openChecker(index: number, { probesPerSlot = 1, control = [] as Endpoint[] } = {}): Checker {
  return new Checker({
    settings: {
      keystore: "",
      passwordFile: "",
      maps: join(chain.folder, "maps"),
      evidence: join(chain.folder, `evidence-${index}`),
      probesPerSlot,
      timeoutSeconds: 10,
      control,
      providers: [{ provider: 1, endpoints: [{ http: `http://127.0.0.1:${port}/`, status: 200 }] }],
    },
    account: chain.checker(index),
    domain: chain.domain,
    schedule: chain.schedule,
    log: () => undefined,
  });
}

const secondOf = (epoch: number, slot: number, second = 1) =>
  Math.ceil(slotStartSeconds(chain.schedule, { epoch, slot })) + second;

it("a server that goes dark is seen by three checkers, one of them started anew, and the chain takes the reward", async () => {
  await light();
  const checkers = [0, 1, 2].map((index) => openChecker(index));
  for (const slot of range(0, SLOTS)) {
    if (slot === 20) await darken();
    if (slot === 50) await light();
    // One stops in the dark, and begins anew with nothing but its files; the round that it had made is not made twice.
    if (slot === 30) {
      checkers[1] = openChecker(1);
      await checkers[1].round(secondOf(1, 29, 2));
    }
    // Another is away for a while, and blames nobody for what it has not seen.
    const present = slot >= 40 && slot < 45 ? checkers.slice(0, 2) : checkers;
    for (const checker of present) await checker.round(secondOf(1, slot));
  }
  const evidence = await new Evidence(join(chain.folder, "evidence-1")).read(1);
  expect(evidence.map(({ slot }) => slot)).toEqual(range(0, SLOTS));
  expect(evidence.filter(({ up }) => up === false).map(({ slot }) => slot)).toEqual(range(20, 50));
  expect(evidence[20]?.faults).toEqual([expect.stringContaining("ECONNREFUSED")]);

  // Nothing is signed while the epoch runs.
  const maps = new MapFolder(join(chain.folder, "maps"), chain.domain);
  expect((await maps.read(1)).maps).toEqual([]);
  await chain.toEnd(1, DAY / 24 + 60);
  for (const checker of checkers) await checker.round(secondOf(2, 4));
  const signed = (await maps.read(1)).maps;
  expect(signed).toHaveLength(3);
  const slotsBy = (index: number) =>
    slotsOf(signed.find(({ checker }) => checker === chain.checker(index).address)?.badSlots ?? 0n);
  expect(slotsBy(1)).toEqual(range(20, 50));
  expect(slotsBy(2)).toEqual([...range(20, 40), ...range(45, 50)]);

  const { engine, store, lines } = await chain.openAvailabilityBot(maps);
  await engine.tick();
  await engine.tick();
  await engine.tick();
  const day = await chain.dayOf(1);
  expect(day.badSlots, lines.join("\n")).toBe(mapOf(range(20, 50)));
  expect(day.flagged).toBe(true);
  await store.destroy();
});

it("a checker signs one map of a day, whatever becomes of its evidence and of the shared folder", async () => {
  await light();
  await darken();
  for (const slot of [0, 1, 2]) await openChecker(0).round(secondOf(1, slot));
  await openChecker(0).round(secondOf(2, 0));
  const maps = new MapFolder(join(chain.folder, "maps"), chain.domain);
  const [first] = (await maps.read(1)).maps;
  expect(first?.badSlots).toBe(mapOf([0, 1, 2]));

  await rm(join(chain.folder, "maps"), { recursive: true });
  await writeFile(join(chain.folder, "evidence-0", "1.jsonl"), "");
  await openChecker(0).round(secondOf(2, 1));
  expect((await maps.read(1)).maps, "the same again").toEqual([first]);

  const name = `1-1-${chain.checker(0).address.toLowerCase()}.json`;
  await writeFile(join(chain.folder, "evidence-0", "signed", name), "{");
  await expect(openChecker(0).round(secondOf(2, 2))).rejects.toThrow(
    /^nothing is signed for epoch 1, as it may be signed already: .*is passed over: it is not JSON/,
  );
});

it("a checker that is cut off itself blames nobody", async () => {
  await light();
  const control: Endpoint = { tcp: { host: "127.0.0.1", port } };
  const cutOff = openChecker(0, { control: [control] });
  await cutOff.round(secondOf(1, 0));
  await darken();
  await cutOff.round(secondOf(1, 1));
  // Where one of those that are always there answers, it is the provider.
  const { port: always } = new URL(chain.rpc.url);
  await openChecker(0, { control: [control, { tcp: { host: "127.0.0.1", port: Number(always) } }] }).round(
    secondOf(1, 2),
  );
  const seen = await new Evidence(join(chain.folder, "evidence-0")).read(1);
  expect(seen.map(({ up }) => up)).toEqual([true, null, false]);
  await cutOff.round(secondOf(2, 0));
  const { maps } = await new MapFolder(join(chain.folder, "maps"), chain.domain).read(1);
  expect(maps.map(({ badSlots }) => badSlots)).toEqual([mapOf([2])]);
});

it("a slot is bad where most of its probes failed", async () => {
  await light();
  const checker = openChecker(0, { probesPerSlot: 3 });
  for (const [slot, dark] of [
    [0, [1]],
    [1, [0, 2]],
  ] as const) {
    for (const probe of [0, 1, 2]) {
      await (dark.some((one) => one === probe) ? darken() : light());
      await checker.round(secondOf(1, slot, 300 * probe + 1));
      await checker.round(secondOf(1, slot, 300 * probe + 200));
    }
  }
  expect(await new Evidence(join(chain.folder, "evidence-0")).read(1)).toHaveLength(6);
  await checker.round(secondOf(2, 0));
  const { maps } = await new MapFolder(join(chain.folder, "maps"), chain.domain).read(1);
  expect(maps.map(({ badSlots }) => badSlots)).toEqual([mapOf([1])]);
});

it("the command checks by the chain's clock, is killed, and goes on where it was", async () => {
  await light();
  await darken();
  chain.deployment.contracts.Availability = chain.availability.address;
  const deployment = await writeDeployment(chain);
  const folder = join(chain.folder, "checker");
  await mkdir(folder);
  const key = chain.keys[0];
  if (key === undefined) throw new Error("There is no key.");
  const [derived, options] = await Keystore.pbkdf2Async({ password: "secret", iterations: 1_000 });
  await writeFile(join(folder, "checker.json"), JSON.stringify(Keystore.encrypt(key, derived, options)));
  await writeFile(join(folder, "password"), "secret\n");
  const head = "keystore: checker.json\npasswordFile: password\nmaps: maps\nevidence: evidence\n";
  await writeFile(
    join(folder, "checker.yaml"),
    `${head}probesPerSlot: 1\nproviders:\n  - provider: 1\n    endpoints: [{ tcp: "127.0.0.1:${port}" }]\n`,
  );
  const flags = ["--network", "local", "--rpc", chain.rpc.url, "--deployment", deployment];
  const start = () => {
    const args = ["bots/check-availability.ts", ...flags, "--checker", join(folder, "checker.yaml")];
    return spawn(process.execPath, [...args, "--interval-seconds", "0.1"], { cwd: root, stdio: "ignore" });
  };
  const slotsSeen = async () => (await new Evidence(join(folder, "evidence")).read(1)).map(({ slot }) => slot);

  let child = start();
  try {
    for (const slot of range(10, 16)) {
      await chain.networkHelpers.time.increaseTo(secondOf(1, slot));
      await vi.waitFor(async () => expect(await slotsSeen()).toEqual(range(10, slot + 1)), patience);
      if (slot !== 12) continue;
      child.kill("SIGKILL");
      await once(child, "exit");
      child = start();
    }
    await chain.toEnd(1, 60);
    const maps = new MapFolder(join(folder, "maps"), chain.domain);
    await vi.waitFor(async () => expect((await maps.read(1)).maps).toHaveLength(1), patience);
    const [map] = (await maps.read(1)).maps;
    expect(map?.badSlots).toBe(mapOf(range(10, 16)));
    expect(map?.checker).toBe(chain.checker(0).address);
    expect((await readFile(join(folder, "evidence", "1.jsonl"), "utf8")).trim().split("\n")).toHaveLength(6);
  } finally {
    child.kill("SIGINT");
    await once(child, "exit");
  }
});
