import { setTimeout as sleep } from "node:timers/promises";
import type { Address } from "viem";
import { expect } from "vitest";
import { lastBlock } from "#index/follow/indexed-blocks.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { patience } from "#test/patience.ts";
import { account, type GovernedChain } from "./governed-chain.ts";
import type { RunningIndex } from "./indexed-chain.ts";

const states = ["pending", "active", "canceled", "defeated", "succeeded", "queued", "expired", "executed"];

export type HasHead = { chain: { getBlock(): Promise<{ number: bigint; hash: string | null; timestamp: bigint }> } };

/** Waits until the index has the chain's head. */
export async function caughtUp(index: RunningIndex, { chain }: HasHead): Promise<void> {
  const giveUpAt = Date.now() + patience.timeout;
  for (;;) {
    const head = await chain.getBlock();
    const last = await lastBlock(index.store);
    if (last?.hash === head.hash && index.following.status.headTimestamp === Number(head.timestamp)) return;
    if (Date.now() > giveUpAt) {
      throw new Error(`the index is at block ${last?.number}, the chain at ${head.number}: ${index.troubles.at(-1)}`);
    }
    await sleep(20);
  }
}

/** Every proposal, tally, power and balance that the API gives is the chain's. */
export async function expectIndexEqualsChain(index: RunningIndex, governed: GovernedChain): Promise<void> {
  await caughtUp(index, governed);
  await expect.poll(() => hasReading(index)).toBe(true);
  const { chain, governor, token } = governed;
  const read = (functionName: string, args: unknown[], address: Address = governor) =>
    chain.readContract({
      address,
      abi: address === governor ? althingGovernorAbi : althingTokenAbi,
      functionName: functionName as never,
      args: args as never,
    }) as Promise<unknown>;

  const { body: page } = await index.get("/api/proposals?limit=200");
  const created = await chain.getContractEvents({
    address: governor,
    abi: althingGovernorAbi,
    eventName: "ProposalCreated",
    fromBlock: 0n,
    strict: true,
  });
  expect(page.items.map((item: { id: string }) => item.id)).toEqual(
    created.map(({ args }) => args.proposalId.toString()).reverse(),
  );
  for (const item of page.items) {
    const id = BigInt(item.id);
    const [against, inFavour, abstain] = (await read("proposalVotes", [id])) as [bigint, bigint, bigint];
    const eta = (await read("proposalEta", [id])) as bigint;
    const votes = await chain.getContractEvents({
      address: governor,
      abi: althingGovernorAbi,
      eventName: "VoteCast",
      fromBlock: 0n,
      strict: true,
    });
    const { body: ballots } = await index.get(`/api/proposals/${item.id}/votes?limit=200`);
    expect(item).toMatchObject({
      state: states[Number(await read("state", [id]))],
      tally: { for: String(inFavour), against: String(against), abstain: String(abstain) },
      snapshotAt: Number(await read("proposalSnapshot", [id])),
      deadlineAt: Number(await read("proposalDeadline", [id])),
      etaAt: eta === 0n ? null : Number(eta),
      expiresAt: Number(await read("proposalExpiry", [id])),
    });
    if (item.quorumFixed) {
      expect(item.quorum).toBe(String(await read("proposalQuorum", [id])));
      expect(item.majorityBps).toBe(Number(await read("proposalMajorityBps", [id])));
    }
    expect(ballots.items.filter((ballot: { reason: string }) => ballot.reason !== "split").length).toBe(
      votes.filter(({ args }) => args.proposalId === id).length,
    );
  }
  for (const holder of [...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => account(at).address), governed.timelock]) {
    const { body } = await index.get(`/api/accounts/${holder}`);
    expect(body).toMatchObject({
      balance: String(await read("balanceOf", [holder], token)),
      votes: String(await read("getVotes", [holder], token)),
    });
    const delegate = await read("delegates", [holder], token);
    expect(body.delegate ?? "0x0000000000000000000000000000000000000000").toBe(delegate);
  }
  const { body: delegates } = await index.get("/api/delegates?limit=200");
  const { timestamp } = await chain.getBlock();
  expect(delegates.totalSupply).toBe(String(await read("totalSupply", [], token)));
  await expect(read("votableSupply", [timestamp - 1n])).resolves.toBe(BigInt(delegates.votableSupply));
}

async function hasReading(index: RunningIndex): Promise<boolean> {
  const rows = await index.store
    .selectFrom("readings")
    .select("key")
    .where("key", "=", "parameter governor.gracePeriod")
    .execute();
  return rows.length > 0;
}
