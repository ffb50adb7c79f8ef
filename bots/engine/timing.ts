import type { Timing } from "./context.ts";

/** On a local chain nothing is ever reorganised by others and people watch: act at once. */
export function timingFor(local: boolean, confirmations?: number): Timing {
  return {
    confirmations: confirmations ?? (local ? 0 : 12),
    leaseMs: local ? 4_000 : 30_000,
    replaceAfterSeconds: local ? 10 : 60,
    missingPatienceSeconds: local ? 5 : 60,
    lagPatienceSeconds: local ? 5 : 60,
    backOff: { firstSeconds: local ? 5 : 30, longestSeconds: 3600, muteAfter: 8, muteSeconds: 86_400 },
  };
}
