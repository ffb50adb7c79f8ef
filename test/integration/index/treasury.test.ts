import { encodeFunctionData } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { caughtUp } from "./expect-equal.ts";
import {
  account,
  type GovernedChain,
  type ProposalCall,
  settings,
  startGovernedChain,
  TOKEN,
} from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let governed: GovernedChain;
let index: RunningIndex;

beforeAll(async () => {
  governed = await startGovernedChain();
  index = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl] });
});

afterAll(async () => {
  await index?.stop();
  await governed?.close();
});

const HELD = 500_000_000n * TOKEN;
const PAID = 1_000n * TOKEN;

async function enact(calls: ProposalCall[], text: string): Promise<void> {
  const id = await governed.propose(account(1), calls, text);
  await governed.skip(settings.votingDelay + 1);
  for (const voter of [1, 2, 3]) await governed.vote(account(voter), id, 1);
  await governed.skip(settings.votingPeriod);
  await governed.queue(calls, text);
  await governed.skip(settings.timelockDelay);
  await governed.execute(calls, text);
}

/** Of the token. */
async function hardCap() {
  await caughtUp(index, governed);
  const { body } = await index.get("/api/treasury");
  return body.hardCap?.find(({ asset }: { asset: string | null }) => asset === governed.token);
}

describe("the treasury's caps", () => {
  it("given none was used, say what may leave of what is held", async () => {
    await expect.poll(hardCap).toMatchObject({
      listed: true,
      listedUntil: null,
      shareBps: 1_500,
      nextShareBps: null,
      running: false,
      heldTokens: HELD.toString(),
      goneTokens: "0",
      leftTokens: ((HELD * 1_500n) / 10_000n).toString(),
    });
    const { body } = await index.get("/api/treasury");
    expect(body.hardCap).toContainEqual(expect.objectContaining({ asset: null, symbol: "ETH", listed: false }));
    expect(body.outflows).toEqual([]);
  });

  it("when a payment is executed, say what has left, what may still leave and which proposal it was", async () => {
    const data = encodeFunctionData({
      abi: althingTokenAbi,
      functionName: "transfer",
      args: [account(5).address, PAID],
    });
    await enact([{ target: governed.token, data }], "# Pay");
    await expect.poll(hardCap).toMatchObject({
      running: true,
      heldTokens: HELD.toString(),
      goneTokens: PAID.toString(),
      leftTokens: ((HELD * 1_500n) / 10_000n - PAID).toString(),
    });
    const { body } = await index.get("/api/treasury");
    const payment = { asset: governed.token, symbol: "NET", amountTokens: PAID.toString(), proposalNumber: 1 };
    expect(body.outflows).toMatchObject([
      { ...payment, cap: "spending", countedTokens: PAID.toString() },
      { ...payment, cap: "hard", countedTokens: PAID.toString() },
    ]);
    const standing = await governed.chain.readContract({
      address: governed.governor,
      abi: althingGovernorAbi,
      functionName: "hardCap",
      args: [governed.token],
    });
    expect((await hardCap()).periodEndsAt).toBe(standing.periodEndsAtSeconds);
  });

  it("when a vote raises the share, say the new one and from when it counts", async () => {
    const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setHardCapShare", args: [2_000] });
    await enact([{ target: governed.governor, data }], "# More");
    const { timestamp } = await governed.chain.getBlock();
    await expect.poll(hardCap).toMatchObject({
      shareBps: 1_500,
      nextShareBps: 2_000,
      nextShareSince: Number(timestamp) + 30 * 86_400,
    });
  });
});

describe("a voter who withdraws what it signed", () => {
  it("is named with the proposal", async () => {
    const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [90_000] });
    const id = await governed.propose(account(1), [{ target: governed.governor, data }], "# Later");
    await governed.chain.writeContract({
      address: governed.governor,
      abi: althingGovernorAbi,
      functionName: "withdrawBallots",
      args: [id],
      account: account(2),
      chain: hardhat,
    });
    await caughtUp(index, governed);
    const { body } = await index.get(`/api/proposals/${id}`);
    expect(body.withdrawals).toMatchObject([{ voter: account(2).address }]);
  });
});
