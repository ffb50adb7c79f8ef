import { useConnection } from "wagmi";
import type { ProposalDetail } from "../../api/proposals.ts";
import { explainError } from "../../chain/explain-error.ts";
import { useBallotFacts } from "../../chain/use-ballot-facts.ts";
import { Note } from "../../parts/note.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { ZeroPower } from "../../parts/zero-power.tsx";
import { Ballot } from "./ballot.tsx";
import { OwnVote } from "./own-vote.tsx";
import { PowerLine } from "./power-line.tsx";

/** The reader's own part: power and its cause, then the ballot or the vote already cast. */
export function BallotBox({ proposal }: { proposal: ProposalDetail }) {
  const { isConnected } = useConnection();
  const { data: facts, error, refetch } = useBallotFacts(proposal.id);
  const open = proposal.state === "active" || proposal.state === "pending";
  if (!isConnected) {
    return open ? <p className="panel-part small soft">Connect a wallet to see your power and to vote.</p> : null;
  }
  if (error && !facts) {
    return (
      <div className="panel-part">
        <Note tone="danger" title={explainError(error).message} live>
          <p>Your power is read from the chain, which did not answer.</p>
          <button type="button" className="button small" onClick={() => void refetch()}>
            Try again
          </button>
        </Note>
      </div>
    );
  }
  if (!facts) {
    return (
      <div className="panel-part">
        <Skeleton height="4rem" />
      </div>
    );
  }
  return (
    <div className="panel-part stack">
      <PowerLine facts={facts} />
      {facts.used > 0n && <OwnVote proposal={proposal} facts={facts} />}
      {facts.votes === 0n && <ZeroPower facts={facts} />}
      <Ballot proposal={proposal} facts={facts} />
    </div>
  );
}
