import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { NextMomentLine } from "#governance-ui/parts/next-moment-line.tsx";
import { StateBadge } from "#governance-ui/parts/state-badge.tsx";
import { BallotBox } from "./ballot-box.tsx";
import { EffectNote } from "./effect-note.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { TallyFigures } from "./tally-figures.tsx";
import { TimeSkips } from "./time-skips.tsx";

export function DecisionCard({ proposal }: { proposal: ProposalDetail }) {
  return (
    <div className="panel decision-card">
      <div className="panel-part spread">
        <StateBadge state={proposal.state} />
        <span className="small soft">
          <NextMomentLine proposal={proposal} />
        </span>
      </div>
      <div className="panel-part">
        <TallyFigures proposal={proposal} />
      </div>
      <BallotBox proposal={proposal} />
      <StepButtons proposal={proposal} />
      <EffectNote proposal={proposal} />
      <TimeSkips proposal={proposal} />
    </div>
  );
}
