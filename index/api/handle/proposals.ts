import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { proposalsRoute } from "#index/api/routes.ts";
import { type ProposalState, proposalState } from "#index/api/schema/proposal.ts";
import { chainTime } from "#index/query/chain-time.ts";
import { badCursor } from "#index/query/page.ts";
import type { ProposalFacts } from "#index/query/proposal-facts.ts";
import { searchProposals } from "#index/query/search-proposals.ts";
import { proposalSummaries, stateOf } from "#index/view/proposal-summaries.ts";
import { riskClassOf } from "#protocol/governor/risk-class.ts";

export function handleProposals(context: ApiContext): RouteHandler<typeof proposalsRoute> {
  return async (c) => {
    const { q, proposer, class: riskClass, state, cursor, limit } = c.req.valid("query");
    const facts = await context.model.facts.get();
    const now = await chainTime(context);
    const found = q === undefined ? null : await searchProposals(context.store, q);
    const matching = facts.proposals.filter(
      (proposal) =>
        (found === null || found.has(proposal.id)) &&
        (proposer === undefined || proposal.proposer === proposer.toLowerCase()) &&
        (riskClass === undefined || (proposal.riskClass !== null && riskClassOf(proposal.riskClass) === riskClass)),
    );
    const stated = matching.map((proposal) => ({ proposal, state: stateOf(facts, proposal, now) }));
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : parseNumber(cursor);
    const rest = stated.filter(
      (item) => item.proposal.number < before && (state === undefined || item.state === state),
    );
    const page = rest.slice(0, limit).map(({ proposal }) => proposal);
    return c.json(
      {
        items: await proposalSummaries(context, facts, page, now),
        counts: countStates(stated),
        nextCursor: rest.length > limit ? String(page.at(-1)?.number) : null,
      },
      200,
    );
  };
}

function parseNumber(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw badCursor(cursor);
  return Number(cursor);
}

function countStates(stated: readonly { proposal: ProposalFacts; state: ProposalState }[]) {
  const counts = Object.fromEntries(proposalState.options.map((state) => [state, 0])) as Record<ProposalState, number>;
  for (const { state } of stated) counts[state]++;
  return counts;
}
