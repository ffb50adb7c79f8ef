import type { ProposalState } from "../api/scalar.ts";

/** In the order of the governor's ProposalState. */
export const governorStates: readonly ProposalState[] = [
  "pending",
  "active",
  "canceled",
  "defeated",
  "succeeded",
  "queued",
  "expired",
  "executed",
];
