/** Snapshot's voting systems that a signal may use, by their names there. */
export const SIGNAL_TYPES = ["single-choice", "approval", "ranked-choice", "weighted", "quadratic"] as const;

export type SignalType = (typeof SIGNAL_TYPES)[number];

/**
 * What a ballot says, by Snapshot's forms; choices count from 1.
 * Single choice: one of them. Approval: any of them. Ranked choice: all of them, the best first.
 * Weighted and quadratic: how many shares of the vote each gets.
 */
export type SignalChoice = number | readonly number[] | Readonly<Record<string, number>>;
