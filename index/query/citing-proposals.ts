import type { Hex } from "viem";
import type { SignalDetail } from "#index/schema/signal.ts";
import { citedSignal } from "#protocol/governor/cited-signal.ts";
import { riskClassOf } from "#protocol/governor/risk-class.ts";
import type { ApiContext } from "./api-context.ts";
import { proposalsWithWords } from "./search-proposals.ts";
import { stateOf } from "./state-of.ts";

/** Proposals that say in their text that they grew from a signal, newest first. */
export async function citingProposals(
  { store, model }: Pick<ApiContext, "store" | "model">,
  signalId: Hex,
  now: number,
): Promise<SignalDetail["proposals"]> {
  const ids = await proposalsWithWords(store, { phrases: [`signal ${signalId}`], lastGoesOn: false });
  if (ids.length === 0) return [];
  const texts = await store
    .selectFrom("proposals")
    .select(["proposal_id", "description"])
    .where("proposal_id", "in", ids)
    .execute();
  const facts = await model.facts.get();
  return texts
    .filter(({ description }) => citedSignal(description) === signalId)
    .flatMap(({ proposal_id }) => facts.byId.get(proposal_id) ?? [])
    .map((proposal) => ({
      id: proposal.id,
      number: proposal.number,
      title: proposal.title,
      state: stateOf(facts, proposal, now),
      riskClass: proposal.riskClass === null ? null : riskClassOf(proposal.riskClass),
    }))
    .sort((a, b) => b.number - a.number);
}
