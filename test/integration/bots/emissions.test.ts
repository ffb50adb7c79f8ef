import { decodeFunctionData, type Hex, slice, toFunctionSelector } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startClock } from "./clock.ts";
import { type EmissionBotChain, startEmissionBotChain } from "./emission-bot-chain.ts";

const USD = 10n ** 8n;
const [MOVED, IN_DEAD_BAND, REVENUE_UNKNOWN, MISSED] = [1, 2, 3, 4];
const POST = toFunctionSelector("post(uint32,uint64,address,bytes)");
const POKE = toFunctionSelector("poke()");

let chain: EmissionBotChain;
beforeEach(async () => {
  chain = await startEmissionBotChain();
});
afterEach(() => chain.close());

const outcome = async (epoch: number) => (await chain.controller.read.epochRecord([BigInt(epoch)])).outcome;
const sent = async (): Promise<Hex[]> => (await chain.botTransactions()).map(({ input }) => slice(input, 0, 4));

async function openBot(...reporters: ReturnType<EmissionBotChain["fromCsv"]>[]) {
  const clock = startClock();
  const bot = await chain.openBot({ nowMs: clock.nowMs }, [], reporters);
  const alarms = async () => {
    const rows = await bot.store.selectFrom("duty_heartbeats").select(["name", "alarm"]).execute();
    return Object.fromEntries(rows.map(({ name, alarm }) => [name, alarm]));
  };
  return { ...bot, clock, alarms };
}

const figure =
  (usd: string): Parameters<EmissionBotChain["answer"]>[0] =>
  ({ url }, answer) =>
    answer.end(JSON.stringify({ epoch: Number(url?.slice(1)), revenueUsd: usd }));

it("each reporter's figure is posted when the epoch has ended, and the epoch poked when its window has closed", async () => {
  await chain.writeCsv("0,40000.5", "1,41000");
  chain.answer(figure("39000.00000001"));
  const { engine, store, lines, alarms } = await openBot(chain.fromCsv(0), chain.fromCsv(1), chain.fromUrl(2));
  await engine.tick();
  expect(await sent(), "before the epoch ends").toEqual([]);

  await chain.enterWindow(0);
  await engine.tick();
  expect(await chain.reported(0), lines.join("\n")).toEqual([true, true, true]);
  await engine.tick();
  await engine.tick();
  expect(await sent(), "each once").toEqual([POST, POST, POST]);

  await chain.passCutoff(0);
  await engine.tick();
  expect(await outcome(0), lines.join("\n")).toBe(IN_DEAD_BAND);
  expect((await chain.controller.read.epochRecord([0n])).revenueUsd8).toBe((80_001n * USD) / 2n);
  await engine.tick();
  expect(await sent()).toEqual([POST, POST, POST, POKE]);
  const items = await store.selectFrom("duty_items").select(["key", "state"]).orderBy("key").execute();
  const reports = chain.reporters.map((reporter) => `report:0:${reporter}`).sort();
  expect(items).toEqual(["poke:0", ...reports].map((key) => ({ key, state: "done" })));
  expect(lines.filter((line) => line.startsWith("verified"))).toHaveLength(4);
  expect(await alarms()).toMatchObject({ poke: null, report: null });

  await chain.enterWindow(1);
  await engine.tick();
  await chain.passCutoff(1);
  await engine.tick();
  expect([MOVED, IN_DEAD_BAND]).toContain(await outcome(1));
  await store.destroy();
});

