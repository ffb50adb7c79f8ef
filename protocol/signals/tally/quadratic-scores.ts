import { choiceShares, sumOf } from "#protocol/signals/choice-shares.ts";
import type { CountedBallot } from "./counted-ballot.ts";
import { squareRoot } from "./square-root.ts";

/** Square roots are counted in billionths of the root of the token's smallest unit, each rounded down. */
const ROOT_UNIT = 10n ** 9n;

/**
 * Quadratic voting: the strength of a choice is the square of the sum over the ballots of the root of the votes each
 * gives it. The total of all votes is then shared out in proportion to the strengths, each score rounded down.
 */
export function quadraticScores(ballots: readonly CountedBallot[], choices: number): bigint[] {
  const roots = Array.from({ length: choices }, () => 0n);
  let total = 0n;
  for (const { choice, weight } of ballots) {
    const shares = choiceShares(choice as Record<string, number>, choices) ?? [];
    const parts = sumOf(shares);
    total += weight;
    for (const [index, share] of shares.entries()) {
      if (share === 0n) continue;
      roots[index] = (roots[index] ?? 0n) + squareRoot((weight * share * ROOT_UNIT * ROOT_UNIT) / parts);
    }
  }
  const strengths = roots.map((root) => root * root);
  const all = sumOf(strengths);
  return strengths.map((strength) => (all === 0n ? 0n : (strength * total) / all));
}
