import type { ProposalSummary } from "#governance-ui/api/proposals.ts";
import { readTally, type Tally } from "./tally.ts";

const EVEN_BPS = 5_000;

export function proposalTally({ tally, quorum, majorityBps }: ProposalSummary): Tally {
  return readTally({
    for: BigInt(tally.for),
    against: BigInt(tally.against),
    abstain: BigInt(tally.abstain),
    quorum: BigInt(quorum ?? 0),
    majorityBps: majorityBps ?? EVEN_BPS,
  });
}
