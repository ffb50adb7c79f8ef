import { Link } from "wouter";
import type { ElectionSummary } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { ElectionMomentLine } from "#governance-ui/parts/election-moment-line.tsx";
import { SkipButton } from "#governance-ui/parts/skip-button.tsx";
import { nextPhaseSkip } from "#governance-ui/vote/election-moment.ts";
import { electionName, seatsInFigures } from "#governance-ui/vote/election-name.ts";
import { PhaseBadge } from "./phase-badge.tsx";
import { PhaseTrack } from "./phase-track.tsx";
import { TurnoutGauge } from "./turnout-gauge.tsx";

const calls: Partial<Record<ElectionSummary["phase"], string>> = {
  registration: "See candidates, or stand",
  endorsement: "Endorse candidates",
  vetting: "Read the candidates",
  voting: "Choose and vote",
  counting: "See the count",
  settled: "See the result",
};

/** The election that runs now: where it is, when it moves on, and the way in. */
export function RunningElection({ election }: { election: ElectionSummary }) {
  const { local } = useDeployment();
  const skip = nextPhaseSkip(election);
  const waits = election.phase === "counting" || election.phase === "settled";
  return (
    <section className="running-election" aria-labelledby="running-title">
      <div className="running-head">
        <div>
          <h2 id="running-title">
            <Link href={`/elections/${election.number}`}>{electionName(election)}</Link>
          </h2>
          <p className="row small soft">
            <PhaseBadge election={election} />
            {!waits && (
              <span>
                <ElectionMomentLine election={election} />
              </span>
            )}
            <span>{seatsInFigures(election.seats)}</span>
            <span>
              {election.candidates} candidates, {election.qualified} qualified
            </span>
          </p>
        </div>
        <div className="row">
          {local && skip !== null && <SkipButton label={skip.label} to={skip.to} />}
          <Link href={`/elections/${election.number}`} className="button primary">
            {calls[election.phase] ?? "Open it"}
          </Link>
        </div>
      </div>
      <PhaseTrack election={election} />
      {election.turnoutFloorTokens !== null && (
        <div className="running-turnout">
          <TurnoutGauge election={election} />
        </div>
      )}
    </section>
  );
}
