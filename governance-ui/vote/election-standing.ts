import type { CandidateView, ElectionDetail } from "#governance-ui/api/elections.ts";
import { SHARE_UNITS } from "#protocol/elections/count.ts";

export type StandingRow = {
  candidate: CandidateView;
  outcome: "seat" | "runner-up" | "none" | "excluded";
  /** Which seat, or which place among the runners-up, from 1. */
  rank: number | null;
  /** What it had in the round that ranked it, else in the last one. */
  supportTokens: bigint;
  approvedTokens: bigint;
  /** Passed over for a seat, as its organisation has all it may have. */
  capped: boolean;
};

/** Whoever is on the ballot: the seated, the runners-up, the others by support, then the excluded. */
export function standingRows(election: Pick<ElectionDetail, "items" | "terms">): StandingRow[] {
  const full = fullOrganisations(election);
  const rows = election.items.flatMap((candidate): StandingRow[] => {
    const { standing, organisation } = candidate;
    if (standing === null) return [];
    const outcome = outcomeOf(candidate);
    return [
      {
        candidate,
        outcome,
        rank: rankOf(standing, election.items),
        supportTokens: BigInt(standing.supportUnits) / SHARE_UNITS,
        approvedTokens: BigInt(standing.approvedTokens),
        capped: outcome !== "seat" && outcome !== "excluded" && organisation !== null && full.has(organisation.id),
      },
    ];
  });
  return rows.sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || byStanding(a, b));
}

const ORDER: readonly StandingRow["outcome"][] = ["seat", "runner-up", "none", "excluded"];

/** Whether the count passes over a candidate as things stand. */
export function isExcluded({ excluded, restored }: CandidateView): boolean {
  return excluded !== null && restored === null;
}

function outcomeOf(candidate: CandidateView): StandingRow["outcome"] {
  if (isExcluded(candidate)) return "excluded";
  if (candidate.standing === null || candidate.standing.rank === null) return "none";
  return candidate.standing.winner ? "seat" : "runner-up";
}

function rankOf({ rank, winner }: NonNullable<CandidateView["standing"]>, items: CandidateView[]): number | null {
  if (rank === null) return null;
  return winner ? rank + 1 : rank + 1 - items.filter(({ standing }) => standing?.winner).length;
}

function byStanding(a: StandingRow, b: StandingRow): number {
  if (a.rank !== null && b.rank !== null) return a.rank - b.rank;
  if (a.supportTokens !== b.supportTokens) return a.supportTokens > b.supportTokens ? -1 : 1;
  return a.candidate.registration - b.candidate.registration;
}

function fullOrganisations({ items, terms }: Pick<ElectionDetail, "items" | "terms">): Set<string> {
  const seats = new Map<string, number>();
  for (const { organisation, standing } of items) {
    if (organisation !== null && standing?.winner) seats.set(organisation.id, (seats.get(organisation.id) ?? 0) + 1);
  }
  return new Set([...seats].filter(([, many]) => many >= terms.orgCap).map(([id]) => id));
}
