import type { Address, Hex } from "viem";
import type { Call } from "#protocol/chain/call.ts";
import type { ProposalState } from "#protocol/governor/proposal-state.ts";

/** A proposal as the chain knows it. */
export type MadeProposal = { id: bigint; descriptionHash: Hex; proposer: Address; state: ProposalState };

/** What a report is about: a draft or, with `made`, a proposal that exists. */
export type ReportSubject = {
  title: string;
  description: string;
  calls: Call[];
  made: MadeProposal | null;
};
