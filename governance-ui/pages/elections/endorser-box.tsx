import { useConnection } from "wagmi";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useEndorserFacts } from "#governance-ui/chain/elections/use-endorser-facts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ZeroPower } from "#governance-ui/parts/zero-power.tsx";

/** What the reader can still endorse with. */
export function EndorserBox({ election }: { election: Pick<ElectionDetail, "number" | "phase"> }) {
  const { token } = useDeployment();
  const { isConnected } = useConnection();
  const { data: facts } = useEndorserFacts(election.number);
  if (election.phase !== "endorsement") return null;
  if (!isConnected) return <p className="panel-part small soft">Connect a wallet to endorse candidates.</p>;
  if (!facts) return null;
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <div className="panel-part stack">
      <div className="power-line">
        <span className="soft small">Your power at {localTime(facts.snapshotAt)}</span>
        <strong>{amount(facts.votes)}</strong>
      </div>
      <div className="power-line">
        <span className="soft small">Left to endorse with</span>
        <strong>{amount(facts.leftTokens)}</strong>
      </div>
      {facts.votes === 0n ? (
        <ZeroPower facts={facts} on="endorsement" />
      ) : (
        <p className="small soft">Endorse on a candidate’s page. Votes spent on one are not there for another.</p>
      )}
    </div>
  );
}
