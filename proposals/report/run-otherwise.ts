import { type Address, numberToHex } from "viem";
import { z } from "zod";
import type { Ready, Upkeep } from "./bring-to-execution.ts";
import { ExecutionFailure, executeOnFork, type Sending } from "./execute-on-fork.ts";
import { type ExecutionShape, shapeOf } from "./execution-shape.ts";
import type { Fork } from "./fork.ts";

type Surroundings = {
  words: string;
  sameSecond?: false;
  set(fork: Fork, usual: Sending, upkeep: Upkeep): Promise<Partial<Sending> | undefined>;
};

/** How the execution went elsewhere; `reason` says why it failed there. */
export type OtherRun = { words: string; sameSecond: boolean; shape: ExecutionShape | null; reason: string | null };

const OTHER: Address = "0x00000000000000000000000000000000000a1781";
const WEEK = 7n * 86_400n;
const ETHER = 10n ** 18n;

const surroundings: Surroundings[] = [
  { words: "when another account executes it", set: async () => ({ from: OTHER }) },
  { words: "with less gas to spare", set: async () => ({ gas: 10_000_000n }) },
  { words: "with another block producer", set: (fork) => only(fork.request("hardhat_setCoinbase", OTHER)) },
  {
    words: "with another random value in the block",
    set: (fork) => only(fork.request("hardhat_setPrevRandao", `0x${"17".repeat(32)}`)),
  },
  { words: "at another block number", set: (fork) => only(fork.request("hardhat_mine", "0x3e8", "0x0")) },
  {
    words: "at another gas price",
    set: (fork) => only(fork.request("hardhat_setNextBlockBaseFeePerGas", numberToHex(31n * 10n ** 9n))),
  },
  {
    words: "7 days later",
    sameSecond: false,
    set: async (_fork, { at }, upkeep) => ({ at: await upkeep(at + WEEK) }),
  },
];

/** Executes it from the same eve with one circumstance changed at a time, and undoes each. */
export async function runOtherwise(
  fork: Fork,
  governor: Address,
  voter: Address,
  ready: Ready,
  upkeep: Upkeep,
): Promise<OtherRun[]> {
  const { miner } = await fork.client.getBlock();
  await fork.request("hardhat_setBalance", OTHER, numberToHex(1_000_000n * ETHER));
  await fork.request("hardhat_impersonateAccount", OTHER);
  const usual: Sending = { from: voter, at: ready.at, gas: null };
  const runs: OtherRun[] = [];
  for (const { words, sameSecond = true, set } of surroundings) {
    const snapshot = z.string().parse(await fork.request("evm_snapshot"));
    const run = { words, sameSecond };
    try {
      const sending = { ...usual, ...(await set(fork, usual, upkeep)) };
      const execution = await executeOnFork(fork, governor, ready, sending);
      runs.push({ ...run, shape: shapeOf(execution, sending.from), reason: null });
    } catch (error) {
      if (!(error instanceof ExecutionFailure)) throw error;
      runs.push({ ...run, shape: null, reason: error.message });
    }
    await fork.request("evm_revert", snapshot);
    await fork.request("hardhat_setCoinbase", miner);
  }
  return runs;
}

async function only(request: Promise<unknown>): Promise<undefined> {
  await request;
}
