import type { Address, Hash, Hex } from "viem";
import type { ProposalCreated } from "#protocol/governor/proposal-created.ts";
import { proposalTitle } from "#protocol/governor/proposal-title.ts";

/** What the duties need of a proposal. */
export type Proposal = Pick<ProposalCreated, "id" | "calls" | "description" | "descriptionHash" | "deadlineAt">;

export interface Execution {
  proposalId: bigint;
  blockNumber: bigint;
  blockHash: Hash;
  transactionHash: Hash;
}

/** Arguments of the governor's queue and execute. */
export function operationArgs({ calls, descriptionHash }: Proposal): [Address[], bigint[], Hex[], Hash] {
  return [
    calls.map((call) => call.target),
    calls.map((call) => call.valueWei),
    calls.map((call) => call.data),
    descriptionHash,
  ];
}

const MOST_CHARACTERS = 80;

export function titleOf({ description }: Proposal): string {
  return proposalTitle(description).slice(0, MOST_CHARACTERS);
}
