import { type Address, encodeFunctionData, type Hex, keccak256, numberToHex, toBytes } from "viem";
import { readContract, sendTransaction } from "viem/actions";
import { callArguments } from "#proposals/draft/proposal-review.ts";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import { composeDescription } from "#protocol/governor/proposal-description.ts";
import { isOver, type ProposalState, proposalState } from "#protocol/governor/proposal-state.ts";
import { BLOCK_SECONDS, type Fork } from "./fork.ts";
import type { ReportSubject } from "./subject.ts";

/** A proposal on the fork that waits for nothing but its execution. */
export type Ready = {
  id: bigint;
  descriptionHash: Hex;
  executeData: Hex;
  /** The second, on the fork's clock, at which it is to be executed. */
  at: bigint;
  way: string;
};

/** It did not get that far. */
export class StoppedError extends Error {}

const FOR = 1;
const LONGEST_WAY = 8;

/** Does what others would have done by a second of the fork's clock, and answers with the second to go on at. */
export type Upkeep = (second: bigint) => Promise<bigint>;

/** Votes the proposal through on the fork, by the governor's own rules, with time passing as it must. */
export async function bringToExecution(
  fork: Fork,
  governor: Address,
  subject: ReportSubject,
  voter: Address,
  upkeep: Upkeep,
): Promise<Ready> {
  const { made } = subject;
  const anew = made === null || isOver(made.state);
  const description = composeDescription(subject, voter);
  const descriptionHash = anew ? keccak256(toBytes(description)) : made.descriptionHash;
  const calls = callArguments(subject.calls);
  const send = (data: Hex) => sendFrom(fork, voter, governor, data);
  // Of itself the fork's clock would follow this machine's, not the chain's.
  await passTo(fork, (await fork.client.getBlock()).timestamp + 1n);
  const view = { address: governor, abi } as const;
  if (anew) await send(encodeFunctionData({ abi, functionName: "propose", args: [...calls, description] }));
  const id = await readContract(fork.client, {
    ...view,
    functionName: "getProposalId",
    args: [...calls, descriptionHash],
  });
  const read = (functionName: "proposalSnapshot" | "proposalVoteEnd" | "proposalDeadline" | "proposalEta") =>
    readContract(fork.client, { ...view, functionName, args: [id] });

  for (let step = 0; step < LONGEST_WAY; step++) {
    const state = proposalState(await readContract(fork.client, { ...view, functionName: "state", args: [id] }));
    if (state === "pending") await passTo(fork, (await read("proposalSnapshot")) + 1n);
    else if (state === "active") {
      // After the vote's end only objections are taken, and nobody's vote can help it.
      if ((await fork.client.getBlock()).timestamp < (await read("proposalVoteEnd"))) {
        await send(encodeFunctionData({ abi, functionName: "castVote", args: [id, FOR] }));
      }
      await passTo(fork, (await read("proposalDeadline")) + 1n);
    } else if (state === "succeeded") {
      await send(encodeFunctionData({ abi, functionName: "queue", args: [...calls, descriptionHash] }));
    } else if (state === "queued") {
      await passTo(fork, await read("proposalEta"));
      const executeData = encodeFunctionData({ abi, functionName: "execute", args: [...calls, descriptionHash] });
      const at = await upkeep((await fork.client.getBlock()).timestamp + BLOCK_SECONDS);
      return { id, descriptionHash, executeData, at, way: wayOf(made?.state ?? null) };
    } else throw new StoppedError(`on the fork the proposal became ${state}`);
  }
  throw new StoppedError("on the fork the proposal did not come to its execution");
}

function wayOf(state: ProposalState | null): string {
  if (state === null) return "proposed, voted through, queued and executed on a local fork";
  if (isOver(state)) return `it is ${state}: its calls were proposed anew and run on the state of this block`;
  return `taken from ${state} to its execution on a local fork`;
}

async function sendFrom(fork: Fork, from: Address, to: Address, data: Hex): Promise<void> {
  try {
    await sendTransaction(fork.client, { account: from, to, data, chain: null });
  } catch (error) {
    throw new StoppedError(revertReason(error));
  }
}

async function passTo(fork: Fork, second: bigint): Promise<void> {
  const { timestamp } = await fork.client.getBlock();
  if (second > timestamp) await fork.request("evm_setNextBlockTimestamp", numberToHex(second));
  await fork.request("evm_mine");
}
