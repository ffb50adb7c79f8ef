import { Link } from "wouter";
import type { SignalDetail } from "#governance-ui/api/signals.ts";
import { RiskTag } from "#governance-ui/parts/risk-tag.tsx";
import { StateBadge } from "#governance-ui/parts/state-badge.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

/** What became of it: the proposals whose text names this signal. */
export function CitingProposals({ signal }: { signal: SignalDetail }) {
  return (
    <section className="section" aria-labelledby="citing-title">
      <div className="section-head">
        <h2 id="citing-title">Proposals that grew from it</h2>
      </div>
      {signal.proposals.length === 0 ? (
        <p className="quiet section-empty">
          None. A proposal cites this signal with a line <code className="signal-cite">Signal: {signal.id}</code> in its
          text.
        </p>
      ) : (
        <ul className="signal-proposals">
          {signal.proposals.map(({ id, number, title, state, riskClass }) => (
            <li key={id}>
              <Link href={`/proposals/${number}`}>
                {number}. <StrangerText text={title} />
              </Link>{" "}
              {riskClass && <RiskTag riskClass={riskClass} />}
              <StateBadge state={state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
