import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { committeeOf, readCommittee, stillStarting } from "#index/api/committee-of.ts";
import { endpoint } from "#index/api/endpoint.ts";
import { json, notYet, refused } from "#index/api/responses.ts";
import { placesOf } from "#index/elections/ballot-tally.ts";
import { electionPhase } from "#index/elections/election-clock.ts";
import { indexedTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { electionBallots } from "#index/query/election-ballots.ts";
import { electionByNumber } from "#index/query/election-by-number.ts";
import { endorsementsOf } from "#index/query/endorsements.ts";
import { badCursor, cutPage, parsePlaceCursor, placeCursor } from "#index/query/page.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import {
  CandidateDetailSchema,
  ElectionBallotPageSchema,
  ElectionDetailSchema,
  ElectionPageSchema,
} from "#index/schema/election.ts";
import { CandidateKey, ElectionBallotsQuery, ElectionKey, NoQuery, PagingQuery } from "#index/schema/query.ts";
import { candidateView } from "#index/view/candidate-view.ts";
import { electionDetail } from "#index/view/election-detail.ts";
import { electionSummary } from "#index/view/election-summary.ts";

const electionsRoute = createRoute({
  method: "get",
  path: "/api/elections",
  summary: "Elections of the committee, newest first, and what the next one is held by",
  request: { query: PagingQuery },
  responses: { 200: json("Elections", ElectionPageSchema), ...refused, ...notYet },
});

const electionRoute = createRoute({
  method: "get",
  path: "/api/elections/{number}",
  summary: "One election: its candidates, its standing or result round by round",
  request: { params: ElectionKey, query: NoQuery },
  responses: { 200: json("Election", ElectionDetailSchema), ...refused, ...notYet },
});

const electionBallotsRoute = createRoute({
  method: "get",
  path: "/api/elections/{number}/ballots",
  summary: "Ballots of an election, newest first",
  request: { params: ElectionKey, query: ElectionBallotsQuery },
  responses: { 200: json("Ballots", ElectionBallotPageSchema), ...refused },
});

const candidateRoute = createRoute({
  method: "get",
  path: "/api/elections/{number}/candidates/{address}",
  summary: "A candidate with its endorsements",
  request: { params: CandidateKey, query: NoQuery },
  responses: { 200: json("Candidate", CandidateDetailSchema), ...refused, ...notYet },
});

function handleElections(context: ApiContext): RouteHandler<typeof electionsRoute> {
  const { deployment, model } = context;
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const contracts = committeeOf(deployment);
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : parseNumber(cursor);
    const { elections, nextTerms } = await model.elections.get();
    const { rules, elections: inForce } = await readCommittee(context);
    if (nextTerms === null) throw stillStarting("The elections were not read yet");
    const now = await indexedTime(context);
    const newestFirst = elections.filter(({ number }) => number < before).reverse();
    const { items, nextCursor } = cutPage(newestFirst, limit, ({ number }) => String(number));
    return c.json(
      {
        items: items.map((facts) => electionSummary(facts, now)),
        nextCursor,
        contract: contracts.elections,
        current: inForce === contracts.elections,
        nextElectionAt: rules.nextElectionSeconds,
        openSeats: rules.openSeats,
        nextTerms: { ...nextTerms, vetter: nextTerms.vetter === null ? null : checksummed(nextTerms.vetter) },
      },
      200,
    );
  };
}

function parseNumber(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw badCursor(cursor);
  return Number(cursor);
}

function handleElection(context: ApiContext): RouteHandler<typeof electionRoute> {
  const { deployment, model } = context;
  return async (c) => {
    committeeOf(deployment);
    const facts = electionByNumber(await model.elections.get(), c.req.valid("param").number);
    const { changes } = await model.committee.get();
    const skipped = changes.filter(({ txHash, kind }) => kind === "skipped" && txHash === facts.seating?.txHash);
    return c.json(electionDetail(facts, model.standings.of(facts), skipped, await indexedTime(context)), 200);
  };
}

function handleElectionBallots(context: ApiContext): RouteHandler<typeof electionBallotsRoute> {
  const { deployment, model, store } = context;
  return async (c) => {
    const { limit, cursor, voter } = c.req.valid("query");
    committeeOf(deployment);
    const { number, ballot } = electionByNumber(await model.elections.get(), c.req.valid("param").number);
    const rows = await electionBallots(store, {
      election: number,
      voter: voter?.toLowerCase(),
      before: cursor === undefined ? undefined : parsePlaceCursor(cursor),
      limit: limit + 1,
    });
    const { items, nextCursor } = cutPage(rows, limit, placeCursor);
    return c.json(
      {
        items: items.map((row) => ({
          voter: checksummed(row.voter),
          approvals: row.approvals,
          approved: placesOf(BigInt(row.approvals)).flatMap((place) => {
            const candidate = ballot[place];
            return candidate === undefined ? [] : checksummed(candidate.address);
          }),
          weightTokens: row.weight,
          countedTokens: row.counted,
          at: row.timestamp,
          block: row.block,
          txHash: row.tx_hash,
        })),
        nextCursor,
      },
      200,
    );
  };
}

function handleCandidate(context: ApiContext): RouteHandler<typeof candidateRoute> {
  const { deployment, model, store } = context;
  return async (c) => {
    const { number, address } = c.req.valid("param");
    committeeOf(deployment);
    const facts = electionByNumber(await model.elections.get(), number);
    const candidate = facts.candidates.find((one) => one.address === address.toLowerCase());
    if (candidate === undefined) {
      throw new ApiProblem(
        404,
        "no_such_candidate",
        `${address} does not stand in election ${number}`,
        `/api/elections/${number} lists its candidates.`,
      );
    }
    const rows = await endorsementsOf(store, facts.number, candidate.address);
    return c.json(
      {
        election: { number: facts.number, phase: electionPhase(facts, await indexedTime(context)) },
        candidate: candidateView(facts, candidate, model.standings.of(facts)),
        endorsements: rows.map(({ holder, weight, timestamp, tx_hash }) => ({
          holder: checksummed(holder),
          weightTokens: weight,
          at: timestamp,
          txHash: tx_hash,
        })),
      },
      200,
    );
  };
}

export const electionEndpoints = [
  endpoint(electionsRoute, handleElections),
  endpoint(electionRoute, handleElection),
  endpoint(electionBallotsRoute, handleElectionBallots),
  endpoint(candidateRoute, handleCandidate),
];
