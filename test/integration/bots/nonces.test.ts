import { createWalletClient, http } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startClock } from "./clock.ts";

const QUEUED = 5;

let chain: BotChain;
beforeEach(async () => {
  chain = await startBotChain();
});
afterEach(() => chain.close());

const rpc = (method: string, ...params: unknown[]) => chain.connection.provider.request({ method, params });
const someoneWithTheKey = () =>
  createWalletClient({ account: chain.bot, chain: chain.client.chain, transport: http(chain.rpc.url) });

it("given nonces used by another program with the same key, the bot goes on above them", async () => {
  const { engine, lines } = await chain.openBot();
  await engine.tick();
  for (let i = 0; i < 3; i++) await someoneWithTheKey().sendTransaction({ to: chain.bot.address, value: 0n });
  const id = await chain.propose([chain.threshold(9_000_000)], "Up");
  await chain.pass([id]);
  await engine.tick();
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(QUEUED);
  expect((await chain.botTransactions()).map(({ nonce }) => nonce)).toEqual([0, 1, 2, 3]);
});

it("given another program's transaction in the pool, the bot signs nothing until it is mined", async () => {
  const { engine, store } = await chain.openBot();
  const id = await chain.propose([chain.threshold(9_000_000)], "Waits");
  await chain.pass([id]);
  await rpc("evm_setAutomine", false);
  await someoneWithTheKey().sendTransaction({ to: chain.bot.address, value: 0n });
  const report = await engine.tick();
  expect(report.alarm).toContain("wait in the node's pool");
  expect(await store.selectFrom("bot_transactions").selectAll().execute()).toEqual([]);
  await rpc("evm_setAutomine", true);
  await chain.networkHelpers.mine();
  expect((await engine.tick()).alarm).toBeNull();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
});

it("given a lost database, nothing is sent twice", async () => {
  const first = await chain.openBot();
  const id = await chain.propose([chain.threshold(9_000_000)], "Database lost");
  await chain.pass([id]);
  await rpc("evm_setAutomine", false);
  await first.engine.tick();
  for (const table of ["bot_attempts", "bot_transactions", "duty_items", "bot_nonces", "leases"] as const) {
    await first.store.deleteFrom(table).execute();
  }
  const second = await chain.openBot();
  await second.engine.tick();
  await rpc("evm_setAutomine", true);
  await chain.networkHelpers.mine();
  await second.engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(await chain.botTransactions()).toHaveLength(1);
  expect(chain.rpc.state.sent).toHaveLength(1);
});

it("given a reorg that removes a foreign transaction below ours, the gap is filled and our own bytes are sent again", async () => {
  const clock = startClock();
  const { engine, store, lines } = await chain.openBot({ nowMs: clock.nowMs });
  const id = await chain.propose([chain.threshold(9_000_000)], "Gap");
  await chain.pass([id]);
  const snapshot = await rpc("evm_snapshot");
  await someoneWithTheKey().sendTransaction({ to: chain.bot.address, value: 0n });
  await engine.tick();
  await engine.tick();
  const [ours] = await store.selectFrom("bot_attempts").selectAll().execute();
  await rpc("evm_revert", snapshot);
  await chain.networkHelpers.mine();
  for (let i = 0; i < 5; i++) {
    await engine.tick();
    clock.pass(1);
  }
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(QUEUED);
  const mined = await chain.botTransactions();
  expect(mined.map(({ nonce, status }) => [nonce, status])).toEqual([
    [0, "success"],
    [1, "success"],
  ]);
  expect(mined[0]?.input).toBe("0x");
  expect(chain.rpc.state.sent.filter((raw) => raw === ours?.raw)).toHaveLength(2);
});

it("given a transaction that the pool forgot, the same bytes are sent again", async () => {
  const { engine, store } = await chain.openBot();
  const id = await chain.propose([chain.threshold(9_000_000)], "Forgotten");
  await chain.pass([id]);
  await rpc("evm_setAutomine", false);
  await engine.tick();
  const [attempt] = await store.selectFrom("bot_attempts").selectAll().execute();
  await rpc("hardhat_dropTransaction", attempt?.hash);
  await engine.tick();
  await chain.networkHelpers.mine();
  await engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(chain.rpc.state.sent).toEqual([attempt?.raw, attempt?.raw]);
});

it("given a stored transaction that never left and whose act somebody else did meanwhile, it is not sent and its nonce is given back", async () => {
  const { engine, store } = await chain.openBot();
  const id = await chain.propose([chain.threshold(9_000_000)], "Somebody else");
  await chain.pass([id]);
  chain.rpc.state.fault = (method) => (method === "eth_sendRawTransaction" ? "500" : null);
  await engine.tick();
  chain.rpc.state.fault = () => null;
  await chain.queue([chain.threshold(9_000_000)], "Somebody else");
  await engine.tick();
  await engine.tick();
  expect(await chain.botTransactions()).toEqual([]);
  expect(await store.selectFrom("bot_nonces").select("next_nonce").execute()).toEqual([{ next_nonce: 0 }]);
  expect(await store.selectFrom("duty_items").select("state").where("duty", "=", "queue").execute()).toEqual([
    { state: "gone" },
  ]);
  expect(chain.rpc.state.sent).toEqual([]);
});
