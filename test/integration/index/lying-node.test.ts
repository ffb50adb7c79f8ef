import { encodeFunctionData } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { Bloom, bloomBits } from "#protocol/chain/bloom.ts";
import { type Call, type FaultyRpc, type Reply, startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { caughtUp, expectIndexEqualsChain } from "./expect-equal.ts";
import { account, type GovernedChain, settings, startGovernedChain, TOKEN } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

type Log = Record<string, unknown>;

let governed: GovernedChain;
let proxy: FaultyRpc;
let index: RunningIndex | undefined;

beforeEach(async () => {
  governed = await startGovernedChain();
  proxy = await startFaultyRpc(governed.rpcUrl);
});

afterEach(async () => {
  await index?.stop();
  index = undefined;
  await proxy?.close();
  await governed?.close();
});

/** Votes and transfers, then so many blocks without a log that they are old. */
async function history(voters = [1, 2, 3, 4, 5]): Promise<void> {
  const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [2 * 86_400] });
  const id = await governed.propose(account(1), [{ target: governed.governor, data }], "history");
  await governed.skip(settings.votingDelay + 1);
  for (const voter of voters) {
    await governed.vote(account(voter), id, voter % 3);
    await governed.transfer(account(voter), account(7).address, TOKEN);
  }
  await governed.chain.mine({ blocks: 40 });
}

const begin = (rpcUrls = [proxy.url], maxBlocks = 8) =>
  startIndex({
    deployment: governed.deployment,
    rpcUrls,
    pace: { span: { maxBlocks, targetLogs: 4_000 }, timeoutMs: 10_000 },
  });

const isRange = ({ method, params }: Call) =>
  method === "eth_getLogs" && (params[0] as { fromBlock?: unknown }).fromBlock !== undefined;
const logsOf = (reply: Reply) => (Array.isArray(reply.result) ? (reply.result as Log[]) : []);
const withLogs = (change: (logs: Log[]) => Log[]) => (call: Call, reply: Reply) =>
  call.method === "eth_getLogs" ? { ...reply, result: change(logsOf(reply)) } : reply;

async function timestampsAreTheChains(): Promise<void> {
  const blocks = await index?.store.selectFrom("blocks").selectAll().execute();
  for (const block of blocks ?? []) {
    const { timestamp } = await governed.chain.getBlock({ blockNumber: BigInt(block.number) });
    expect(block.timestamp).toBe(Number(timestamp));
  }
}

describe("the filters of a real chain's headers", () => {
  it("name every address and topic of their logs, and not those of other blocks", async () => {
    await history();
    const logs = await governed.chain.getLogs({ fromBlock: 0n });
    expect(logs.length).toBeGreaterThan(20);
    for (const { blockNumber, address, topics } of logs) {
      const { logsBloom } = await governed.chain.getBlock({ blockNumber });
      for (const value of [address, ...topics]) {
        expect(new Bloom(logsBloom ?? "0x").mayHold(bloomBits(value))).toBe(true);
      }
    }
    const empty = await governed.chain.getBlock();
    expect(new Bloom(empty.logsBloom ?? "0x").mayHold(bloomBits(governed.token))).toBe(false);
  });
});

