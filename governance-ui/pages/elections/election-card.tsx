import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { ElectionMomentLine } from "#governance-ui/parts/election-moment-line.tsx";
import { ElectionSkips } from "./election-skips.tsx";
import { ElectionSteps } from "./election-steps.tsx";
import { EndorserBox } from "./endorser-box.tsx";
import { PhaseBadge } from "./phase-badge.tsx";
import { RegistrantBox } from "./registrant-box.tsx";
import { TurnoutGauge } from "./turnout-gauge.tsx";
import type { Choice } from "./use-choice.ts";
import { VoterBox } from "./voter-box.tsx";

export function ElectionCard({ election, choice }: { election: ElectionDetail; choice: Choice }) {
  return (
    <div className="panel decision-card">
      <div className="panel-part spread">
        <PhaseBadge election={election} />
        <span className="small soft">
          <ElectionMomentLine election={election} />
        </span>
      </div>
      {election.turnoutFloorTokens !== null && (
        <div className="panel-part">
          <TurnoutGauge election={election} />
        </div>
      )}
      <RegistrantBox election={election} />
      <EndorserBox election={election} />
      <VoterBox election={election} choice={choice} />
      <ElectionSteps election={election} />
      <ElectionSkips election={election} />
    </div>
  );
}
