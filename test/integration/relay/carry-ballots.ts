import { setTimeout as sleep } from "node:timers/promises";
import { type Abi, encodeFunctionData, type Hex } from "viem";
import { BATCH_BALLOTS } from "#protocol/ballots/batch-size.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { account } from "#test/integration/index/governed-chain.ts";
import { patience } from "#test/patience.ts";
import { LONG_AFTER, type RelayChain, startRelayChain } from "./relay-chain.ts";

export const BALLOTS = 1_000;
/** Named at the token's creation, whose code has a limit. */
const FIRST_HOLDERS = 3;
export const SHARE = 100_000n * 10n ** 18n;

export interface Carried {
  transactions: number;
  /** Of one ballot. */
  gas: number;
  /** Of one ballot in a batch that somebody fills by hand. */
  gasByHand: number;
  countedTokens: bigint;
  /** What the API says of the relay afterwards. */
  relay: Record<string, unknown>;
}

export const carryThousand = () => carryBallots(BALLOTS, BATCH_BALLOTS, 600);

/** Has the relay carry ballots, each given to the API as a voter would; it looks after so many have come. */
export async function carryBallots(ballots: number, perRound: number, waitSeconds: number): Promise<Carried> {
  const relay = await startRelayChain({ holders: FIRST_HOLDERS, accounts: 1 + FIRST_HOLDERS + ballots });
  try {
    await shareTokens(relay, ballots);
    const gasByHand = await batchedBallotGas(relay);
    const id = await relay.openVote("A thousand ballots");
    const bot = await relay.openBot({}, ["--relay-wait-seconds", String(waitSeconds)]);
    const before = (await relay.transactions()).length;
    for (let index = 0; index < ballots; index++) {
      if (index % perRound === 0) await bot.rounds(1);
      const { status, body } = await relay.give(id, { voter: voterAt(index).address, support: index % 3 });
      if (status !== 202) throw new Error(`The relay refused ballot ${index}: ${JSON.stringify(body)}`);
    }
    await bot.rounds(3);
    const giveUpAt = Date.now() + patience.timeout;
    for (;;) {
      const { queued } = (await relay.get("/api/relay")).body;
      if (queued === 0) break;
      if (Date.now() > giveUpAt) throw new Error(`${queued} ballots still wait: ${bot.lines.join("\n")}`);
      await sleep(patience.interval);
      await bot.rounds(1);
    }
    const carried = (await relay.transactions()).slice(before);
    const votes = await relay.chain.readContract({
      address: relay.governor,
      abi: althingGovernorAbi,
      functionName: "proposalVotes",
      args: [id],
    });
    return {
      transactions: carried.length,
      gas: carried.reduce((sum, { gasUsed }) => sum + Number(gasUsed), 0) / ballots,
      gasByHand,
      countedTokens: votes.reduce((sum, weight) => sum + weight, 0n),
      relay: (await relay.get("/api/relay")).body,
    };
  } finally {
    await relay.close();
  }
}

const voterAt = (index: number) => account(1 + FIRST_HOLDERS + index);

async function shareTokens(relay: RelayChain, ballots: number): Promise<void> {
  for (let index = 0; index < ballots; index++) {
    const voter = voterAt(index);
    await sendBare(relay, account(2), index + 1, tokenCall("transfer", [voter.address, SHARE]));
    await sendBare(relay, voter, 0, tokenCall("delegate", [voter.address]));
  }
  await relay.skip(1);
}

const tokenCall = (functionName: "transfer" | "delegate", args: readonly unknown[]) =>
  encodeFunctionData({ abi: althingTokenAbi as Abi, functionName, args });

/** Asks the chain nothing that is known: there are thousands. */
async function sendBare(relay: RelayChain, from: ReturnType<typeof account>, nonce: number, data: Hex): Promise<void> {
  const fees = { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n, gas: 300_000n };
  const serializedTransaction = await from.signTransaction({ chainId: 31337, to: relay.token, nonce, data, ...fees });
  await relay.chain.sendRawTransaction({ serializedTransaction });
}

async function batchedBallotGas(relay: RelayChain): Promise<number> {
  const id = await relay.openVote("A batch by hand");
  const ballots = [];
  for (let index = 0; index < BATCH_BALLOTS; index++) {
    const voter = voterAt(index).address;
    ballots.push({
      voter,
      support: 1,
      untilSeconds: LONG_AFTER,
      reason: "",
      signature: await relay.sign(id, { voter, support: 1 }),
    });
  }
  const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "castVotesBySig", args: [id, ballots] });
  const hash = await relay.chain.sendTransaction({ account: account(0), chain: null, to: relay.governor, data });
  const { gasUsed } = await relay.chain.waitForTransactionReceipt({ hash });
  return Number(gasUsed) / BATCH_BALLOTS;
}
