import type { ProposalState } from "#index/schema/proposal.ts";

export interface StateFacts {
  snapshotAt: number;
  /** With the objection period, if there is one. */
  deadlineAt: number;
  etaAt: number | null;
  executed: boolean;
  canceled: boolean;
  /** What the timelock says of the queued operation. */
  operation: "scheduled" | "executed" | "canceled" | null;
  tally: { for: bigint; against: bigint; abstain: bigint };
  quorum: bigint;
  majorityBps: number;
  gracePeriod: number | null;
}

/** The governor's `state()` at a time, from what was indexed. */
export function proposalState(facts: StateFacts, now: number): ProposalState {
  if (facts.executed) return "executed";
  if (facts.canceled) return "canceled";
  if (facts.snapshotAt >= now) return "pending";
  if (facts.deadlineAt >= now) return "active";
  const expiresAt = expiryOf(facts);
  const expired = expiresAt !== null && now > expiresAt;
  if (facts.etaAt !== null) {
    if (facts.operation === "executed") return "executed";
    if (facts.operation === "canceled") return "canceled";
    return expired ? "expired" : "queued";
  }
  if (!hasPassed(facts)) return "defeated";
  return expired ? "expired" : "succeeded";
}

/** Last second at which it can be queued, or executed if it was queued. */
export function expiryOf({ etaAt, deadlineAt, gracePeriod }: StateFacts): number | null {
  return gracePeriod === null ? null : (etaAt ?? deadlineAt) + gracePeriod;
}

export function hasPassed({ tally, quorum, majorityBps }: StateFacts): boolean {
  const quorate = tally.for + tally.abstain >= quorum;
  return quorate && tally.for * 10_000n > (tally.for + tally.against) * BigInt(majorityBps);
}
