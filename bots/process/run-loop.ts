import { setTimeout as sleep } from "node:timers/promises";

export interface Pace {
  /** Between the end of a round and the next. */
  pauseMs: number;
  /** How long a pause may last before `keep` is called, and again. */
  keepEveryMs: number;
}

/**
 * Repeats a round until the signal says stop; the round under way is finished first. A long pause is no reason to lose what has
 * to be renewed: `keep` is called meanwhile.
 */
export async function runLoop(
  round: () => Promise<void>,
  keep: () => Promise<void>,
  { pauseMs, keepEveryMs }: Pace,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await round();
    for (let leftMs = pauseMs; ; leftMs -= keepEveryMs) {
      await sleep(Math.min(leftMs, keepEveryMs), undefined, { signal }).catch(() => {});
      if (leftMs <= keepEveryMs || signal.aborted) break;
      await keep();
    }
  }
}
