import type { Hex } from "viem";
import { likePattern } from "#index/rows/like-pattern.ts";
import type { SignalDetail } from "#index/schema/signal.ts";
import { citedSignal } from "#protocol/governor/cited-signal.ts";
import { riskClassOf } from "#protocol/governor/risk-class.ts";
import type { ApiContext } from "./api-context.ts";
import { stateOf } from "./state-of.ts";

/** Proposals that say in their text that they grew from a signal, newest first. */
export async function citingProposals(
  { store, model }: Pick<ApiContext, "store" | "model">,
  signalId: Hex,
  now: number,
): Promise<SignalDetail["proposals"]> {
  const rows = await store
    .selectFrom("proposals")
    .select(["proposal_id", "description"])
    .where("description", "like", likePattern(`Signal: ${signalId}`))
    .execute();
  const citing = new Set(rows.flatMap((row) => (citedSignal(row.description) === signalId ? [row.proposal_id] : [])));
  if (citing.size === 0) return [];
  const facts = await model.facts.get();
  return facts.proposals
    .filter(({ id }) => citing.has(id))
    .map((proposal) => ({
      id: proposal.id,
      number: proposal.number,
      title: proposal.title,
      state: stateOf(facts, proposal, now),
      riskClass: proposal.riskClass === null ? null : riskClassOf(proposal.riskClass),
    }))
    .sort((a, b) => b.number - a.number);
}
