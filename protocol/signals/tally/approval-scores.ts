import type { CountedBallot } from "./counted-ballot.ts";

/** Single choice and approval: every choice that a ballot names gets all of its votes. */
export function approvalScores(ballots: readonly CountedBallot[], choices: number): bigint[] {
  const scores = Array.from({ length: choices }, () => 0n);
  for (const { choice, weight } of ballots) {
    for (const place of Array.isArray(choice) ? choice : [choice]) {
      scores[place - 1] = (scores[place - 1] ?? 0n) + weight;
    }
  }
  return scores;
}
