import type { Address, Hash, Hex } from "viem";
import { keccak256, toBytes } from "viem";
import type { Call } from "#protocol/chain/call.ts";

/** A proposal as its ProposalCreated event tells it. */
export interface Proposal {
  id: bigint;
  calls: Call[];
  description: string;
  voteEndsAt: number;
}

export interface Execution {
  proposalId: bigint;
  blockNumber: bigint;
  blockHash: Hash;
  transactionHash: Hash;
}

/** Arguments of the governor's queue and execute. */
export function operationArgs({ calls, description }: Proposal): [Address[], bigint[], Hex[], Hash] {
  return [
    calls.map((call) => call.target),
    calls.map((call) => call.valueWei),
    calls.map((call) => call.data),
    keccak256(toBytes(description)),
  ];
}

/** The first heading or line of the description. */
export function titleOf({ description }: Proposal): string {
  const line = description.split("\n").find((candidate) => candidate.trim() !== "") ?? "untitled";
  return line
    .replace(/^#+\s*/, "")
    .trim()
    .slice(0, 80);
}
