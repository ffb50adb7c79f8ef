import { Link } from "wouter";
import type { ProposalSummary } from "#governance-ui/api/proposals.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { withShortHex } from "#governance-ui/format/short-hex.ts";
import { proposalTally } from "#governance-ui/vote/proposal-tally.ts";
import { inOrder } from "./in-order.ts";
import { NextMomentLine } from "./next-moment-line.tsx";
import { ReportTag } from "./report-tag.tsx";
import { RiskTag } from "./risk-tag.tsx";
import { StateBadge } from "./state-badge.tsx";
import { StrangerText } from "./stranger-text.tsx";
import { TallyBar } from "./tally-bar.tsx";

const SHOWN = 3;

/** One proposal in a list: what it would do, where it stands, what comes next. */
export function ProposalRow({ proposal }: { proposal: ProposalSummary }) {
  const tally = proposalTally(proposal);
  const quorumWords = tally.quorumReached
    ? "quorum reached"
    : `${percentOf(tally.quorumVotes, tally.quorum)} of quorum`;
  const unknown = proposal.actions.some(({ known }) => !known);
  return (
    <article className="proposal-row">
      <span className="proposal-number quiet">{proposal.number}</span>
      <div className="proposal-what">
        <Link href={`/proposals/${proposal.number}`} className="proposal-title">
          <StrangerText text={proposal.title} />
        </Link>
        <ul className="proposal-actions">
          {inOrder(proposal.actions.slice(0, SHOWN)).map(({ item: action, key }) => (
            <li key={key} className={action.known ? undefined : "unknown-call"}>
              <StrangerText text={withShortHex(action.sentence)} />
            </li>
          ))}
          {proposal.actions.length > SHOWN && <li>and {proposal.actions.length - SHOWN} more</li>}
        </ul>
      </div>
      <div className="proposal-state">
        <StateBadge state={proposal.state} />
        {proposal.riskClass && proposal.riskClass !== "routine" && <RiskTag riskClass={proposal.riskClass} />}
        <ReportTag trouble={proposal.reportTrouble} />
        {unknown && <span className="hidden-visually">Contains an unknown call</span>}
      </div>
      <div className="proposal-tally">
        <TallyBar tally={tally} />
        <span className="proposal-figures">
          {tally.total === 0n ? (
            <span className="quiet">no votes yet</span>
          ) : (
            <>
              <span>{percentOf(tally.for, tally.for + tally.against)} for</span>
              <span className="quiet">{quorumWords}</span>
            </>
          )}
        </span>
      </div>
      <div className="proposal-next quiet">
        <NextMomentLine proposal={proposal} />
      </div>
    </article>
  );
}
