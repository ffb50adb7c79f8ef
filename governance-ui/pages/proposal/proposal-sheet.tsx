import type { ProposalDetail } from "../../api/proposals.ts";
import { DecisionSheet } from "../../parts/decision-sheet.tsx";
import { NextMomentLine } from "../../parts/next-moment-line.tsx";
import { StateBadge } from "../../parts/state-badge.tsx";
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
