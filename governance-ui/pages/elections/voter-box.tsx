import { useConnection } from "wagmi";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useVoterFacts } from "#governance-ui/chain/elections/use-voter-facts.ts";
import { ChainSilent } from "#governance-ui/parts/chain-silent.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { ZeroPower } from "#governance-ui/parts/zero-power.tsx";
import { BallotForm } from "./ballot-form.tsx";
import { useBallotTransaction, useSignedBallotSender } from "./ballot-sender.tsx";
import { OwnBallot } from "./own-ballot.tsx";
import type { Choice } from "./use-choice.ts";
import { WeightLines } from "./weight-lines.tsx";

/** The reader's own part of the vote: power and its cause, then the ballot or the one already cast. */
export function VoterBox({ election, choice }: { election: ElectionDetail; choice: Choice }) {
  const { isConnected } = useConnection();
  const { data: facts, error, refetch } = useVoterFacts(election.number);
  const transaction = useBallotTransaction(election.number);
  const signed = useSignedBallotSender(election.number);
  if (!isConnected) {
    return election.phase === "voting" ? (
      <p className="panel-part small soft">Connect a wallet to see your power and to vote.</p>
    ) : null;
  }
  if (error && !facts) {
    return <ChainSilent error={error} what="Your power is read" again={() => void refetch()} />;
  }
  if (!facts) {
    return (
      <div className="panel-part">
        <Skeleton height="4rem" />
      </div>
    );
  }
  const voted = facts.ballot !== 0n;
  const open = election.phase === "voting" && facts.phase === "voting";
  if (!open && !voted) return null;
  return (
    <div className="panel-part stack">
      {open && !voted && <WeightLines election={election} facts={facts} />}
      {voted && <OwnBallot election={election} facts={facts} />}
      {voted && signed?.note}
      {open && !voted && facts.votes === 0n && <ZeroPower facts={facts} on="election" />}
      {open && !voted && facts.votes > 0n && (
        <BallotForm
          election={election}
          facts={facts}
          choice={choice}
          sender={signed ?? transaction}
          other={signed && transaction}
        />
      )}
    </div>
  );
}
