import type { ElectionTerms } from "#index/decode/stored-terms.ts";

const WEEK = 7 * 86_400;

/** Windows of a week, and what else a test names. */
export const electionTerms = (changes: Partial<ElectionTerms> = {}): ElectionTerms => ({
  seats: 3,
  runnersUp: 2,
  approvals: 3,
  rule: "proportional",
  orgCap: 3,
  minSeats: 1,
  maxExclusions: 2,
  registrationSeconds: WEEK,
  endorsementSeconds: WEEK,
  vettingSeconds: WEEK,
  votingSeconds: WEEK,
  extensionSeconds: WEEK,
  minEndorsementBps: 50,
  minCombinationBps: 5,
  turnoutFloorBps: 500,
  bondReturnBps: 25,
  decayFromBps: 10_000,
  vetter: null,
  bondWei: "0",
  termSeconds: 365 * 86_400,
  ...changes,
});
