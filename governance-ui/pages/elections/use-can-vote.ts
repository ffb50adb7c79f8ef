import { useConnection } from "wagmi";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useVoterFacts } from "#governance-ui/chain/elections/use-voter-facts.ts";

/** Whether choosing candidates makes sense: while the vote is open, unless the reader has voted or has nothing to vote with. */
export function useCanVote(election: Pick<ElectionDetail, "number" | "phase">): boolean {
  const { isConnected } = useConnection();
  const { data: facts } = useVoterFacts(election.number);
  if (election.phase !== "voting") return false;
  if (!isConnected || facts === undefined) return true;
  return facts.phase === "voting" && facts.ballot === 0n && facts.votes > 0n;
}
