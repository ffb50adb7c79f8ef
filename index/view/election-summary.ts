import type { z } from "@hono/zod-openapi";
import type { ElectionSummarySchema } from "#index/api/schema/election.ts";
import { electionPhase, isExtended, voteEndsAt } from "#index/elections/election-clock.ts";
import type { ElectionFacts } from "#index/elections/election-facts.ts";
import { checksummed } from "./checksummed.ts";

type ElectionSummary = z.infer<typeof ElectionSummarySchema>;

export function electionSummary(facts: ElectionFacts, now: number): ElectionSummary {
  const { times, terms, opened, tally } = facts;
  return {
    number: facts.number,
    byElection: facts.byElection,
    phase: electionPhase(facts, now),
    phases: [
      { phase: "registration", startAt: times.registrationAt, endAt: times.endorsementAt },
      { phase: "endorsement", startAt: times.endorsementAt, endAt: times.vettingAt },
      { phase: "vetting", startAt: times.vettingAt, endAt: times.votingAt },
      { phase: "voting", startAt: times.votingAt, endAt: voteEndsAt(facts, now) },
    ],
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

function winnersOf({ outcome, ranks, ballot }: ElectionFacts): string[] {
  if (outcome !== "settled") return [];
  return ranks
    .filter(({ winner }) => winner === 1)
    .flatMap(({ place }) => {
      const candidate = ballot[place];
      return candidate === undefined ? [] : checksummed(candidate.address);
    });
}
