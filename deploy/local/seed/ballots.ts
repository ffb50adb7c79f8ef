import type { SeededBallot } from "./seeded-proposal.ts";

/** A clear result with a good turnout. */
export const everyonesBallots: SeededBallot[] = [
  { voter: 1, choice: "for" },
  { voter: 2, choice: "for", reason: "The change is small and can be taken back by another vote." },
  { voter: 3, choice: { against: 20, for: 80, abstain: 0 }, reason: "Voted as my delegators asked: four fifths for." },
  { voter: 5, choice: "against", reason: "I would wait for another quarter of figures." },
  { voter: 8, choice: "for" },
];

/** Enough votes for the quorum, and a result that a single large holder can still turn. */
export const narrowBallots: SeededBallot[] = [
  { voter: 3, choice: "for", reason: "Rules that protect everyone should need more than half." },
  { voter: 2, choice: "against", reason: "A third of the votes could then block any repair." },
  { voter: 4, choice: { against: 25, for: 50, abstain: 25 }, reason: "Split: those who delegate to me do not agree." },
  { voter: 8, choice: "for" },
  { voter: 12, choice: "abstain" },
];
