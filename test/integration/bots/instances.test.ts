import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { patience } from "#test/patience.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startBotProcess } from "./bot-process.ts";
import { startClock } from "./clock.ts";

const QUEUED = 5;

let chain: BotChain;
beforeEach(async () => {
  chain = await startBotChain();
});
afterEach(() => chain.close());

async function passMany(count: number): Promise<bigint[]> {
  const ids: bigint[] = [];
  for (let i = 0; i < count; i++) ids.push(await chain.propose([chain.threshold(9_000_000)], `Race ${i}`));
  await chain.pass(ids);
  return ids;
}

it("of two processes on one database one acts, and each act is done once", async () => {
  const ids = await passMany(5);
  const processes = [await startBotProcess(chain), await startBotProcess(chain)];
  const output = () => processes.map((process) => process.output()).join("\n");
  await vi.waitFor(async () => {
    for (const id of ids) expect(await chain.governor.read.state([id]), output()).toBe(QUEUED);
  }, patience);
  await Promise.all(processes.map((process) => process.stop()));
  expect(await chain.botTransactions()).toHaveLength(ids.length);
  expect(new Set(chain.rpc.state.sent).size).toBe(ids.length);
  expect(processes.filter((process) => process.output().includes("sending"))).toHaveLength(1);
});

it("an instance that waits longer than its lease keeps it, and one without takes none", async () => {
  const clock = startClock();
  const [first, second] = [await chain.openBot(clock), await chain.openBot(clock)];
  expect(await first.engine.tick()).toMatchObject({ leading: true });
  for (let wait = 0; wait < 4; wait++) {
    clock.pass(3);
    await first.engine.keep();
  }
  expect(await second.engine.tick()).toMatchObject({ leading: false });
  clock.pass(5);
  await second.engine.keep();
  expect(await first.engine.tick()).toMatchObject({ leading: true });
  clock.pass(5);
  expect(await second.engine.tick()).toMatchObject({ leading: true });
  await first.engine.keep();
  await first.engine.keep();
  clock.pass(5);
  await first.engine.keep();
  expect(await second.engine.tick()).toMatchObject({ leading: true });
});

it("an instance that lost its lease midway signs nothing more, and the other goes on", async () => {
  const [id] = await passMany(1);
  const clock = startClock();
  let paused = false;
  const second = await chain.openBot({ nowMs: clock.nowMs });
  const first = await chain.openBot({
    nowMs: clock.nowMs,
    async onStep(step) {
      if (step !== "simulated" || paused) return;
      paused = true;
      clock.pass(60);
      await second.engine.tick();
    },
  });
  await first.engine.tick();
  await first.engine.tick();
  clock.pass(60);
  await second.engine.tick();
  expect(await chain.governor.read.state([id ?? 0n]), second.lines.join("\n")).toBe(QUEUED);
  expect(await chain.botTransactions()).toHaveLength(1);
});

it("an instance that lost its lease after signing sends bytes that the other one also sends: one transaction", async () => {
  await passMany(1);
  const clock = startClock();
  let paused = false;
  const second = await chain.openBot({ nowMs: clock.nowMs });
  const first = await chain.openBot({
    nowMs: clock.nowMs,
    async onStep(step) {
      if (step !== "signed" || paused) return;
      paused = true;
      clock.pass(60);
      await second.engine.tick();
    },
  });
  await first.engine.tick();
  clock.pass(60);
  await second.engine.tick();
  expect(await chain.botTransactions()).toHaveLength(1);
  expect(new Set(chain.rpc.state.sent).size).toBe(1);
  const items = await second.store.selectFrom("duty_items").select("state").where("duty", "=", "queue").execute();
  expect(items).toEqual([{ state: "done" }]);
});
