import type { ProposalState } from "#index/schema/proposal.ts";
import { type Facts, needsOf, type ProposalFacts } from "./proposal-facts.ts";
import { proposalState } from "./proposal-state.ts";

/** States that no clock changes. */
export const lasting: ReadonlySet<ProposalState> = new Set(["canceled", "defeated", "expired", "executed"]);

/** Known since a time; facts that change are another object. */
const known = new WeakMap<ProposalFacts, { state: ProposalState; since: number }>();

export function stateOf(facts: Facts, proposal: ProposalFacts, now: number): ProposalState {
  const before = known.get(proposal);
  if (before !== undefined && before.since <= now) return before.state;
  const state = proposalState({ ...proposal, ...needsOf(facts, proposal, now) }, now);
  if (lasting.has(state)) known.set(proposal, { state, since: now });
  return state;
}
