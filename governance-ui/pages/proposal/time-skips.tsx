import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { SkipButton } from "#governance-ui/parts/skip-button.tsx";

function nextSkip(proposal: ProposalDetail): { label: string; to: number } | null {
  if (proposal.state === "pending") return { label: "Skip to voting", to: proposal.snapshotAt + 1 };
  if (proposal.state === "active") return { label: "Skip to the end of voting", to: proposal.deadlineAt + 1 };
  if (proposal.state === "queued" && proposal.etaAt !== null) return { label: "Skip to execution", to: proposal.etaAt };
  return null;
}

/** Local chain only: a whole vote within minutes. */
export function TimeSkips({ proposal }: { proposal: ProposalDetail }) {
  const { local } = useDeployment();
  const skip = nextSkip(proposal);
  if (!local || skip === null) return null;
  return (
    <div className="panel-part time-skips">
      <span className="small quiet">Local chain</span>
      <SkipButton label={skip.label} to={skip.to} />
    </div>
  );
}
