import type { Hex } from "viem";
import { afterAll, beforeAll, describe, it } from "vitest";
import { seededRandom } from "#test/integration/bots/seeded-random.ts";
import { type Call, type FaultyRpc, type Reply, startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { expectIndexEqualsChain } from "./expect-equal.ts";
import { account, type GovernedChain, settings, startGovernedChain, TOKEN } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

/** A failing seed runs alone with `INDEX_FAULT_SEED`; `INDEX_FAULT_SEEDS` runs so many. */
const { INDEX_FAULT_SEED: ONE, INDEX_FAULT_SEEDS: COUNT = process.env.NIGHTLY === "true" ? "200" : "4" } = process.env;
const SEEDS = ONE === undefined ? Array.from({ length: Number(COUNT) }, (_, at) => at + 1) : [Number(ONE)];
const ROUNDS = 8;
const VOTERS = [1, 2, 3, 4, 5];

type Random = ReturnType<typeof seededRandom>;
type Log = Record<string, unknown>;
type Alter = (call: Call, reply: Reply) => Reply;

let governed: GovernedChain;
let proxy: FaultyRpc;
let proposal: bigint;
let base: Hex;

beforeAll(async () => {
  governed = await startGovernedChain();
  proxy = await startFaultyRpc(governed.rpcUrl);
  proposal = await governed.propose(account(1), [{ target: governed.governor, data: "0x" }], "A vote under faults");
  await governed.skip(settings.votingDelay + 1);
  base = await governed.chain.snapshot();
});
afterAll(async () => {
  await proxy?.close();
  await governed?.close();
});

const withLogs =
  (change: (logs: Log[], call: Call) => Log[]): Alter =>
  (call, reply) =>
    call.method === "eth_getLogs" && Array.isArray(reply.result)
      ? { ...reply, result: change(reply.result, call) }
      : reply;
const rangeOf = ({ method, params }: Call) => {
  const { fromBlock, toBlock } = (method === "eth_getLogs" ? params[0] : {}) as { fromBlock?: Hex; toBlock?: Hex };
  return fromBlock === undefined || toBlock === undefined ? undefined : Number(toBlock) - Number(fromBlock) + 1;
};
const limitRange =
  (blocks: number): Alter =>
  (call, reply) =>
    (rangeOf(call) ?? 0) > blocks ? { error: { code: -32005, message: `at most ${blocks} blocks` } } : reply;
const timed = (blockTimestamp: unknown) => withLogs((logs) => logs.map((log) => ({ ...log, blockTimestamp })));

/** What a node does wrong, each for a while, as the seed says. */
const faults: Readonly<Record<string, (random: Random) => void | Promise<void>>> = {
  "a limit on ranges": (random) => proxy.alter(limitRange(random.pick([1, 5, 10, 50]))),
  "a limit on batches": (random) => proxy.limitBatches(random.pick([1, 3, 10])),
  "a limit on requests": (random) => proxy.limitRequests(random.pick([2, 3, 10])),
  "late answers": (random) => proxy.fail({ fault: "slow", delayMs: random.pick([20, 200, 700]), times: 3 }),
  "broken answers": (random) => {
    const fault = random.pick(["hang", "hang-body", "http-500", "http-429", "truncate", "drop", "html"] as const);
    proxy.fail({ fault, times: 1 + random.whole(3) });
  },
  "a backend one block behind": async () => {
    const head = Number(await governed.chain.getBlockNumber());
    proxy.alter(
      withLogs((logs, call) =>
        rangeOf(call) === undefined ? logs : logs.filter((log) => Number(log.blockNumber) < head),
      ),
    );
  },
  "a node behind": (random) => proxy.lag(1 + random.whole(3)),
  "empty ranges": (random) =>
    proxy.alter(withLogs((logs, call) => (rangeOf(call) !== undefined && random.chance(0.4) ? [] : logs))),
  "a range cut off": () =>
    proxy.alter(withLogs((logs, call) => (rangeOf(call) === undefined ? logs : logs.slice(0, -1)))),
  "a reorg between tip and range": (random) => {
    proxy.once("eth_getBlockByNumber", () => inTurn(() => reorg(random)));
  },
  "a reorg while logs are read": (random) => {
    proxy.once("eth_getLogs", () => inTurn(() => reorg(random)));
  },
  "times of zero": () => proxy.alter(timed("0x0")),
  "times as numbers": () => proxy.alter(timed(1_700_000_000)),
  "times of null": () => proxy.alter(timed(null)),
  "no times": () => proxy.alter(timed(undefined)),
  "logs twice": () => proxy.alter(withLogs((logs) => [...logs, ...logs])),
  "logs out of order": () => proxy.alter(withLogs((logs) => logs.toReversed())),
  "logs removed": () => proxy.alter(withLogs((logs) => logs.map((log) => ({ ...log, removed: true })))),
  "logs numbered by transaction": () =>
    proxy.alter(withLogs((logs) => logs.map((log) => ({ ...log, logIndex: "0x0" })))),
  "another chain": () => proxy.pretendChainId(1),
};

function heal(): void {
  proxy.alter(null);
  proxy.fail(null);
  proxy.lag(0);
  proxy.limitBatches(Number.POSITIVE_INFINITY);
  proxy.limitRequests(0);
  proxy.pretendChainId(null);
}

/** What a fault does to the chain and what people do wait for one another: no account uses a nonce twice. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  const done = turn.then(act);
  turn = done.catch(() => {});
  return done;
}

/** Blocks as people make them: votes of those who have not voted, transfers, delegations, and empty ones. */
async function live(random: Random): Promise<void> {
  const from = account(random.pick(VOTERS));
  const acts: (() => Promise<unknown>)[] = [
    () => governed.vote(from, proposal, random.whole(3), random.chance(0.5) ? "because" : "").catch(() => {}),
    () => governed.transfer(from, account(6 + random.whole(3)).address, BigInt(1 + random.whole(9)) * TOKEN),
    () => governed.delegate(from, account(random.pick(VOTERS)).address),
    () => governed.chain.mine({ blocks: 1 + random.whole(20) }),
  ];
  await random.pick(acts)();
}

/** Other blocks in the place of the last ones. */
async function reorg(random: Random): Promise<void> {
  if (fork === undefined) return;
  await governed.chain.revert({ id: fork });
  fork = undefined;
  for (let block = 1 + random.whole(3); block > 0; block--) await live(random);
  await governed.chain.mine({ blocks: random.whole(12) });
}
let fork: Hex | undefined;

async function simulate(seed: number): Promise<string[]> {
  const random = seededRandom(seed);
  const happened: string[] = [];
  await governed.chain.revert({ id: base });
  base = await governed.chain.snapshot();
  fork = undefined;
  proxy.once("none", async () => {});
  heal();
  const begin = (): Promise<RunningIndex> =>
    startIndex({
      deployment: governed.deployment,
      rpcUrls: random.chance(0.3) ? [proxy.url, governed.rpcUrl] : [proxy.url],
      pace: { span: { maxBlocks: random.pick([2, 8, 64]), targetLogs: 1_500 }, timeoutMs: 300 },
    });
  const index = await begin();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await inTurn(async () => {
        if (fork === undefined || random.chance(0.3)) fork = await governed.chain.snapshot();
      });
      const name = random.pick(Object.keys(faults));
      happened.push(name);
      await faults[name]?.(random);
      for (let block = random.whole(4); block >= 0; block--) await inTurn(() => live(random));
      if (random.chance(0.5)) heal();
    }
    heal();
    await inTurn(() => governed.chain.mine({ blocks: 1 }));
    await expectIndexEqualsChain(index, governed);
    return happened;
  } catch (error) {
    throw new Error(`INDEX_FAULT_SEED=${seed}: ${happened.join(", ")}; ${index.troubles.slice(-3).join(" | ")}`, {
      cause: error,
    });
  } finally {
    await index.stop();
  }
}

describe("an index through faults of its nodes that a seed draws", () => {
  for (const seed of SEEDS) {
    it(`equals the chain in the end (${seed})`, () => simulate(seed));
  }
});
