import type { SignalType } from "#protocol/signals/signal-type.ts";

/** How a signal is decided: its name, and what a voter does. */
export const votingWords: Record<SignalType, { name: string; how: string }> = {
  "single-choice": { name: "Single choice", how: "Choose one." },
  approval: { name: "Approval", how: "Choose as many as you like. Each gets all of your votes." },
  "ranked-choice": {
    name: "Ranked choice",
    how: "Put all of them in order. The weakest leaves round by round, and its ballots go to their next choice.",
  },
  weighted: { name: "Weighted", how: "Share your votes out among the choices." },
  quadratic: {
    name: "Quadratic",
    how: "Share your votes out. A choice counts the roots of what it gets, so many small holders outweigh a large one.",
  },
};
