import type { CountedBallot, RankedRound } from "./counted-ballot.ts";

/**
 * Snapshot's instant run-off over ballots that each rank every choice. A round gives each ballot to its best choice
 * that is still in. It is the last when one choice has more than half, or fewer than three are in; else the weakest
 * leaves, of equals the first on the list.
 */
export function rankedRounds(ballots: readonly CountedBallot[], choices: number): RankedRound[] {
  const ranked = ballots.map(({ choice, weight }) => ({ order: choice as readonly number[], at: 0, weight }));
  const total = ranked.reduce((sum, { weight }) => sum + weight, 0n);
  const standing = new Set(ballots.length === 0 ? [] : Array.from({ length: choices }, (_, index) => index + 1));
  const rounds: RankedRound[] = [];
  for (;;) {
    const scores = Array.from({ length: choices }, () => 0n);
    for (const ballot of ranked) {
      while (!standing.has(ballot.order[ballot.at] ?? 0)) ballot.at++;
      const best = (ballot.order[ballot.at] ?? 0) - 1;
      scores[best] = (scores[best] ?? 0n) + ballot.weight;
    }
    const score = (place: number) => scores[place - 1] ?? 0n;
    const isMajority = scores.some((votes) => 2n * votes > total);
    if (isMajority || standing.size < 3) {
      rounds.push({ scores, eliminated: null });
      return rounds;
    }
    const weakest = [...standing].reduce((low, place) => (score(place) < score(low) ? place : low));
    rounds.push({ scores, eliminated: weakest });
    standing.delete(weakest);
  }
}
