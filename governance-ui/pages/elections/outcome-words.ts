import type { StandingRow } from "#governance-ui/vote/election-standing.ts";

/** `Seat 1`, `Runner-up 2`, `Excluded`; nothing for the others. */
export function outcomeWords({ outcome, rank }: Pick<StandingRow, "outcome" | "rank">): string {
  if (outcome === "seat") return `Seat ${rank}`;
  if (outcome === "runner-up") return `Runner-up ${rank}`;
  return outcome === "excluded" ? "Excluded" : "–";
}
