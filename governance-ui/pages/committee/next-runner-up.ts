import type { Address } from "viem";
import { ANSWER_SECONDS, type CommitteeView } from "#governance-ui/api/committee.ts";

export type NextRunnerUp =
  /** Anyone may seat it now; null where only the chain knows who it is. */
  | { state: "ready"; address: Address | null }
  /** Ranked first of those who may still answer. */
  | { state: "awaited"; address: Address; untilAt: number }
  | { state: "nobody" };

type Vacancy = Pick<CommitteeView, "runnersUp" | "left" | "term">;

/** Who fills the vacancy, in the order of CommitteeSeats; the cap of one organisation is left to the chain. */
export function nextRunnerUp({ runnersUp, left, term }: Vacancy, now: number): NextRunnerUp {
  const gone = new Set(left.map(({ address }) => address.toLowerCase()));
  const untilAt = (term.vacantSince ?? now) + ANSWER_SECONDS;
  for (const { address, answer, sits } of runnersUp) {
    if (sits || gone.has(address.toLowerCase())) continue;
    if (answer === "accepts") return { state: "ready", address };
    if (answer === "none" && now <= untilAt) return { state: "awaited", address, untilAt };
  }
  return { state: "nobody" };
}
