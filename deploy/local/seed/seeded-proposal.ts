export type Choice = "against" | "for" | "abstain";

export interface SeededBallot {
  voter: number;
  /** One choice for all votes, or percent of them for each choice. */
  choice: Choice | { against: number; for: number; abstain: number };
  reason?: string;
}

/** A proposal of the local chain's history, written as a person would write it. */
export interface SeededProposal {
  title: string;
  text: string;
  proposer: number;
  actions: { id: string; input: Record<string, string> }[];
  ballots: SeededBallot[];
  /** What the committee anchors of it once it is executed. */
  resolution?: { secondsLater: number; document: string };
  /** Where it stands when the chain is ready, and how far that is from the next change. */
  stage:
    | { name: "executed"; secondsAgo: number }
    | { name: "vetoed"; secondsAgo: number; reason: string }
    | { name: "decided"; secondsAgo: number }
    | { name: "cancelled"; secondsAgo: number }
    | { name: "queued"; executableInSeconds: number }
    | { name: "active"; endsInSeconds: number }
    | { name: "pending"; startsInSeconds: number };
}
