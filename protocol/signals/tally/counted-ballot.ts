import type { SignalChoice } from "#protocol/signals/signal-type.ts";

/** A valid ballot with its votes in the token's smallest unit. */
export type CountedBallot = { choice: SignalChoice; weight: bigint };

/** One round of ranked choice. */
export type RankedRound = {
  /** Votes of each choice; 0 for those no longer in it. */
  scores: bigint[];
  /** The choice that left after it, counted from 1; null after the last round. */
  eliminated: number | null;
};

export type SignalTally = {
  /** For each choice, in the token's smallest unit, rounded down. */
  scores: bigint[];
  /** Votes of all ballots. */
  total: bigint;
  /** Of ranked choice alone. */
  rounds: RankedRound[] | null;
};