describe("a node that leaves logs out", () => {
  it("given that ranges come back empty: nothing is lost, and the node is named", async () => {
    await history();
    let asked = 0;
    proxy.alter((call, reply) => (isRange(call) && asked++ % 3 === 1 ? { ...reply, result: [] } : reply));
    index = await begin();
    await expectIndexEqualsChain(index, governed);
    expect(index.troubles.join()).toContain(`${proxy.url} left out logs of block`);
  });

  it("given that a range lacks its last logs: nothing is lost", async () => {
    await history();
    proxy.alter((call, reply) => (isRange(call) ? { ...reply, result: logsOf(reply).slice(0, -1) } : reply));
    index = await begin();
    await expectIndexEqualsChain(index, governed);
  });

  it("given that its newest blocks have no logs, even by their hash: the next node is asked", async () => {
    index = await begin([proxy.url, governed.rpcUrl]);
    await caughtUp(index, governed);
    proxy.alter(withLogs(() => []));
    await governed.transfer(account(1), account(6).address, 5n * TOKEN);
    await expectIndexEqualsChain(index, governed);
  });

  it("given a backend behind the one that gave the head: what it has not yet is not taken as empty", async () => {
    await history();
    await governed.transfer(account(2), account(6).address, TOKEN);
    await governed.transfer(account(3), account(6).address, TOKEN);
    const head = Number(await governed.chain.getBlockNumber());
    proxy.alter((call, reply) =>
      isRange(call) ? { ...reply, result: logsOf(reply).filter((log) => Number(log.blockNumber) < head) } : reply,
    );
    index = await begin();
    await expectIndexEqualsChain(index, governed);
  });
});

describe("a store that lost rows", () => {
  it("given a vote without its proposal: says so, and reads the chain anew", async () => {
    await history([1, 2, 3]);
    index = await begin([governed.rpcUrl]);
    await caughtUp(index, governed);
    const [proposal] = (await index.get("/api/proposals")).body.items;
    await index.store.deleteFrom("proposals").execute();
    await governed.vote(account(4), BigInt(proposal.id), 1);
    await expectIndexEqualsChain(index, governed);
    expect(index.troubles.join()).toContain(`a vote on proposal ${proposal.id}, which was never made`);
  });
});

describe("a reorg between the look at the tip and the next range", () => {
  it("is noticed at the range's first block", async () => {
    index = await begin([proxy.url], 2);
    await caughtUp(index, governed);
    const fork = await governed.chain.snapshot();
    await governed.transfer(account(1), account(6).address, 5n * TOKEN);
    await caughtUp(index, governed);
    const tip = await governed.chain.getBlockNumber();
    proxy.fail({ fault: "drop" });
    for (let block = 0; block < 9; block++) await governed.chain.mine({ blocks: 1 });
    proxy.once(
      "eth_getBlockByNumber",
      async () => {
        await governed.chain.revert({ id: fork });
        await governed.transfer(account(2), account(7).address, TOKEN);
        for (let block = 0; block < 9; block++) await governed.chain.mine({ blocks: 1 });
      },
      ({ params }) => params[0] === `0x${tip.toString(16)}`,
    );
    proxy.fail(null);
    await expectIndexEqualsChain(index, governed);
  });
});

describe("times of logs", () => {
  const times: [string, unknown][] = [
    ["zero", "0x0"],
    ["a number", 1_700_000_000],
    ["null", null],
    ["absent", undefined],
  ];
  for (const [name, blockTimestamp] of times) {
    it(`given ${name}: those of the headers are stored`, async () => {
      await history();
      proxy.alter(withLogs((logs) => logs.map((log) => ({ ...log, blockTimestamp }))));
      index = await begin();
      await expectIndexEqualsChain(index, governed);
      await timestampsAreTheChains();
    });
  }

  it("given a header without one: the node is named, and nothing is stored", async () => {
    await history();
    const undated = (call: Call, reply: Reply) =>
      call.method === "eth_getBlockByNumber" && call.params[0] !== "0x0" && reply.result !== null
        ? { ...reply, result: { ...(reply.result as object), timestamp: "0x0" } }
        : reply;
    proxy.alter(undated);
    index = await begin();
    await expect.poll(() => index?.troubles.join()).toContain(`${proxy.url} gave a malformed answer`);
    expect(await index.store.selectFrom("blocks").selectAll().execute()).toEqual([]);
    proxy.alter(null);
    await expectIndexEqualsChain(index, governed);
  });
});

