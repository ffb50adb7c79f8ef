import { parseEther, parseGwei } from "viem";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { patience } from "#test/patience.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startClock } from "./clock.ts";

const QUEUED = 5;

let chain: BotChain;
let id: bigint;
beforeEach(async () => {
  chain = await startBotChain();
  id = await chain.propose([chain.threshold(9_000_000)], "Fees");
  await chain.pass([id]);
  await rpc("evm_setAutomine", false);
});
afterEach(() => chain.close());

const rpc = (method: string, ...params: unknown[]) => chain.connection.provider.request({ method, params });
async function mineWithBaseFee(gwei: string): Promise<void> {
  await chain.networkHelpers.setNextBlockBaseFeePerGas(parseGwei(gwei));
  await chain.networkHelpers.mine();
}

it("given a base fee that jumps above what was offered, the transaction is replaced until it is mined, once", async () => {
  const clock = startClock();
  const { engine, store, lines } = await chain.openBot({ nowMs: clock.nowMs });
  await engine.tick();
  for (let block = 0; block < 4; block++) {
    await mineWithBaseFee("40");
    clock.pass(11);
    await engine.tick();
  }
  await chain.networkHelpers.mine();
  await engine.tick();
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(QUEUED);
  expect(await chain.botTransactions()).toHaveLength(1);

  const attempts = await store.selectFrom("bot_attempts").selectAll().orderBy("number").execute();
  expect(attempts.length).toBeGreaterThan(1);
  for (const [i, next] of attempts.slice(1).entries()) {
    const previous = attempts[i];
    for (const fee of ["max_fee_wei", "priority_fee_wei"] as const) {
      expect(BigInt(next[fee]) * 1000n).toBeGreaterThanOrEqual(BigInt(previous?.[fee] ?? 0) * 1125n);
    }
  }
  const transactions = await store.selectFrom("bot_transactions").select(["state", "nonce"]).execute();
  expect(transactions).toEqual([{ state: "final", nonce: 0 }]);
});

it("given a replacement that no node took and an earlier version that is mined, the earlier one counts", async () => {
  const clock = startClock();
  const { engine, store } = await chain.openBot({ nowMs: clock.nowMs });
  await engine.tick();
  await mineWithBaseFee("40");
  clock.pass(11);
  chain.rpc.state.fault = (method) => (method === "eth_sendRawTransaction" ? "500" : null);
  await engine.tick();
  chain.rpc.state.fault = () => null;
  await mineWithBaseFee("0.1");
  await engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  const attempts = await store.selectFrom("bot_attempts").select("hash").orderBy("number").execute();
  expect(attempts).toHaveLength(2);
  const transactions = await store.selectFrom("bot_transactions").select(["state", "mined_hash"]).execute();
  expect(transactions).toEqual([{ state: "final", mined_hash: attempts[0]?.hash }]);
});

it("given a fee at the cap, an alarm is raised and no higher fee is ever signed", async () => {
  const clock = startClock();
  const { engine, store } = await chain.openBot({ nowMs: clock.nowMs }, [
    "--max-fee-gwei",
    "5",
    "--urgent-max-fee-gwei",
    "5",
  ]);
  await engine.tick();
  let alarm: string | null = null;
  for (let block = 0; block < 20; block++) {
    await mineWithBaseFee("40");
    clock.pass(11);
    alarm = (await engine.tick()).alarm;
  }
  expect(alarm).toContain("at the cap of 5 gwei");
  const attempts = await store.selectFrom("bot_attempts").select("max_fee_wei").execute();
  expect(attempts.every((attempt) => BigInt(attempt.max_fee_wei) <= parseGwei("5"))).toBe(true);
  expect(await store.selectFrom("bot_notices").select("kind").execute()).toEqual([{ kind: "fee-cap" }]);

  await mineWithBaseFee("1");
  await engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
});

it("given a base fee over the cap from the start, nothing is signed until it falls", async () => {
  const clock = startClock();
  const { engine, store } = await chain.openBot({ nowMs: clock.nowMs }, [
    "--max-fee-gwei",
    "5",
    "--urgent-max-fee-gwei",
    "5",
  ]);
  await mineWithBaseFee("40");
  expect((await engine.tick()).alarm).toContain("over the cap of 5 gwei");
  expect(await store.selectFrom("bot_transactions").selectAll().execute()).toEqual([]);
  await mineWithBaseFee("1");
  clock.pass(10);
  await engine.tick();
  await chain.networkHelpers.mine();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
});

it("given that somebody else acts while ours waits, ours becomes a transfer of nothing instead of a revert", async () => {
  const clock = startClock();
  const { engine } = await chain.openBot({ nowMs: clock.nowMs });
  await engine.tick();
  const theirs = chain.queue([chain.threshold(9_000_000)], "Fees", { maxFeePerGas: parseGwei("90"), gas: 500_000n });
  await vi.waitFor(async () => expect(await rpc("eth_pendingTransactions")).toHaveLength(2), patience);
  await mineWithBaseFee("40");
  await theirs;
  clock.pass(11);
  await engine.tick();
  await chain.networkHelpers.mine();
  await engine.tick();
  expect(await chain.botTransactions()).toEqual([{ nonce: 0, input: "0x", status: "success" }]);
});

it("given an account that can pay for nothing, the alarm comes at once, with nothing due", async () => {
  await rpc("evm_setAutomine", true);
  await chain.queue([chain.threshold(9_000_000)], "Fees");
  await chain.networkHelpers.setBalance(chain.bot.address, parseEther("0.009"));
  const { engine } = await chain.openBot();
  const alarm = `the bot account ${chain.bot.address} holds 0.009 ETH and must keep 0.01: send it ETH`;
  expect((await engine.tick()).alarm).toBe(alarm);
  expect((await engine.tick()).alarm).toBe(alarm);
  await chain.networkHelpers.setBalance(chain.bot.address, parseEther("0.01"));
  expect((await engine.tick()).alarm).toBeNull();
});

it("given too little balance or too small a budget, an alarm says so and nothing is signed", async () => {
  const poor = await chain.openBot({}, ["--least-balance-eth", "1000"]);
  expect((await poor.engine.tick()).alarm).toContain("send it ETH");
  await poor.engine.close();
  const thrifty = await chain.openBot({ nowMs: () => Date.now() + 60_000 }, ["--spend-per-day-eth", "0.000001"]);
  expect((await thrifty.engine.tick()).alarm).toContain("spend limit");
  expect(chain.rpc.state.sent).toEqual([]);
});
