import type { ElectionTerms } from "#index/decode/stored-terms.ts";
import { type CountRound, countElection } from "#protocol/elections/count.ts";
import type { BallotTally } from "./ballot-tally.ts";
import { NO_ORGANISATION } from "./organisation-view.ts";

/** What a count now would show. */
export interface Standing {
  /** Winners, then runners-up; empty while no ballot was cast. */
  rounds: CountRound[];
  /** Of all ballots that approve a candidate, each in full, by place. */
  approvedTokens: bigint[];
}

export interface OnBallot {
  registration: number;
  organisation: string;
  isExcluded: boolean;
}

/** Counts combinations as if each were one ballot: the shares are exact, so that nothing is lost. */
export function standingOf(candidates: readonly OnBallot[], tally: BallotTally, terms: ElectionTerms): Standing {
  const combinations = [...tally.combinations.values()];
  const approvedTokens = new Array<bigint>(candidates.length).fill(0n);
  for (const { places, weightTokens } of combinations) {
    for (const place of places) approvedTokens[place] = (approvedTokens[place] ?? 0n) + weightTokens;
  }
  if (tally.ballots === 0) return { rounds: [], approvedTokens };
  const counted = candidates.map(({ registration, organisation, isExcluded }) => ({
    registration,
    organisation: organisation === NO_ORGANISATION ? null : organisation,
    excluded: isExcluded,
  }));
  const ballots = combinations.map(({ places, weightTokens }) => ({ approved: places, weightTokens }));
  return { rounds: countElection(counted, ballots, terms), approvedTokens };
}
