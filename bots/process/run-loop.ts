import { setTimeout as sleep } from "node:timers/promises";

/** Repeats a round until the signal says stop; the round under way is finished first. */
export async function runLoop(round: () => Promise<void>, intervalMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await round();
    await sleep(intervalMs, undefined, { signal }).catch(() => {});
  }
}
