import { useConnection } from "wagmi";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { useBallotFacts } from "#governance-ui/chain/use-ballot-facts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { ChainSilent } from "#governance-ui/parts/chain-silent.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { TryingAgain } from "#governance-ui/parts/trying-again.tsx";
import { ZeroPower } from "#governance-ui/parts/zero-power.tsx";
import { Ballot } from "./ballot.tsx";
import { OwnVote } from "./own-vote.tsx";
import { PowerLine } from "./power-line.tsx";

/** The reader's own part: power and its cause, then the ballot or the vote already cast. */
export function BallotBox({ proposal }: { proposal: ProposalDetail }) {
  const { address, isConnected } = useConnection();
  const { data: facts, error, failureReason, refetch } = useBallotFacts(proposal.id);
  const open = proposal.state === "active" || proposal.state === "pending";
  if (!isConnected) {
    return open ? <p className="panel-part small soft">Connect a wallet to see your power and to vote.</p> : null;
  }
  if (error && !facts) {
    return <ChainSilent error={error} what="Your power is read" again={() => void refetch()} />;
  }
  if (!facts) {
    return (
      <div className="panel-part">
        <TryingAgain reason={failureReason} />
        <Skeleton height="4rem" />
      </div>
    );
  }
  return (
    <div className="panel-part stack">
      <PowerLine facts={facts} />
      {facts.onlyObjections && (
        <p className="note" role="status">
          <strong>Objections only until {localTime(facts.deadlineAt)}.</strong> The proposal turned to passing at the
          last moment, so only votes against are taken now: they can stop it, and no vote can help it.
        </p>
      )}
      {facts.used > 0n && <OwnVote proposal={proposal} facts={facts} />}
      {facts.votes === 0n && <ZeroPower facts={facts} />}
      <Ballot key={address} proposal={proposal} facts={facts} />
    </div>
  );
}
