import { sumOf } from "#protocol/signals/choice-shares.ts";
import type { SignalType } from "#protocol/signals/signal-type.ts";
import { approvalScores } from "./approval-scores.ts";
import type { CountedBallot, SignalTally } from "./counted-ballot.ts";
import { quadraticScores } from "./quadratic-scores.ts";
import { rankedRounds } from "./ranked-rounds.ts";
import { weightedScores } from "./weighted-scores.ts";

/**
 * Counts valid ballots in whole numbers, by Snapshot's voting systems: where doubles are exact, snapshot.js counts the
 * same. The order of the ballots does not matter.
 */
export function tallySignal(type: SignalType, choices: number, ballots: readonly CountedBallot[]): SignalTally {
  const total = sumOf(ballots.map(({ weight }) => weight));
  if (type === "ranked-choice") {
    const rounds = rankedRounds(ballots, choices);
    return { scores: rounds.at(-1)?.scores ?? [], total, rounds };
  }
  return { scores: count[type](ballots, choices), total, rounds: null };
}

const count = {
  "single-choice": approvalScores,
  approval: approvalScores,
  weighted: weightedScores,
  quadratic: quadraticScores,
} as const;
