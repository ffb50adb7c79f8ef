import { sumOf } from "#proposals/signals/choice-shares.ts";
import type { SignalType } from "#proposals/signals/signal-type.ts";
import { approvalScores } from "#proposals/signals/tally/approval-scores.ts";
import type { CountedBallot, SignalTally } from "#proposals/signals/tally/counted-ballot.ts";
import { quadraticScores } from "#proposals/signals/tally/quadratic-scores.ts";
import { rankedRounds } from "#proposals/signals/tally/ranked-rounds.ts";
import { weightedScores } from "#proposals/signals/tally/weighted-scores.ts";

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
