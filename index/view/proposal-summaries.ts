import { z } from "zod";
import { storedCalls } from "#index/decode/stored-calls.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { type Facts, needsOf, type ProposalFacts } from "#index/query/proposal-facts.ts";
import { loadProposalParts, type ProposalParts } from "#index/query/proposal-parts.ts";
import { expiryOf, proposalState } from "#index/query/proposal-state.ts";
import { type Readings, readings } from "#index/query/readings.ts";
import { reportTroubles } from "#index/query/report-troubles.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { ActionView, ProposalSummary } from "#index/schema/proposal.ts";
import { riskClassOf } from "#protocol/governor/risk-class.ts";
import { actionViews } from "./action-views.ts";

const hashesSchema = z.array(z.string());

export async function proposalSummaries(
  context: ApiContext,
  facts: Facts,
  proposals: readonly ProposalFacts[],
  now: number,
): Promise<ProposalSummary[]> {
  const parts = await loadProposalParts(
    context.store,
    proposals.map(({ id }) => id),
  );
  const current = await readings(context.store);
  const troubles = await reportTroubles(
    context.store,
    context.deployment.chainId,
    proposals.map(({ id }) => id),
  );
  return proposals.map((proposal) => ({
    ...summary(facts, proposal, now, actionsOf(context, proposal.id, parts, current)),
    reportTrouble: troubles.get(proposal.id) ?? null,
  }));
}

function summary(facts: Facts, proposal: ProposalFacts, now: number, actions: ActionView[]) {
  const needs = needsOf(facts, proposal, now);
  const stated = { ...proposal, ...needs };
  return {
    id: proposal.id,
    number: proposal.number,
    title: proposal.title,
    proposer: checksummed(proposal.proposer),
    state: proposalState(stated, now),
    riskClass: proposal.riskClass === null ? null : riskClassOf(proposal.riskClass),
    snapshotAt: proposal.snapshotAt,
    voteEndAt: proposal.voteEndAt,
    deadlineAt: proposal.deadlineAt,
    etaAt: proposal.etaAt,
    expiresAt: expiryOf(stated),
    createdAt: proposal.createdAt,
    createdBlock: proposal.createdBlock,
    actions,
    tally: {
      for: proposal.tally.for.toString(),
      against: proposal.tally.against.toString(),
      abstain: proposal.tally.abstain.toString(),
    },
    quorum: needs.known ? needs.quorum.toString() : null,
    quorumFixed: needs.fixed,
    majorityBps: needs.known ? needs.majorityBps : null,
  };
}

function actionsOf(context: ApiContext, id: string, parts: ProposalParts, current: Readings): ActionView[] {
  const decoded = context.decoded.of(id, () => context.catalogue.decode(storedCalls(parts.calls.get(id) ?? "[]")));
  const codeHashes = hashesSchema.parse(JSON.parse(parts.codeHashes.get(id) ?? "[]"));
  const changes = parts.changes.get(id) ?? [];
  return actionViews(context.catalogue, decoded, codeHashes, {
    oldValue: (parameterId) => {
      const made = changes.find(({ parameter_id }) => parameter_id === parameterId);
      return made === undefined ? (current.get(readingKey.parameter(parameterId))?.value ?? null) : made.old_value;
    },
    newValue: (parameterId) => changes.findLast(({ parameter_id }) => parameter_id === parameterId)?.new_value,
  });
}
