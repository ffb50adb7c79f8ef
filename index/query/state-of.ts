import { type Facts, needsOf, type ProposalFacts } from "./proposal-facts.ts";
import { proposalState } from "./proposal-state.ts";

export function stateOf(facts: Facts, proposal: ProposalFacts, now: number) {
  return proposalState({ ...proposal, ...needsOf(facts, proposal, now) }, now);
}
