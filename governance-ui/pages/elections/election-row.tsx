import { Link } from "wouter";
import type { ElectionSummary } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ElectionMomentLine } from "#governance-ui/parts/election-moment-line.tsx";
import { electionName, seatsInFigures } from "#governance-ui/vote/election-name.ts";
import { PhaseBadge } from "./phase-badge.tsx";

function floorWords({ turnoutTokens, turnoutFloorTokens }: ElectionSummary): string {
  const [turnout, floor] = [BigInt(turnoutTokens), BigInt(turnoutFloorTokens ?? 0)];
  return turnout >= floor ? "floor reached" : `${percentOf(turnout, floor)} of the floor`;
}

/** One election in the list: what it was for, where it stands, who voted. */
export function ElectionRow({ election }: { election: ElectionSummary }) {
  const { token } = useDeployment();
  const { turnoutTokens, turnoutFloorTokens, winners } = election;
  const elected = winners.length > 0 ? `${winners.length} elected` : `${election.candidates} candidates`;
  return (
    <article className="election-row">
      <div>
        <Link href={`/elections/${election.number}`} className="proposal-title">
          {electionName(election)}
        </Link>
        <p className="small soft">
          {seatsInFigures(election.seats)}, {elected}
        </p>
      </div>
      <div className="election-row-state">
        <PhaseBadge election={election} />
        <span className="small quiet">
          {election.phase === "settled" || election.phase === "failed" ? (
            `opened ${localTime(election.openedAt)}`
          ) : (
            <ElectionMomentLine election={election} />
          )}
        </span>
      </div>
      <p className="small election-row-turnout">
        {turnoutFloorTokens === null ? (
          <span className="quiet">no vote yet</span>
        ) : (
          <>
            <Amount raw={turnoutTokens} decimals={token.decimals} symbol={token.symbol} />
            <span className="quiet">
              in {election.ballots} {election.ballots === 1 ? "ballot" : "ballots"}, {floorWords(election)}
            </span>
          </>
        )}
      </p>
    </article>
  );
}
