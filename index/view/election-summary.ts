import type { z } from "@hono/zod-openapi";
import { electionPhase, isExtended, voteEndsAt } from "#index/elections/election-clock.ts";
import type { ElectionFacts } from "#index/elections/election-facts.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { ElectionSummarySchema } from "#index/schema/election.ts";

type ElectionSummary = z.infer<typeof ElectionSummarySchema>;

export function electionSummary(facts: ElectionFacts, now: number): ElectionSummary {
  const { times, terms, opened, tally } = facts;
  return {
    number: facts.number,
    byElection: facts.byElection,
    phase: electionPhase(facts, now),
    phases: phasesOf(facts, now),
    openedAt: opened.at,
    openedBy: checksummed(opened.by),
    openedTx: opened.txHash,
    extended: isExtended(facts, now),
    seats: terms.seats,
    candidates: facts.candidates.length,
    qualified: facts.ballot.length,
    ballots: tally.ballots,
    turnoutTokens: tally.turnoutTokens.toString(),
    turnoutFloorTokens: now < times.votingAt ? null : facts.turnoutFloorTokens().toString(),
    winners: winnersOf(facts),
    seated: facts.seating !== null,
  };
}

/** Of an election that gave way, as far as it came. */
function phasesOf(facts: ElectionFacts, now: number): ElectionSummary["phases"] {
  const { times, stages } = facts;
  const gaveWayAt = stages.find(({ stage }) => stage === "gave-way")?.timestamp ?? Number.POSITIVE_INFINITY;
  const phases = [
    { phase: "registration" as const, startAt: times.registrationAt, endAt: times.endorsementAt },
    { phase: "endorsement" as const, startAt: times.endorsementAt, endAt: times.vettingAt },
    { phase: "vetting" as const, startAt: times.vettingAt, endAt: times.votingAt },
    { phase: "voting" as const, startAt: times.votingAt, endAt: voteEndsAt(facts, now) },
  ];
  return phases
    .filter(({ startAt }) => startAt < gaveWayAt)
    .map((span) => ({ ...span, endAt: Math.min(span.endAt, gaveWayAt) }));
}

function winnersOf({ outcome, ranks, ballot }: ElectionFacts): string[] {
  if (outcome !== "settled") return [];
  return ranks
    .filter(({ winner }) => winner === 1)
    .flatMap(({ place }) => {
      const candidate = ballot[place];
      return candidate === undefined ? [] : checksummed(candidate.address);
    });
}
