import { isHex, parseTransaction } from "viem";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { timingFor } from "#bots/engine/timing.ts";
import { countElection } from "#protocol/elections/count.ts";
import {
  castSignedBallots,
  endorseCandidates,
  reachCount,
  reachVote,
  registerCandidates,
} from "#test/fixture/committee.ts";
import { tokens } from "#test/fixture/governance.ts";
import { type CommitteeBotChain, startCommitteeBotChain } from "./committee-bot-chain.ts";

const CANDIDATES = 30;
const VOTERS = 215;
/** The first can bring a candidate onto the ballot each. */
const WEIGHTS = Array.from({ length: VOTERS }, (_, index) =>
  tokens(index < CANDIDATES ? 3_000_000 : 1_000_000 + index),
);

let chain: CommitteeBotChain;
let snapshot: unknown;
let expected: string[];

/** Everybody approves two candidates, and no two the same. */
function pairs(): [number, number][] {
  const all = Array.from({ length: CANDIDATES }, (_, first) => first).flatMap((first) =>
    Array.from({ length: CANDIDATES - first - 1 }, (_, more): [number, number] => [first, first + more + 1]),
  );
  return all.slice(0, VOTERS);
}

beforeAll(async () => {
  const terms = { seats: 12, runnersUp: 12, approvals: 12, orgCap: 12 };
  chain = await startCommitteeBotChain({ holderTokens: WEIGHTS, terms });
  await chain.reachElection();
  await chain.elections.write.open();
  const candidates = await registerCandidates(chain, 1n, Array(CANDIDATES).fill(null));
  await endorseCandidates(chain, 1n, candidates);
  await chain.networkHelpers.time.increaseTo((await chain.elections.read.standingOf([1n])).vettingSeconds);
  for (const { address } of candidates) await chain.elections.write.payOutBond([1n, address]);
  await reachVote(chain, 1n);
  const ballots = pairs();
  for (let from = 0; from < VOTERS; from += 50) {
    const votes = ballots.slice(from, from + 50).map((pair, index) => ({
      holder: from + index,
      approved: pair.flatMap((place) => candidates[place]?.address ?? []),
    }));
    await castSignedBallots(chain, 1n, votes);
  }
  await reachCount(chain, 1n);
  const counted = countElection(
    candidates.map((_, index) => ({ registration: index + 1, organisation: null, excluded: false })),
    ballots.map((approved, index) => ({ approved, weightTokens: WEIGHTS[index] ?? 0n })),
    { ...terms, rule: "proportional" },
  );
  expected = counted.map(({ place }) => candidates[place]?.address ?? "");
  snapshot = await chain.rpcRequest("evm_snapshot");
});
afterAll(() => chain.close());

beforeEach(async () => {
  await chain.rpcRequest("evm_revert", snapshot);
  snapshot = await chain.rpcRequest("evm_snapshot");
  const store = await chain.openCommitteeBot();
  await forget(store);
  chain.rpc.state.sent.length = 0;
});

type Bot = Awaited<ReturnType<CommitteeBotChain["openCommitteeBot"]>>;

/** The database is lost. */
async function forget({ store }: Pick<Bot, "store">): Promise<void> {
  const tables = ["bot_attempts", "bot_transactions", "duty_items", "bot_nonces", "leases", "bot_notices"] as const;
  for (const table of tables) await store.deleteFrom(table).execute();
}

const ranking = async () => {
  const [settled, winners, runnersUp] = await chain.elections.read.result([1n]);
  return settled ? [...winners, ...runnersUp] : [];
};

async function expectSeated(bot: Bot): Promise<void> {
  expect(await ranking(), bot.lines.join("\n")).toEqual(expected);
  expect(await chain.seats.read.members()).toEqual(expected.slice(0, 12));
  expect(await chain.seating.read.isSynced()).toBe(true);
}

const succeeded = async () => (await chain.botTransactions()).map(({ status }) => status);

it("many combinations are counted page by page, and the winners seated", async () => {
  const bot = await chain.openCommitteeBot();
  await bot.rounds(20);
  await expectSeated(bot);
  // One page of ballots, eight of ranks, and the seating.
  expect(await succeeded()).toEqual(Array(10).fill("success"));
  expect(new Set(Object.values(await bot.items()))).toEqual(new Set(["done"]));
  expect(await bot.notices()).not.toContain("no-effect");
  await bot.store.destroy();
});

it("bots that stop after any page are followed by others, on the same database or a new one", async () => {
  let bots = 0;
  for (let round = 0; round < 30 && (await ranking()).length === 0; round++) {
    bots += 1;
    const bot = await chain.openCommitteeBot({ nowMs: () => Date.now() + bots * 60_000 });
    await bot.engine.tick();
    if (round % 2 === 1) await forget(bot);
    await bot.store.destroy();
  }
  const last = await chain.openCommitteeBot({ nowMs: () => Date.now() + 3_600_000 });
  await last.rounds(4);
  await expectSeated(last);
  expect(await succeeded()).toEqual(Array(10).fill("success"));
  expect(new Set(chain.rpc.state.sent).size).toBe(10);
  await last.store.destroy();
});

it("somebody else's pages between those of the bots change nothing", async () => {
  const bot = await chain.openCommitteeBot();
  await bot.rounds(2);
  await chain.elections.write.count([1n, 1n]);
  await bot.rounds(2);
  await chain.elections.write.count([1n, 5n]);
  await bot.rounds(12);
  await expectSeated(bot);
  expect(new Set(await succeeded())).toEqual(new Set(["success"]));
  await bot.store.destroy();
});

it("a page that somebody else was faster with reverts, and the count goes on", async () => {
  const bot = await chain.openCommitteeBot();
  await bot.rounds(3);
  await chain.rpcRequest("evm_setAutomine", false);
  await bot.rounds(1);
  await chain.elections.write.count([1n, 1_000n], {
    gas: 9_000_000n,
    maxFeePerGas: 10n ** 12n,
    maxPriorityFeePerGas: 10n ** 11n,
  });
  await chain.rpcRequest("evm_setAutomine", true);
  await chain.networkHelpers.mine();
  await bot.rounds(6);
  await expectSeated(bot);
  expect(
    (await succeeded()).filter((status) => status === "reverted"),
    bot.lines.join("\n"),
  ).toHaveLength(1);
  await bot.store.destroy();
});

it("a reorg that takes pages and the seating away has them sent again", async () => {
  const timing = { ...timingFor(true, 2), missingPatienceSeconds: 1 };
  const bot = await chain.openCommitteeBot({ timing });
  const go = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      await bot.rounds(1);
      await chain.networkHelpers.mine();
    }
  };
  await chain.networkHelpers.mine(3);
  await go(8);
  const before = await chain.rpcRequest("evm_snapshot");
  await go(40);
  await expectSeated(bot);
  const { timestamp } = await chain.client.getBlock();
  await chain.rpcRequest("evm_revert", before);
  await chain.networkHelpers.time.setNextBlockTimestamp(timestamp + 1n);
  await chain.networkHelpers.mine();
  expect(await ranking()).toEqual([]);
  await go(40);
  await expectSeated(bot);
  // One that waits for long after the reorg is sent again for a higher fee, with its nonce.
  const nonces = chain.rpc.state.sent.map((raw) => (isHex(raw) ? parseTransaction(raw).nonce : undefined));
  expect(new Set(nonces).size).toBe(10);
  expect(await bot.notices()).not.toContain("nonce-lost");
  await bot.store.destroy();
});
