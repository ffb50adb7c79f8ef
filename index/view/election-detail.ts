import type { z } from "@hono/zod-openapi";
import type { ElectionFacts } from "#index/elections/election-facts.ts";
import type { Standing } from "#index/elections/standing.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { ElectionDetailSchema } from "#index/schema/election.ts";
import { candidateView } from "./candidate-view.ts";
import { electionSummary } from "./election-summary.ts";
import { electionTimeline } from "./election-timeline.ts";
import { inShort } from "./statement-excerpt.ts";

type ElectionDetail = z.infer<typeof ElectionDetailSchema>;

export function electionDetail(
  facts: ElectionFacts,
  standing: Standing,
  skipped: Parameters<typeof electionTimeline>[1],
  now: number,
): ElectionDetail {
  const { times, terms, seating } = facts;
  const summary = electionSummary(facts, now);
  const begun = (at: number, tokens: () => bigint) => (now < at ? null : tokens().toString());
  const settled = facts.stages.find(({ stage }) => stage === "settled");
  return {
    ...summary,
    terms: { ...terms, vetter: terms.vetter === null ? null : checksummed(terms.vetter) },
    votableTokens: begun(times.votingAt, facts.votableTokens),
    minEndorsementTokens: begun(times.endorsementAt, facts.minEndorsementTokens),
    minCombinationTokens: begun(times.votingAt, facts.minCombinationTokens),
    endorsementSnapshotAt: times.endorsementAt - 1,
    voteSnapshotAt: times.votingAt - 1,
    exclusionsUsed: facts.candidates.filter(({ excluded }) => excluded !== null).length,
    items: facts.candidates.map((candidate) => inShort(candidateView(facts, candidate, standing))),
    combinations: combinations(facts),
    rounds: rounds(facts, standing),
    count: countProgress(facts, summary.phase),
    settled: settled === undefined ? null : { at: settled.timestamp, txHash: settled.tx_hash },
    seating: seating && { at: seating.at, txHash: seating.txHash, seating: seating.seating, term: seating.term },
    timeline: electionTimeline(facts, skipped),
  };
}

function combinations({ tally }: ElectionFacts): ElectionDetail["combinations"] {
  return [...tally.combinations.values()]
    .filter(({ weightTokens }) => weightTokens > 0n)
    .sort((a, b) => (a.weightTokens === b.weightTokens ? 0 : a.weightTokens < b.weightTokens ? 1 : -1))
    .map(({ approvals, places, weightTokens, ballots }) => ({
      approvals: approvals.toString(),
      places,
      weightTokens: weightTokens.toString(),
      ballots,
    }));
}

function rounds({ ballot }: ElectionFacts, standing: Standing): ElectionDetail["rounds"] {
  const gone = new Set(ballot.filter(({ isExcluded }) => isExcluded).map(({ place }) => place));
  return standing.rounds.map((round) => {
    const running = [...round.supports.entries()].filter(([place]) => !gone.has(place));
    gone.add(round.place);
    return {
      address: checksummed(ballot[round.place]?.address ?? ""),
      winner: round.winner,
      supports: running
        .sort(([, a], [, b]) => (a === b ? 0 : a < b ? 1 : -1))
        .map(([place, support]) => ({
          address: checksummed(ballot[place]?.address ?? ""),
          supportUnits: support.toString(),
        })),
    };
  });
}

/** A count in one call loads nothing, and ends with its outcome. */
function countProgress(
  { ballot, tally, stages, ranks, outcome }: ElectionFacts,
  phase: string,
): ElectionDetail["count"] {
  if (phase !== "counting" && outcome === null) return null;
  const several = [...tally.combinations.values()].filter(({ places }) => places.length > 1).length;
  const total = ballot.length + several;
  const loaded = stages.findLast(({ stage }) => stage === "loaded")?.reached ?? 0;
  return { loaded: outcome === null ? loaded : total, total, ranked: ranks.length };
}
