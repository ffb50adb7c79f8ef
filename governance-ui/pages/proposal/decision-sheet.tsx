import { useState } from "react";
import type { ProposalDetail } from "../../api/proposals.ts";
import { NextMomentLine } from "../../parts/next-moment-line.tsx";
import { StateBadge } from "../../parts/state-badge.tsx";
import { DecisionCard } from "./decision-card.tsx";

/** A card that stays beside the text on a desktop; on a phone a sheet behind a bar at the bottom. */
export function DecisionSheet({ proposal }: { proposal: ProposalDetail }) {
  const [open, setOpen] = useState(false);
  const close = open ? "Close" : proposal.state === "active" ? "Vote" : "Details";
  return (
    <aside className="decision" aria-label="Decision" data-open={open}>
      <div className="decision-bar">
        <span>
          <StateBadge state={proposal.state} />
          <span className="quiet small decision-bar-next">
            <NextMomentLine proposal={proposal} />
          </span>
        </span>
        <button type="button" className="button primary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {close}
        </button>
      </div>
      <div className="decision-body">
        <DecisionCard proposal={proposal} />
      </div>
    </aside>
  );
}
