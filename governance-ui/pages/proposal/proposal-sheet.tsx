import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { DecisionSheet } from "#governance-ui/parts/decision-sheet.tsx";
import { NextMomentLine } from "#governance-ui/parts/next-moment-line.tsx";
import { StateBadge } from "#governance-ui/parts/state-badge.tsx";
import { DecisionCard } from "./decision-card.tsx";

export function ProposalSheet({ proposal }: { proposal: ProposalDetail }) {
  return (
    <DecisionSheet
      label="Decision"
      open={proposal.state === "active" ? "Vote" : "Details"}
      bar={
        <>
          <StateBadge state={proposal.state} />
          <span className="quiet small decision-bar-next">
            <NextMomentLine proposal={proposal} />
          </span>
        </>
      }
    >
      <DecisionCard proposal={proposal} />
    </DecisionSheet>
  );
}
