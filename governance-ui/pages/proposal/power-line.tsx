import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { BallotFacts } from "#governance-ui/chain/read-ballot-facts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";

export function PowerLine({ facts }: { facts: BallotFacts }) {
  const { token } = useDeployment();
  const pending = facts.state === "pending";
  return (
    <div className="power-line">
      <span className="soft small">
        {pending ? "Your power now; it is read at" : "Your power at"} {localTime(facts.snapshotAt)}
      </span>
      <strong>
        <Amount raw={facts.votes} decimals={token.decimals} symbol={token.symbol} />
      </strong>
    </div>
  );
}
