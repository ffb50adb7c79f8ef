/** The governor's ProposalState, by its number on the chain. */
export const PROPOSAL_STATES = [
  "pending",
  "active",
  "canceled",
  "defeated",
  "succeeded",
  "queued",
  "expired",
  "executed",
] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

export function proposalState(number: number): ProposalState {
  const state = PROPOSAL_STATES[number];
  if (state === undefined) throw new Error(`the governor answered with the unknown proposal state ${number}`);
  return state;
}

/** No later block can change it, short of a reorg. */
export const isOver = (state: ProposalState): boolean =>
  state === "canceled" || state === "defeated" || state === "expired" || state === "executed";
