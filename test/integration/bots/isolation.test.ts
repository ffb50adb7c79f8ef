import { type Hex, slice } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { timingFor } from "#bots/engine/timing.ts";
import { tokens } from "#test/fixture/governance.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startClock } from "./clock.ts";

const EXECUTED = 7;
const QUEUED = 5;

let chain: BotChain;
beforeEach(async () => {
  chain = await startBotChain();
});
afterEach(() => chain.close());

/** Deploys a contract whose whole code is `code`. */
async function deployCode(code: Hex) {
  const size = ((code.length - 2) / 2).toString(16).padStart(2, "0");
  const hash = await chain.deployer.sendTransaction({
    data: `0x60${size}600c60003960${size}6000f3${slice(code, 0).slice(2)}`,
  });
  const { contractAddress } = await chain.client.waitForTransactionReceipt({ hash });
  if (!contractAddress) throw new Error("The contract was not deployed.");
  return contractAddress;
}

it("proposals that answer with a bomb, burn all gas or simply revert fail alone and are muted; another executes", async () => {
  const call = async (code: Hex) => [{ target: await deployCode(code), valueWei: 0n, data: "0x12345678" as Hex }];
  const bomb = await call("0x62061a806000fd"); // revert(0, 400000)
  const burner = await call("0x5b600056"); // for (;;) {}
  const reverter = await call("0x60006000fd"); // revert(0, 0)
  const bad = [
    await chain.propose(bomb, "Bomb"),
    await chain.propose(burner, "Burner"),
    await chain.propose(reverter, "Reverter"),
  ];
  const good = await chain.propose([chain.threshold(9_000_000)], "Good");
  await chain.pass([...bad, good]);

  const clock = startClock();
  const backOff = { firstSeconds: 5, longestSeconds: 3600, muteAfter: 3, muteSeconds: 86_400 };
  const timing = { ...timingFor(true), backOff };
  const { engine, store, lines } = await chain.openBot({ nowMs: clock.nowMs, timing }, ["--gas-cap", "3000000"]);
  await engine.tick();
  await chain.passDelay();
  await engine.tick();
  expect(await chain.governor.read.state([good]), lines.join("\n")).toBe(EXECUTED);
  for (let i = 0; i < 3; i++) {
    clock.pass(3700);
    await engine.tick();
  }
  const items = await store.selectFrom("duty_items").selectAll().where("duty", "=", "execute").execute();
  const byKey = new Map(items.map((item) => [item.key, item]));
  for (const id of bad) {
    const item = byKey.get(`execute:${id}`);
    expect(item?.state).toBe("muted");
    expect(item?.last_error?.length).toBeGreaterThan(5);
    expect(item?.last_error?.length).toBeLessThan(400);
  }
  expect(byKey.get(`execute:${good}`)?.state).toBe("done");
  const notices = await store.selectFrom("bot_notices").select("kind").execute();
  expect(notices.map(({ kind }) => kind)).toEqual(["muted", "muted", "muted"]);
  expect((await chain.botTransactions()).map(({ status }) => status)).toEqual(Array(5).fill("success"));
  const muted = await engine.tick();
  expect(muted.alarm).toBeNull();
  const heartbeats = await store.selectFrom("duty_heartbeats").select(["name", "alarm"]).execute();
  const alarms = new Map(heartbeats.map(({ name, alarm }) => [name, alarm]));
  for (const id of bad) expect(alarms.get("execute")).toContain(`execute:${id} (`);
  expect(alarms.get("queue")).toBeNull();
});

it("an execution over the period's spending cap waits for the next period, and is then done", async () => {
  const pay = (description: string) => ({
    description,
    calls: [
      {
        target: chain.token.address,
        valueWei: 0n,
        data: chain.transfer(chain.deployer.account.address, tokens(800_000)),
      },
    ],
  });
  const payments = [pay("First payment"), pay("Second payment")];
  const ids: bigint[] = [];
  for (const { calls, description } of payments) ids.push(await chain.propose(calls, description));
  await chain.pass(ids);
  const clock = startClock();
  const { engine, store, lines } = await chain.openBot({ nowMs: clock.nowMs });
  await engine.tick();
  await chain.passDelay();
  for (let i = 0; i < 3; i++) {
    await engine.tick();
    clock.pass(600);
  }
  const states = async () => (await Promise.all(ids.map((id) => chain.governor.read.state([id])))).sort();
  expect(await states(), lines.join("\n")).toEqual([QUEUED, EXECUTED]);
  const held = await store.selectFrom("duty_items").selectAll().where("held_until", ">", 0).executeTakeFirstOrThrow();
  expect(held).toMatchObject({ state: "due", failures: 0 });
  expect(held.last_error).toContain("Governor_SpendingCapExceeded");

  await chain.networkHelpers.time.increaseTo(held.held_until + 1);
  await engine.tick();
  expect(await states(), lines.join("\n")).toEqual([EXECUTED, EXECUTED]);
  expect((await chain.botTransactions()).map(({ status }) => status)).toEqual(Array(4).fill("success"));
});

it("what somebody else queued and executed is verified all the same", async () => {
  const calls = [chain.threshold(9_000_000)];
  const id = await chain.propose(calls, "By hand");
  await chain.pass([id]);
  await chain.queue(calls, "By hand");
  await chain.passDelay();
  await chain.execute(calls, "By hand");
  const { engine, store } = await chain.openBot();
  await engine.tick();
  const [row] = await store.selectFrom("verifications").selectAll().execute();
  expect(row).toMatchObject({ proposal_id: id.toString(), ok: 1 });
  expect(await chain.botTransactions()).toEqual([]);
});
