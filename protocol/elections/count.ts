/** The count of contracts/committee/elections, equal to the last unit, by other means: it weighs every ballot anew in
 * every round. */

export type CountingRule = "proportional" | "plain";

export type CountedCandidate = {
  /** In the order of registration; of equals, the lowest is first. */
  registration: number;
  /** The candidates of one organisation share its cap; null for none. */
  organisation: string | null;
  excluded: boolean;
};

export type CountedBallot = {
  /** Places of the approved candidates, each once. */
  approved: readonly number[];
  /** In the token's smallest unit, as it counts. */
  weightTokens: bigint;
};

export type CountTerms = {
  rule: CountingRule;
  seats: number;
  runnersUp: number;
  /** Most winners of one organisation. */
  orgCap: number;
};

export type CountRound = {
  place: number;
  winner: boolean;
  /** Of every candidate in this round, by place, in 1/27720 of a token's smallest unit. */
  supports: readonly bigint[];
};

/** The least common multiple of 1 to 12: a ballot has 12 approvals at most, so that its share is never rounded. */
export const SHARE_UNITS = 27_720n;

/** Winners in the order of their election, then the runners-up; a round for each. */
export function countElection(
  candidates: readonly CountedCandidate[],
  ballots: readonly CountedBallot[],
  terms: CountTerms,
): CountRound[] {
  const rounds: CountRound[] = [];
  const ranked = () => new Set(rounds.map((round) => round.place));
  const round = (winner: boolean) => {
    const supports = supportOf(candidates.length, ballots, ranked(), terms.rule);
    const place = bestOf(candidates, supports, ranked(), winner ? fullOrganisations(candidates, rounds, terms) : NONE);
    if (place === null) return false;
    rounds.push({ place, winner, supports });
    return true;
  };

  let seated = 0;
  while (seated < terms.seats && round(true)) seated += 1;
  let following = 0;
  while (following < terms.runnersUp && round(false)) following += 1;
  return rounds;
}

const NONE: ReadonlySet<string> = new Set();

function supportOf(
  candidates: number,
  ballots: readonly CountedBallot[],
  elected: ReadonlySet<number>,
  rule: CountingRule,
): bigint[] {
  const supports = new Array<bigint>(candidates).fill(0n);
  for (const { approved, weightTokens } of ballots) {
    const hits = rule === "proportional" ? approved.filter((place) => elected.has(place)).length : 0;
    const share = (weightTokens * SHARE_UNITS) / BigInt(1 + hits);
    for (const place of approved) {
      const support = supports[place];
      if (support === undefined)
        throw new Error(`A ballot approves place ${place}; there are ${candidates} candidates.`);
      supports[place] = support + share;
    }
  }
  return supports;
}

function bestOf(
  candidates: readonly CountedCandidate[],
  supports: readonly bigint[],
  ranked: ReadonlySet<number>,
  full: ReadonlySet<string>,
): number | null {
  const open = [...candidates.entries()]
    .filter(([place, { excluded }]) => !excluded && !ranked.has(place))
    .filter(([, { organisation }]) => organisation === null || !full.has(organisation))
    .map(([place, { registration }]) => ({ place, registration, support: supports[place] ?? 0n }));
  if (open.length === 0) return null;
  return open.reduce((best, next) => (isAhead(next, best) ? next : best)).place;
}

type Contender = { place: number; registration: number; support: bigint };

const isAhead = (one: Contender, other: Contender) =>
  one.support === other.support ? one.registration < other.registration : one.support > other.support;

function fullOrganisations(
  candidates: readonly CountedCandidate[],
  rounds: readonly CountRound[],
  terms: CountTerms,
): ReadonlySet<string> {
  const seats = new Map<string, number>();
  for (const { place } of rounds) {
    const organisation = candidates[place]?.organisation ?? null;
    if (organisation !== null) seats.set(organisation, (seats.get(organisation) ?? 0) + 1);
  }
  return new Set([...seats].filter(([, many]) => many >= terms.orgCap).map(([organisation]) => organisation));
}
