import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { effectReports } from "#index/query/effect-reports.ts";
import { badCursor, cutPage, parsePlaceCursor, placeCursor } from "#index/query/page.ts";
import { proposalByKey } from "#index/query/proposal-by-key.ts";
import type { ProposalFacts } from "#index/query/proposal-facts.ts";
import { reportFailures } from "#index/query/report-failures.ts";
import { searchProposals } from "#index/query/search-proposals.ts";
import { stateOf } from "#index/query/state-of.ts";
import { votesOf } from "#index/query/votes.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import { ProposalDetailSchema, ProposalPageSchema, type ProposalState, proposalState } from "#index/schema/proposal.ts";
import { NoQuery, ProposalKey, ProposalsQuery, VotesQuery } from "#index/schema/query.ts";
import { ProposalReportsSchema } from "#index/schema/report.ts";
import { VotePageSchema } from "#index/schema/vote.ts";
import { ballotView } from "#index/view/ballot-view.ts";
import { proposalDetail } from "#index/view/proposal-detail.ts";
import { proposalSummaries } from "#index/view/proposal-summaries.ts";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import { riskClassOf } from "#protocol/governor/risk-class.ts";

const proposalsRoute = createRoute({
  method: "get",
  path: "/api/proposals",
  summary: "Proposals, newest first",
  request: { query: ProposalsQuery },
  responses: { 200: json("Proposals", ProposalPageSchema), ...refused },
});

const proposalRoute = createRoute({
  method: "get",
  path: "/api/proposals/{id}",
  summary: "One proposal, by number or id",
  request: { params: ProposalKey, query: NoQuery },
  responses: { 200: json("Proposal", ProposalDetailSchema), ...refused },
});

const reportRoute = createRoute({
  method: "get",
  path: "/api/proposals/{id}/report",
  summary: "What executing a proposal on a fork of the chain showed, when it was proposed and later",
  request: { params: ProposalKey, query: NoQuery },
  responses: { 200: json("Reports of effects", ProposalReportsSchema), ...refused },
});

const votesRoute = createRoute({
  method: "get",
  path: "/api/proposals/{id}/votes",
  summary: "Ballots of a proposal, newest first",
  request: { params: ProposalKey, query: VotesQuery },
  responses: { 200: json("Votes", VotePageSchema), ...refused },
});

function handleProposals(context: ApiContext): RouteHandler<typeof proposalsRoute> {
  return async (c) => {
    const { q, proposer, class: riskClass, state, calls, cursor, limit } = c.req.valid("query");
    const facts = await context.model.facts.get();
    const now = await chainTime(context);
    const isFound = q === undefined ? null : await searchProposals(context.store, facts, q);
    const ids = facts.proposals.map(({ id }) => id);
    const alike = calls === undefined ? null : await context.callHashes.withCalls(context.store, ids, calls);
    const matching = facts.proposals.filter(
      (proposal) =>
        (alike === null || alike.has(proposal.id)) &&
        (isFound === null || isFound(proposal)) &&
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

function handleProposal(context: ApiContext): RouteHandler<typeof proposalRoute> {
  return async (c) => {
    const facts = await context.model.facts.get();
    const proposal = proposalByKey(facts, c.req.valid("param").id);
    return c.json(await proposalDetail(context, facts, proposal, await chainTime(context)), 200);
  };
}

function handleReport({ store, deployment, model }: ApiContext): RouteHandler<typeof reportRoute> {
  return async (c) => {
    const { id } = proposalByKey(await model.facts.get(), c.req.valid("param").id);
    const reports = await effectReports(store, deployment.chainId, id);
    const [first, newest] = [reports[0], reports.at(-1)];
    const differences = first && newest && first !== newest ? reportDifferences(first.report, newest.report) : [];
    const made = new Set(reports.map(({ stage }) => stage));
    const failed = await reportFailures(store, deployment.chainId, id);
    return c.json({ reports, differences, failures: failed.filter(({ stage }) => !made.has(stage)) }, 200);
  };
}

function handleVotes({ store, model }: ApiContext): RouteHandler<typeof votesRoute> {
  return async (c) => {
    const { q, support, limit, cursor } = c.req.valid("query");
    const proposal = proposalByKey(await model.facts.get(), c.req.valid("param").id);
    const rows = await votesOf(store, {
      proposalId: proposal.id,
      q,
      support,
      before: cursor === undefined ? undefined : parsePlaceCursor(cursor),
      limit: limit + 1,
    });
    const { items, nextCursor } = cutPage(rows, limit, placeCursor);
    return c.json(
      { items: items.map((row) => ({ voter: checksummed(row.voter), ...ballotView(row) })), nextCursor },
      200,
    );
  };
}

export const proposalEndpoints = [
  endpoint(proposalsRoute, handleProposals),
  endpoint(proposalRoute, handleProposal),
  endpoint(reportRoute, handleReport),
  endpoint(votesRoute, handleVotes),
];