describe("logs in disorder", () => {
  it("given each twice, in the wrong order: they are read once, in order", async () => {
    await history();
    proxy.alter(withLogs((logs) => [...logs, ...logs].reverse()));
    index = await begin();
    await expectIndexEqualsChain(index, governed);
  });

  const refused: [string, (logs: Log[]) => Log[], RegExp][] = [
    ["marked as removed", (logs) => logs.map((log) => ({ ...log, removed: true })), /that was removed/],
    ["numbered by transaction", (logs) => logs.map((log) => ({ ...log, logIndex: "0x0" })), /gave two logs 0 of block/],
  ];
  for (const [name, change, reason] of refused) {
    it(`given ${name}: the node is named and nothing of it is stored`, async () => {
      await history();
      proxy.alter(withLogs(change));
      index = await begin();
      await expect.poll(() => index?.troubles.join()).toMatch(reason);
      expect(index.troubles.join()).toContain(proxy.url);
      expect(await index.store.selectFrom("transfers").selectAll().execute()).toEqual([]);
      proxy.alter(null);
      await expectIndexEqualsChain(index, governed);
    });
  }
});

describe("headers of a sloppy node", () => {
  const withHeaders = (change: (header: Log) => Log) => (call: Call, reply: Reply) =>
    call.method === "eth_getBlockByNumber" && reply.result ? { ...reply, result: change(reply.result as Log) } : reply;

  it.each([
    ["no filter", { logsBloom: undefined }],
    ["a filter of null", { logsBloom: null }],
    ["a filter of zeros", { logsBloom: `0x${"00".repeat(256)}` }],
  ])("given %s: what the node gives is taken", async (_, change) => {
    await history();
    proxy.alter(withHeaders((header) => ({ ...header, ...change })));
    index = await begin();
    await expectIndexEqualsChain(index, governed);
  });

  it.each([
    ["a time in decimal digits", { timestamp: "1700000000" }],
    ["a time that is a number", { timestamp: 1_700_000_000 }],
    ["no hash", { hash: null }],
    ["a filter that is none", { logsBloom: "none" }],
  ])("given %s: the node is named, and nothing is stored", async (_, change) => {
    await history();
    proxy.alter(withHeaders((header) => ({ ...header, ...change })));
    index = await begin();
    await expect.poll(() => index?.troubles.join()).toContain(`${proxy.url} gave a malformed answer`);
    expect(await index.store.selectFrom("blocks").selectAll().execute()).toEqual([]);
    proxy.alter(null);
    await expectIndexEqualsChain(index, governed);
  });

  it("given digits in capitals, and logs too: they are the same digits", async () => {
    await history();
    const capitals = (value: unknown): unknown =>
      typeof value === "string" && value.startsWith("0x")
        ? `0x${value.slice(2).toUpperCase()}`
        : Array.isArray(value)
          ? value.map(capitals)
          : typeof value === "object" && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, capitals(of)]))
            : value;
    proxy.alter((call, reply) =>
      /^eth_get(Logs|Block)/.test(call.method) ? { ...reply, result: capitals(reply.result) } : reply,
    );
    index = await begin();
    await expectIndexEqualsChain(index, governed);
  });
});

describe("logs that were not asked for", () => {
  it("given those of other contracts of the same blocks: they are not stored", async () => {
    await history();
    const other = account(12).address.toLowerCase();
    const beside = (log: Log) => ({
      ...log,
      address: other,
      logIndex: `0x${(Number(log.logIndex) + 1_000).toString(16)}`,
    });
    proxy.alter(withLogs((logs) => [...logs, ...logs.map(beside)]));
    index = await begin();
    await expectIndexEqualsChain(index, governed);
  });

  it.each([
    ["those of another chain's block", { blockHash: `0x${"11".repeat(32)}` }, /changed while it was read/],
    ["those of a block far off", { blockNumber: "0xffffff" }, /gave a log of block 16777215 unasked/],
    ["null", null, /gave a malformed answer to eth_getLogs/],
  ])("given %s: the node's answer is not stored", async (_, change, reason) => {
    await history();
    proxy.alter((call, reply) =>
      call.method === "eth_getLogs"
        ? {
            ...reply,
            result:
              change === null
                ? null
                : logsOf(reply).map((log, at) => ({ ...log, logIndex: `0x${at.toString(16)}`, ...change })),
          }
        : reply,
    );
    index = await begin();
    await expect.poll(() => index?.troubles.join()).toMatch(reason);
    expect(await index.store.selectFrom("transfers").selectAll().execute()).toEqual([]);
    proxy.alter(null);
    await expectIndexEqualsChain(index, governed);
  });
});

