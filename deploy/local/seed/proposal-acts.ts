import type { Address, Hex } from "viem";

/** A proposal as the governor names it. */
export type ProposalCall = readonly [
  targets: readonly Address[],
  values: readonly bigint[],
  calldatas: readonly Hex[],
  descriptionHash: Hex,
];

/** What others than voters do about a proposal, where a module lets them. */
export type ProposalActs = {
  veto(call: ProposalCall, reason: string): Promise<void>;
  anchor(proposalId: bigint, document: string): Promise<void>;
};
