import { hexToNumber, isHex } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type BotChain, startBotChain } from "./bot-chain.ts";

const QUEUED = 5;
const EXECUTED = 7;
const BLOCKS = 300;

const quantity = z.custom<`0x${string}`>(isHex).transform((value) => hexToNumber(value));
const rangeSchema = z.tuple([z.object({ fromBlock: quantity, toBlock: quantity })]);

let chain: BotChain;
let id: bigint;
/** Ranges of blocks that were asked for, and whether the node took them. */
let asked: { from: number; blocks: number; taken: boolean }[] = [];
beforeEach(async () => {
  asked = [];
  chain = await startBotChain();
  id = await chain.propose([chain.threshold(9_000_000)], "Old and still open");
  await chain.networkHelpers.mine(BLOCKS);
  await chain.pass([id]);
});
afterEach(() => chain.close());

/** A node that takes so many blocks in one request for logs, as free plans do. */
function limitTo(limit: number): void {
  chain.rpc.state.answer = async (method, params) => {
    if (method !== "eth_getLogs") return undefined;
    const [{ fromBlock, toBlock }] = rangeSchema.parse(params);
    const blocks = toBlock - fromBlock + 1;
    asked.push({ from: fromBlock, blocks, taken: blocks <= limit });
    if (blocks > limit) throw { code: -32600, message: `eth_getLogs takes up to a ${limit} block range on this plan` };
    return undefined;
  };
}

describe.each([50, 10, 5])("given a node that takes %i blocks in a request for logs", (limit) => {
  it("a proposal is queued in the first round, with few more requests than that limit asks for", async () => {
    limitTo(limit);
    const { engine, lines } = await chain.openBot();
    expect((await engine.tick()).alarm, lines.join("\n")).toBeNull();
    expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(QUEUED);
    const least = Math.ceil(Number(await chain.client.getBlockNumber()) / limit);
    expect(asked.length).toBeLessThanOrEqual(2 * least + 12);
  });

  it("bots that start again ask for no block that is settled, and for no range that was refused", async () => {
    limitTo(limit);
    const first = await chain.openBot();
    await first.engine.tick();
    await first.engine.close();
    const before = Math.min(...asked.filter(({ taken }) => taken).map(({ from }) => from));
    const settled = Number(await chain.client.getBlockNumber()) - 66;
    asked = [];
    const second = await chain.openBot();
    await chain.passDelay();
    expect((await second.engine.tick()).alarm, second.lines.join("\n")).toBeNull();
    expect(await chain.governor.read.state([id]), second.lines.join("\n")).toBe(EXECUTED);
    expect(before).toBe(0);
    expect(Math.min(...asked.map(({ from }) => from))).toBeGreaterThanOrEqual(settled);
    expect(asked.filter(({ taken }) => !taken)).toEqual([]);
  });
});

it("given a node that has lost its blocks for a while, it is asked for as many at once as before", async () => {
  const { engine } = await chain.openBot();
  await engine.tick();
  await chain.networkHelpers.mine(500);
  chain.rpc.state.answer = async (method) => {
    if (method === "eth_getLogs") throw { code: -32000, message: "the index of logs is not ready" };
    return undefined;
  };
  expect((await engine.tick()).alarm).toContain("the index of logs is not ready");
  limitTo(10_000);
  await engine.tick();
  expect(Math.max(...asked.map(({ blocks }) => blocks))).toBeGreaterThanOrEqual(500);
});

it("given proposals that are over, bots that start again do not ask for their states", async () => {
  const over = await chain.propose([chain.threshold(8_000_000)], "Nobody votes");
  await chain.pass([]);
  const first = await chain.openBot();
  await first.engine.tick();
  await chain.networkHelpers.mine(66);
  await first.engine.tick();
  await first.engine.close();
  const rows = await first.store.selectFrom("bot_ended_proposals").select("proposal_id").execute();
  expect(rows).toEqual([{ proposal_id: over.toString() }]);
  const calls: string[] = [];
  chain.rpc.state.answer = async (method, params) => {
    if (method === "eth_call") calls.push(JSON.stringify(params));
    return undefined;
  };
  const second = await chain.openBot();
  await second.engine.tick();
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((call) => call.includes(over.toString(16)))).toEqual([]);
});

it("given a reorg below what was settled, what was kept of the other chain is forgotten", async () => {
  const snapshot = await chain.connection.provider.request({ method: "evm_snapshot" });
  const gone = await chain.propose([chain.threshold(8_000_000)], "On the other chain alone");
  await chain.networkHelpers.mine(100);
  const first = await chain.openBot();
  await first.engine.tick();
  await first.engine.close();
  const kept = () => first.store.selectFrom("bot_logs").select("log").execute();
  expect(await kept()).toHaveLength(2);
  await chain.connection.provider.request({ method: "evm_revert", params: [snapshot] });
  await chain.networkHelpers.mine(120);
  const second = await chain.openBot();
  await second.engine.tick();
  expect(await kept()).toHaveLength(1);
  expect(JSON.stringify(await kept())).not.toContain(gone.toString(16));
  expect(await chain.governor.read.state([id]), second.lines.join("\n")).toBe(QUEUED);
});