describe("given a source at fault, the other reporters are heard and the alarm is the report's alone", () => {
  const faults: [string, () => Promise<void> | void, string][] = [
    ["status 500", () => chain.answer((_, answer) => answer.writeHead(500).end()), "answered with status 500"],
    ["a huge body", () => chain.answer((_, answer) => answer.end("x".repeat(100_000))), "more than 65536 bytes"],
    [
      "another epoch",
      () => chain.answer((_, answer) => answer.end('{"epoch":7,"revenueUsd":"1"}')),
      "answered for epoch 7",
    ],
    ["nonsense", () => chain.answer((_, answer) => answer.end("<html>")), "the answer is not JSON"],
  ];
  it.for(faults)("%s", async ([, fault, message]) => {
    await chain.writeCsv("0,40000");
    await fault();
    const id = await chain.propose([chain.threshold(9_000_000)], "# Lower threshold");
    await chain.pass([id]);
    const { engine, store, clock, alarms, lines } = await openBot(chain.fromUrl(0), chain.fromCsv(1));
    await chain.enterWindow(0);
    const round = await engine.tick();
    expect(round, "the bots themselves are healthy").toMatchObject({
      alarm: null,
      problem: expect.stringContaining(message),
    });
    expect(await chain.reported(0), lines.join("\n")).toEqual([false, true, false]);
    expect(await chain.governor.read.state([id])).toBe(5);
    const told = await alarms();
    expect(told.report).toContain(message);
    expect([told.queue, told.execute, told.poke]).toEqual([null, null, null]);

    chain.answer(figure("41000"));
    clock.pass(60);
    await engine.tick();
    expect(await chain.reported(0)).toEqual([true, true, false]);
    expect((await alarms()).report).toBeNull();
    await store.destroy();
  });

  it("a bad CSV file, mended later", async () => {
    await chain.writeCsv("0,40000", "2,1");
    chain.answer(figure("41000"));
    const { engine, store, clock, alarms } = await openBot(chain.fromCsv(0), chain.fromUrl(1));
    await chain.enterWindow(0);
    await engine.tick();
    expect(await chain.reported(0)).toEqual([false, true, false]);
    expect((await alarms()).report).toContain("revenue.csv:3:1: epoch: expected 1, the next one");
    await chain.writeCsv("0,40000", "1,1");
    clock.pass(60);
    await engine.tick();
    expect(await chain.reported(0)).toEqual([true, true, false]);
    await store.destroy();
  });

  it("a slow one: nobody waits for it", async () => {
    await chain.writeCsv("0,40000");
    chain.answer(() => {});
    const aDayMs = 86_400_000;
    const { engine, store } = await openBot(chain.fromUrl(0, aDayMs), chain.fromCsv(1));
    await chain.enterWindow(0);
    await engine.tick();
    expect(await chain.reported(0)).toEqual([false, true, false]);
    await store.destroy();
  });

  it("one that never answers is named", async () => {
    chain.answer(() => {});
    const { engine, store, alarms } = await openBot(chain.fromUrl(0));
    await chain.enterWindow(0);
    const report = async () => {
      await engine.tick();
      return (await alarms()).report;
    };
    await expect.poll(report).toContain("did not answer within 0.5 seconds");
    await store.destroy();
  });
});

it("a key that is no reporter is named, and nothing is sent for it", async () => {
  await chain.writeCsv("0,40000");
  const sign = async (): Promise<Hex> => "0x";
  const stranger = { signer: { address: chain.bot.address, signReport: sign, signPrice: sign } };
  const { engine, store, alarms } = await openBot({ ...chain.fromCsv(0), ...stranger });
  await chain.enterWindow(0);
  await engine.tick();
  expect(await sent()).toEqual([]);
  expect((await alarms()).report).toContain(`${chain.bot.address} is not a reporter`);
  await store.destroy();
});

it("what somebody else posted and poked is not done again, and the source is not asked for it", async () => {
  chain.answer(figure("41000"));
  const { engine, store } = await openBot(chain.fromUrl(0));
  await chain.enterWindow(0);
  await chain.post(0, 0, 40_000n * USD);
  await chain.post(1, 0, 40_000n * USD);
  await engine.tick();
  expect(chain.asked()).toBe(0);
  await chain.passCutoff(0);
  await chain.controller.write.poke();
  await engine.tick();
  expect(await sent()).toEqual([]);
  await store.destroy();
});

it("a missing row is waited for, told when the window is about to close, and then given up", async () => {
  await chain.writeCsv("1,40000");
  const { engine, store, clock, alarms } = await openBot(chain.fromCsv(0), chain.fromCsv(1));
  const { windowSeconds } = chain.schedule;
  await chain.enterWindow(0);
  await engine.tick();
  expect((await alarms()).report).toBeNull();
  await chain.enterWindow(0, windowSeconds - 600);
  clock.pass(60);
  await engine.tick();
  expect((await alarms()).report).toMatch(
    /revenue\.csv has no figure for epoch 0 yet, and its window closes in 10 minutes/,
  );
  await chain.passCutoff(0);
  await engine.tick();
  expect((await alarms()).report).toBeNull();
  expect(await outcome(0)).toBe(REVENUE_UNKNOWN);
  expect(await sent()).toEqual([POKE]);
  await store.destroy();
});

