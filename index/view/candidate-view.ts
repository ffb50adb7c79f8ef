import type { z } from "@hono/zod-openapi";
import type { CandidateFacts, ElectionFacts } from "#index/elections/election-facts.ts";
import { organisationView } from "#index/elections/organisation-view.ts";
import type { Standing } from "#index/elections/standing.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { CandidateSchema } from "#index/schema/election.ts";

export type CandidateView = z.infer<typeof CandidateSchema>;

export function candidateView(facts: ElectionFacts, candidate: CandidateFacts, standing: Standing): CandidateView {
  const { registered, excluded, restored, bond } = candidate;
  return {
    address: checksummed(candidate.address),
    registration: candidate.registration,
    organisation: organisationView(candidate.organisation),
    statementUri: candidate.statementUri,
    statementHash: candidate.statementHash,
    statement: candidate.statement,
    statementFault: candidate.statementFault,
    registeredAt: registered.at,
    registeredTx: registered.txHash,
    endorsedTokens: candidate.endorsedTokens.toString(),
    endorsements: candidate.endorsements,
    qualified: candidate.place !== null,
    place: candidate.place,
    excluded: excluded && { reasonHash: excluded.reasonHash, at: excluded.at, txHash: excluded.txHash },
    restored: restored && { at: restored.at, txHash: restored.txHash },
    bond: bond && { bondWei: bond.bondWei, to: checksummed(bond.to), at: bond.at },
    standing: candidate.place === null ? null : placeStanding(facts, candidate.place, standing),
  };
}

/** Once the chain has counted, what it found. */
function placeStanding(
  { outcome, ranks }: ElectionFacts,
  place: number,
  standing: Standing,
): CandidateView["standing"] {
  const { rounds } = standing;
  const found = rounds.findIndex((round) => round.place === place);
  const round = found < 0 ? rounds.at(-1) : rounds[found];
  const result = outcome === null ? undefined : ranks.find((row) => row.place === place);
  return {
    rank: result?.rank ?? (found < 0 ? null : found),
    winner: result === undefined ? found >= 0 && round?.winner === true : result.winner === 1,
    supportUnits: result?.support ?? (round?.supports[place] ?? 0n).toString(),
    approvedTokens: (standing.approvedTokens[place] ?? 0n).toString(),
  };
}
