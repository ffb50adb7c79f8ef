import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBots } from "#bots/process/open-bots.ts";
import { readSettings } from "#bots/process/settings.ts";
import { openStore } from "#store/connection/open-store.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startClock } from "./clock.ts";
import { type Fault, startFaultyRpc } from "./faulty-rpc.ts";

const QUEUED = 5;
const FAULTS: Fault[] = ["500", "429", "refused", "truncated", "not-json", "lost-answer", "hang"];

let chain: BotChain;
beforeEach(async () => {
  chain = await startBotChain();
});
afterEach(() => chain.close());

async function passOne(): Promise<bigint> {
  const id = await chain.propose([chain.threshold(9_000_000)], "Faults");
  await chain.pass([id]);
  return id;
}

describe.for(FAULTS)("given an RPC that fails by %s", (fault) => {
  it("nothing is sent twice, and the work is done once it recovers", async () => {
    const id = await passOne();
    const clock = startClock();
    const { engine } = await chain.openBot({ nowMs: clock.nowMs }, ["--rpc-timeout-seconds", "0.5"]);
    chain.rpc.state.fault = (method) => (method === "eth_sendRawTransaction" ? fault : null);
    await engine.tick();
    chain.rpc.state.fault = () => fault;
    expect((await engine.tick()).alarm).not.toBeNull();
    chain.rpc.state.fault = () => null;
    clock.pass(60);
    await engine.tick();
    await engine.tick();
    expect(await chain.governor.read.state([id])).toBe(QUEUED);
    expect(await chain.botTransactions()).toHaveLength(1);
    expect(new Set(chain.rpc.state.sent).size).toBe(1);
  });
});

it("given several URLs, one that fails or serves another chain is passed over", async () => {
  const id = await passOne();
  const wrong = await startFaultyRpc(chain.connection.provider);
  wrong.state.answer = async (method) => (method === "eth_chainId" ? "0x1" : undefined);
  const down = await startFaultyRpc(chain.connection.provider);
  down.state.fault = () => "500";
  const store = await openStore(chain.database.at);
  const lines: string[] = [];
  const rpcUrls = [wrong.url, down.url, chain.rpc.url].join(",");
  const settings = readSettings(["--network", "local", "--rpc", rpcUrls], {});
  const log = (line: string) => lines.push(line);
  const { engine } = openBots({
    settings,
    deployment: chain.deployment,
    actionFiles: [],
    store,
    signer: chain.bot,
    log,
  });
  const report = await engine.tick();
  await store.destroy();
  await wrong.close();
  await down.close();
  expect(report.alarm).toBeNull();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(wrong.state.sent).toEqual([]);
  expect(lines.join("\n")).toContain("serves chain 1, but the deployment is on chain 31337");
});

it("given only a node of another chain, nothing is signed and the alarm names both chains", async () => {
  await passOne();
  chain.rpc.state.answer = async (method) => (method === "eth_chainId" ? "0x1" : undefined);
  const { engine, store } = await chain.openBot();
  expect((await engine.tick()).alarm).toContain("serves chain 1, but the deployment is on chain 31337");
  expect(await store.selectFrom("bot_transactions").selectAll().execute()).toEqual([]);
  const heartbeat = await store.selectFrom("duty_heartbeats").select("alarm").executeTakeFirstOrThrow();
  expect(heartbeat.alarm).toContain("serves chain 1");
});

it("given a chain that was reset, nothing is signed", async () => {
  await passOne();
  const { engine, store } = await chain.openBot();
  const first = await chain.connection.provider.request({ method: "eth_getBlockByNumber", params: ["0x0", false] });
  chain.rpc.state.answer = async (method, params) =>
    method === "eth_getBlockByNumber" && params[0] === "0x0"
      ? { ...Object(first), hash: `0x${"12".repeat(32)}` }
      : undefined;
  expect((await engine.tick()).alarm).toContain("If the chain was reset, deploy again");
  expect(await store.selectFrom("bot_transactions").selectAll().execute()).toEqual([]);
});

it("given what was stored about a chain before its reset, it is dropped for the new deployment", async () => {
  const { engine, store, context } = await chain.openBot();
  await engine.tick();
  await store.updateTable("bot_chains").set({ genesis_hash: "0x00" }).execute();
  await store
    .insertInto("bot_nonces")
    .values({ chain_id: context.chainId, sender: "0xother", next_nonce: 7 })
    .execute();
  await engine.close();
  const next = await chain.openBot();
  await next.engine.tick();
  expect(await store.selectFrom("bot_nonces").select("sender").execute()).toEqual([{ sender: chain.bot.address }]);
});

it("given a node that falls behind, nothing is signed on its word until it has had time to catch up", async () => {
  const clock = startClock();
  const { engine, store } = await chain.openBot({ nowMs: clock.nowMs });
  const old = await chain.connection.provider.request({ method: "eth_getBlockByNumber", params: ["latest", false] });
  await engine.tick();
  const id = await passOne();
  await engine.tick();
  chain.rpc.state.answer = async (method, params) =>
    method === "eth_getBlockByNumber" && params[0] === "latest" ? old : undefined;
  expect((await engine.tick()).alarm).toContain("fell behind");
  chain.rpc.state.answer = async () => undefined;
  expect((await engine.tick()).alarm).toBeNull();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(await store.selectFrom("bot_transactions").selectAll().execute()).toHaveLength(1);
});

it("given a reorg that undoes a mined transaction, the same bytes are sent again", async () => {
  const id = await passOne();
  const snapshot = await chain.connection.provider.request({ method: "evm_snapshot" });
  const { engine, store } = await chain.openBot();
  await engine.tick();
  await engine.tick();
  await chain.networkHelpers.mine(3);
  await engine.tick();
  const snapshotted = await store.selectFrom("bot_transactions").select("state").execute();
  expect(snapshotted).toEqual([{ state: "final" }]);
  await chain.connection.provider.request({ method: "evm_revert", params: [snapshot] });
  await chain.networkHelpers.mine();
  for (let i = 0; i < 4; i++) await engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(new Set(chain.rpc.state.sent).size).toBe(1);
  expect(await store.selectFrom("bot_transactions").select("state").execute()).toEqual([{ state: "final" }]);
});
