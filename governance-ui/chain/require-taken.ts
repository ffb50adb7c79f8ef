import { localTime } from "#governance-ui/format/moment.ts";
import type { BallotFacts } from "./read-ballot-facts.ts";

/** In the objection period the governor takes votes against alone; refuses any other before anything is signed. */
export function requireTaken(
  { onlyObjections, deadlineAt }: Pick<BallotFacts, "onlyObjections" | "deadlineAt">,
  { against }: { against: boolean },
): void {
  if (!onlyObjections || against) return;
  throw new Error(
    `Only votes against are taken until ${localTime(deadlineAt)}: the proposal turned to passing at the last moment.`,
  );
}
