import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { SkipButton } from "#governance-ui/parts/skip-button.tsx";
import { nextPhaseSkip, type TimedElection } from "#governance-ui/vote/election-moment.ts";

/** Local chain only: a whole election within minutes. */
export function ElectionSkips({ election }: { election: TimedElection }) {
  const { local } = useDeployment();
  const skip = nextPhaseSkip(election);
  if (!local || skip === null) return null;
  return (
    <div className="panel-part time-skips">
      <span className="small quiet">Local chain</span>
      <SkipButton label={skip.label} to={skip.to} />
    </div>
  );
}
