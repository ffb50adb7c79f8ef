import { setTimeout as sleep } from "node:timers/promises";
import type { Outcome } from "./explorer.ts";

const PAUSE_MS = 2_000;
const MOST_LOOKS = 60;

/** Looks again until an explorer has compiled what it was sent. */
export async function untilDecided(look: () => Promise<Outcome | null>): Promise<Outcome> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const outcome = await look();
    if (outcome !== null) return outcome;
    await sleep(PAUSE_MS);
  }
  return { state: "undecided", words: "it took the sources and is at work: run this again later" };
}