it("what a node says of itself is logged in one line, with nothing hidden in it", async () => {
  proxy.alter(() => ({ error: { code: -32000, message: "gone\u001b[2J\u202e\nfollowing the chain again" } }));
  index = await begin();
  await expect.poll(() => index?.troubles.join("\n")).toContain("gone\\u{1b}[2J\\u{202e} following the chain again");
  for (const line of index.troubles) expect(line).not.toMatch(/\p{C}|^following/u);
});

describe("answers to a batch", () => {
  it("given in another order: each is taken for its own call", async () => {
    await history();
    proxy.arrangeBatches((replies) => replies.toReversed());
    index = await begin();
    await expectIndexEqualsChain(index, governed);
    expect(index.troubles).toEqual([]);
  });

  it.each([
    ["one is missing", (replies: unknown[]) => replies.slice(1)],
    ["one is there twice instead of another", (replies: unknown[]) => [...replies.slice(1), replies[1]]],
    ["there are none", () => []],
  ])("given that %s: the node is named, and nothing is lost", async (_, change) => {
    await history();
    proxy.arrangeBatches((replies) => (replies.length > 1 ? change(replies) : replies));
    index = await begin();
    await expect.poll(() => index?.troubles.join()).toContain(`${proxy.url} answered a batch with`);
    proxy.arrangeBatches(null);
    await expectIndexEqualsChain(index, governed);
  });
});

describe("a node with limits", () => {
  for (const limit of [10, 3, 1]) {
    it(`given batches of ${limit} at most: the head is reached, with the same rows`, async () => {
      await history();
      proxy.limitBatches(limit);
      index = await begin([proxy.url], 64);
      await expectIndexEqualsChain(index, governed);
      expect(index.troubles).toEqual([]);
    });
  }

  it("given that every third request is one too many: it is asked again, and no step is lost", async () => {
    await history();
    proxy.limitRequests(3);
    index = await begin();
    await expectIndexEqualsChain(index, governed);
    expect(index.troubles.join()).not.toContain("cannot follow");
  });

  const inTwoSeconds = () => new Date(Date.now() + 2_000).toUTCString();
  it.each([
    ["a 429 that says when by a date", { retryAfter: inTwoSeconds }],
    ["a 429 that says when by a date that is past", { retryAfter: () => new Date(0).toUTCString() }],
    ["a 429 that says when in words", { retryAfter: () => "soon" }],
    ["a 503 with a page, as gateways say it", { status: 503, text: "<html>Service Unavailable</html>" }],
    ["a 503 in JSON-RPC", { status: 503 }],
    ["a 200 whose error says so", { status: 200 }],
  ])("given %s at every fifth request: it is asked again, and no step is lost", async (_, as) => {
    await history();
    proxy.limitRequests(5, as);
    index = await begin([proxy.url], 64);
    await expectIndexEqualsChain(index, governed);
    expect(index.troubles.join()).not.toContain("cannot follow");
  });

  it("given that every request is one too many: the node's reason is told, and the next node is asked", async () => {
    await history();
    proxy.limitRequests(1);
    index = await begin([proxy.url, governed.rpcUrl]);
    await expectIndexEqualsChain(index, governed);
    expect(index.troubles.join()).toContain("Too many requests");
  });
});
