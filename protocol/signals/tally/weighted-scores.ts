import { choiceShares, greatestDivisor, sumOf } from "#protocol/signals/choice-shares.ts";
import type { CountedBallot } from "./counted-ballot.ts";

/**
 * Weighted voting: each choice gets its share of a ballot's votes. Sums are exact fractions; only the final score of a
 * choice is rounded, down to the token's smallest unit. So the scores may miss the total by less than one unit a choice.
 */
export function weightedScores(ballots: readonly CountedBallot[], choices: number): bigint[] {
  // Ballots of the same number of parts add up in whole numbers.
  const sums = new Map<bigint, bigint[]>();
  for (const { choice, weight } of ballots) {
    const shares = choiceShares(choice as Record<string, number>, choices) ?? [];
    const parts = sumOf(shares);
    const sum = sums.get(parts) ?? shares.map(() => 0n);
    for (const [index, share] of shares.entries()) {
      if (share > 0n) sum[index] = (sum[index] ?? 0n) + share * weight;
    }
    sums.set(parts, sum);
  }
  const common = [...sums.keys()].reduce((all, parts) => (all / greatestDivisor(all, parts)) * parts, 1n);
  return Array.from({ length: choices }, (_, index) => {
    let score = 0n;
    for (const [parts, sum] of sums) score += (sum[index] ?? 0n) * (common / parts);
    return score / common;
  });
}
