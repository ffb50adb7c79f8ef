import { afterEach, beforeEach, expect, it } from "vitest";
import { type BotChain, startBotChain } from "./bot-chain.ts";

const QUEUED = 5;

let chain: BotChain;
let id: bigint;
beforeEach(async () => {
  chain = await startBotChain();
  id = await chain.propose([chain.threshold(9_000_000)], "Depth");
  await chain.pass([id]);
});
afterEach(() => chain.close());

const rpc = (method: string, ...params: unknown[]) => chain.connection.provider.request({ method, params });

it("given a network that asks for three blocks, the bot acts on what is three blocks deep and is done three blocks later", async () => {
  const { engine, store } = await chain.openBot({}, ["--confirmations", "3"]);
  const states = async () =>
    (await store.selectFrom("bot_transactions").select("state").execute()).map(({ state }) => state);
  await engine.tick();
  expect(await states()).toEqual([]);
  await chain.networkHelpers.mine(3);
  await engine.tick();
  await engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(await states()).toEqual(["mined"]);
  await chain.networkHelpers.mine(2);
  await engine.tick();
  expect(await states()).toEqual(["mined"]);
  await chain.networkHelpers.mine(1);
  await engine.tick();
  expect(await states()).toEqual(["final"]);
});

it("given a reorg before it is final, the transaction is sent again and counted from its new block", async () => {
  const { engine, store, lines } = await chain.openBot({}, ["--confirmations", "3"]);
  await chain.networkHelpers.mine(3);
  const snapshot = await rpc("evm_snapshot");
  await engine.tick();
  await engine.tick();
  const before = await store.selectFrom("bot_transactions").select(["state", "block_hash"]).executeTakeFirstOrThrow();
  await rpc("evm_revert", snapshot);
  await chain.networkHelpers.mine(1);
  for (let i = 0; i < 4; i++) await engine.tick();
  const after = await store.selectFrom("bot_transactions").select(["state", "block_hash"]).executeTakeFirstOrThrow();
  expect(before.state).toBe("mined");
  expect(after.state, lines.join("\n")).toBe("mined");
  expect(after.block_hash).not.toBe(before.block_hash);
  expect(new Set(chain.rpc.state.sent).size).toBe(1);
  await chain.networkHelpers.mine(3);
  await engine.tick();
  expect(await store.selectFrom("bot_transactions").select("state").execute()).toEqual([{ state: "final" }]);
});
