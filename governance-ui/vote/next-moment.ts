import type { ProposalSummary } from "#governance-ui/api/proposals.ts";

export type Timed = Pick<ProposalSummary, "state" | "snapshotAt" | "voteEndAt" | "deadlineAt" | "etaAt" | "expiresAt">;

/** What happens next to a proposal, or how it ended: `ahead` before that moment, `past` after it. */
export type NextMoment = { at: number | null; ahead: string; past: string };

export function nextMoment(proposal: Timed): NextMoment {
  switch (proposal.state) {
    case "pending":
      return { at: proposal.snapshotAt, ahead: "Voting starts", past: "Voting starts with the next block" };
    case "active":
      return proposal.deadlineAt > proposal.voteEndAt
        ? { at: proposal.deadlineAt, ahead: "Objections end", past: "Objections end with the next block" }
        : { at: proposal.deadlineAt, ahead: "Voting ends", past: "Voting ends with the next block" };
    case "succeeded":
      return { at: proposal.expiresAt, ahead: "Expires", past: "Expires with the next block" };
    case "queued":
      return { at: proposal.etaAt, ahead: "Executable", past: "Ready to execute" };
    case "defeated":
      return { at: proposal.deadlineAt, ahead: "", past: "Voting ended" };
    case "expired":
      return { at: proposal.expiresAt, ahead: "", past: "Expired" };
    default:
      return { at: null, ahead: "", past: "" };
  }
}

const MOVED_BY_TIME = ["pending", "active", "queued"];

/** Whether its time has come but it is not yet seen in the next state. */
export function isDue(proposal: Timed, now: number): boolean {
  const { at } = nextMoment(proposal);
  return at !== null && at < now && MOVED_BY_TIME.includes(proposal.state);
}
