import type { EpochView } from "#governance-ui/api/emissions.ts";

/** What an epoch did to the multiplier, and why. */
export const outcomeWords: Record<EpochView["outcome"], string> = {
  moved: "moved",
  "in-dead-band": "held in the dead band",
  "revenue-unknown": "held, revenue unknown",
  missed: "held, nobody poked",
  "raise-refused": "raise refused",
  lapsed: "lapsed, nothing emitted",
};
