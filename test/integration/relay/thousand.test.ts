import { type Abi, encodeFunctionData, type Hex } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { althingGovernorAbi } from "#proposals/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#proposals/abi/AlthingToken.ts";
import { BATCH_BALLOTS } from "#proposals/ballots/batch-size.ts";
import { account } from "#test/integration/index/governed-chain.ts";
import { type RelayChain, startRelayChain } from "./relay-chain.ts";

const BALLOTS = 1_000;
/** Named at the token's creation, whose code has a limit. */
const FIRST_HOLDERS = 3;
const SHARE = 100_000n * 10n ** 18n;

let relay: RelayChain;
beforeAll(async () => {
  relay = await startRelayChain({ holders: FIRST_HOLDERS, accounts: 1 + FIRST_HOLDERS + BALLOTS });
  const giver = account(2);
  for (let index = 0; index < BALLOTS; index++) {
    const voter = voterAt(index);
    await sendBare(giver, index + 1, tokenCall("transfer", [voter.address, SHARE]));
    await sendBare(voter, 0, tokenCall("delegate", [voter.address]));
  }
  await relay.skip(1);
}, 240_000);
afterAll(() => relay.close());

const voterAt = (index: number) => account(1 + FIRST_HOLDERS + index);

const tokenCall = (functionName: "transfer" | "delegate", args: readonly unknown[]) =>
  encodeFunctionData({ abi: althingTokenAbi as Abi, functionName, args });

/** Asks the chain nothing that is known: there are thousands. */
async function sendBare(from: ReturnType<typeof account>, nonce: number, data: Hex): Promise<void> {
  const fees = { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n, gas: 300_000n };
  const serializedTransaction = await from.signTransaction({ chainId: 31337, to: relay.token, nonce, data, ...fees });
  await relay.chain.sendRawTransaction({ serializedTransaction });
}

/** What a ballot costs in a batch that somebody fills by hand. */
async function batchedBallotGas(): Promise<number> {
  const id = await relay.openVote("A batch by hand");
  const ballots = [];
  for (let index = 0; index < BATCH_BALLOTS; index++) {
    const voter = voterAt(index).address;
    ballots.push({ voter, support: 1, reason: "", signature: await relay.sign(id, { voter, support: 1 }) });
  }
  const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "castVotesBySig", args: [id, ballots] });
  const hash = await relay.chain.sendTransaction({ account: account(0), chain: null, to: relay.governor, data });
  const { gasUsed } = await relay.chain.waitForTransactionReceipt({ hash });
  return Number(gasUsed) / BATCH_BALLOTS;
}

test("a thousand signed ballots are counted in at most 12 transactions, each at the price of a full batch", async () => {
  const byHand = await batchedBallotGas();
  const id = await relay.openVote("A thousand ballots");
  const bot = await relay.openBot({}, ["--relay-wait-seconds", "600"]);
  const before = (await relay.transactions()).length;
  for (let index = 0; index < BALLOTS; index++) {
    if (index % BATCH_BALLOTS === 0) await bot.rounds(1);
    const { status, body } = await relay.give(id, { voter: voterAt(index).address, support: index % 3 });
    expect(status, JSON.stringify(body)).toBe(202);
  }
  await bot.rounds(3);

  const carried = (await relay.transactions()).slice(before);
  expect(carried.length, bot.lines.join("\n")).toBeGreaterThan(0);
  expect(carried.length).toBeLessThanOrEqual(12);
  const votes = await relay.chain.readContract({
    address: relay.governor,
    abi: althingGovernorAbi,
    functionName: "proposalVotes",
    args: [id],
  });
  expect(votes.reduce((sum, weight) => sum + weight, 0n)).toBe(SHARE * BigInt(BALLOTS));
  const gas = carried.reduce((sum, { gasUsed }) => sum + Number(gasUsed), 0) / BALLOTS;
  expect(gas).toBeLessThanOrEqual(byHand * 1.05);
  const { body } = await relay.get("/api/relay");
  expect(body).toMatchObject({ queued: 0, limits: { takenToday: BALLOTS } });
}, 240_000);
