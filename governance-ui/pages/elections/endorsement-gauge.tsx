import type { CandidateView } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Gauge } from "#governance-ui/parts/gauge.tsx";

type Props = { candidate: CandidateView; minTokens: string };

/** Endorsements against what qualifies. */
export function EndorsementGauge({ candidate, minTokens }: Props) {
  const { token } = useDeployment();
  const endorsed = BigInt(candidate.endorsedTokens);
  const needed = BigInt(minTokens);
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} />;
  return (
    <Gauge
      label="Endorsements"
      reached={candidate.qualified}
      filled={endorsed}
      goal={needed}
      verdict={candidate.qualified ? "qualified" : `${percentOf(endorsed, needed)} of what qualifies`}
    >
      {amount(endorsed)} by {candidate.endorsements} {candidate.endorsements === 1 ? "holder" : "holders"}, of{" "}
      {amount(needed)} {token.symbol} needed
    </Gauge>
  );
}
