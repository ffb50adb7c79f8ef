import type { Deployment } from "#protocol/chain/deployment.ts";
import type { SpanLimits } from "./range-span.ts";

/** How often and how patiently nodes are asked. */
export interface FollowPace {
  pollMs: number;
  timeoutMs: number;
  maxBackoffMs: number;
  shrinkPatienceMs: number;
  readingsEveryMs: number;
  offlineAfterSeconds: number;
  /** So long after the process that writes was last heard of another takes over. */
  leaseMs: number;
  /** How often a process looks for what others wrote, where it is not woken. */
  lookEveryMs: number;
  span: SpanLimits;
}

/** A local chain is asked often and believed at once; a node elsewhere may lag, or ration its answers. */
export function paceOf({ local }: Pick<Deployment, "local">): FollowPace {
  return local
    ? {
        pollMs: 200,
        timeoutMs: 5_000,
        maxBackoffMs: 1_000,
        shrinkPatienceMs: 1_000,
        readingsEveryMs: 5_000,
        offlineAfterSeconds: 5,
        leaseMs: 4_000,
        lookEveryMs: 200,
        // Requests cost little here, and blocks may be full of votes.
        span: { maxBlocks: 16, targetLogs: 1_500 },
      }
    : {
        pollMs: 2_000,
        timeoutMs: 20_000,
        maxBackoffMs: 30_000,
        shrinkPatienceMs: 600_000,
        readingsEveryMs: 60_000,
        offlineAfterSeconds: 60,
        leaseMs: 6_000,
        lookEveryMs: 250,
        span: { maxBlocks: 2_000, targetLogs: 3_000 },
      };
}