it("a report that could not be sent before its window closed is dropped without a further attempt", async () => {
  await chain.writeCsv("0,40000");
  const { engine, store, context } = await openBot(chain.fromCsv(0));
  await chain.enterWindow(0);
  const allowed = context.limits.leastBalanceWei;
  context.limits.leastBalanceWei = 10n ** 30n;
  await engine.tick();
  expect(await sent()).toEqual([]);
  await chain.passCutoff(0);
  context.limits.leastBalanceWei = allowed;
  await engine.tick();
  const items = await store.selectFrom("duty_items").select(["duty", "state"]).orderBy("duty").execute();
  expect(items).toContainEqual({ duty: "report", state: "gone" });
  expect(await sent()).toEqual([POKE]);
  await store.destroy();
});

it("bots that are started anew before a report was sent send the figure that was signed first", async () => {
  await chain.writeCsv("0,40000");
  const first = await openBot(chain.fromCsv(0));
  first.context.limits.leastBalanceWei = 10n ** 30n;
  await chain.enterWindow(0);
  await first.engine.tick();
  await first.engine.close();
  await first.store.destroy();

  await chain.writeCsv("0,41000");
  const second = await openBot(chain.fromCsv(0));
  second.clock.pass(3600);
  await second.engine.tick();
  expect(await sent(), second.lines.join("\n")).toEqual([POST]);
  expect(second.lines.filter((line) => line.startsWith("sending")).join()).toContain("40,000 USD");
  const [{ input } = { input: "0x" as Hex }] = await chain.botTransactions();
  const posted = decodeFunctionData({ abi: chain.reports.abi, data: input });
  expect(posted.args?.[1]).toBe(40_000n * USD);
  await second.store.destroy();
});

it("a signer that fails is named, and the others are heard", async () => {
  await chain.writeCsv("0,40000");
  const broken = chain.fromCsv(0);
  broken.signer.signReport = () => Promise.reject(new Error("the key service is down"));
  const { engine, store, alarms } = await openBot(broken, chain.fromCsv(1));
  await chain.enterWindow(0);
  await engine.tick();
  expect(await chain.reported(0)).toEqual([false, true, false]);
  expect((await alarms()).report).toBe(`${chain.reporters[0]} did not sign: the key service is down`);
  await store.destroy();
});

it("several epochs that nobody poked are accounted by one call", async () => {
  const { engine, store, lines } = await openBot();
  await chain.passCutoff(3);
  await engine.tick();
  expect(await sent(), lines.join("\n")).toEqual([POKE]);
  expect([await outcome(2), await outcome(3)]).toEqual([MISSED, REVENUE_UNKNOWN]);
  expect(await chain.controller.read.nextEpoch()).toBe(4n);
  await store.destroy();
});

it("reports to a contract that the controller does not ask any more are not made", async () => {
  await chain.writeCsv("0,40000");
  const { viem, timelock, networkHelpers, controller, schedule } = chain;
  const other = await viem.deployContract("RevenueReports", [timelock.address, schedule, chain.reporters, 2]);
  await networkHelpers.impersonateAccount(timelock.address);
  await networkHelpers.setBalance(timelock.address, 10n ** 18n);
  await controller.write.setRevenueSource([other.address], { account: timelock.address });
  const { engine, store, alarms } = await openBot(chain.fromCsv(0));
  await chain.enterWindow(0);
  await engine.tick();
  expect(await sent()).toEqual([]);
  expect((await alarms()).report).toContain("the controller takes revenue from");
  await store.destroy();
});

it("bots of a deployment without emissions refuse to report", async () => {
  const { EmissionController: _, ...contracts } = chain.deployment.contracts;
  chain.deployment.contracts = contracts;
  await expect(chain.openBot({}, [], [chain.fromCsv(0)])).rejects.toThrow("leave --reporters out");
});
