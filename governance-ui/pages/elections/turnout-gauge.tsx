import type { ElectionSummary } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Gauge } from "#governance-ui/parts/gauge.tsx";

type Props = { election: Pick<ElectionSummary, "turnoutTokens" | "turnoutFloorTokens" | "ballots" | "phase"> };

/** Turnout against its floor. */
export function TurnoutGauge({ election }: Props) {
  const { token } = useDeployment();
  if (election.turnoutFloorTokens === null) return null;
  const turnout = BigInt(election.turnoutTokens);
  const floor = BigInt(election.turnoutFloorTokens);
  const reached = turnout >= floor;
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} />;
  return (
    <Gauge
      label="Turnout"
      reached={reached}
      filled={turnout}
      goal={floor}
      verdict={reached ? "floor reached" : `${percentOf(turnout, floor)} of the floor`}
    >
      {amount(turnout)} in {election.ballots} {election.ballots === 1 ? "ballot" : "ballots"}, of {amount(floor)}{" "}
      {token.symbol} needed
    </Gauge>
  );
}
