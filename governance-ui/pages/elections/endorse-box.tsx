import { useConnection } from "wagmi";
import type { CandidateDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useEndorserFacts } from "#governance-ui/chain/elections/use-endorser-facts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { ZeroPower } from "#governance-ui/parts/zero-power.tsx";
import { EndorseForm } from "./endorse-form.tsx";

/** What the reader can endorse with, and the form that does. */
export function EndorseBox({ detail: { election, candidate } }: { detail: CandidateDetail }) {
  const { token } = useDeployment();
  const { isConnected } = useConnection();
  const { data: facts } = useEndorserFacts(election.number);
  if (election.phase !== "endorsement") return null;
  if (!isConnected) return <p className="panel-part small soft">Connect a wallet to endorse.</p>;
  if (!facts) {
    return (
      <div className="panel-part">
        <Skeleton height="4rem" />
      </div>
    );
  }
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <div className="panel-part stack">
      <div className="power-line">
        <span className="soft small">Left of your power at {localTime(facts.snapshotAt)}</span>
        <strong>{amount(facts.leftTokens)}</strong>
      </div>
      {facts.votes === 0n && <ZeroPower facts={facts} on="endorsement" />}
      {facts.votes > 0n && facts.leftTokens === 0n && (
        <p className="small soft">You have spent all {amount(facts.votes)} on candidates of this election.</p>
      )}
      {facts.leftTokens > 0n && <EndorseForm number={election.number} candidate={candidate} facts={facts} />}
    </div>
  );
}
