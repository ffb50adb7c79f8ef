import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { CallItem } from "./call-item.tsx";

/** The very calls that run, for those who check them with other tools. */
export function CallList({ proposal }: { proposal: ProposalDetail }) {
  const calls = proposal.actions.flatMap((action) => action.calls.map((call) => ({ call, known: action.known })));
  return (
    <section className="section" aria-labelledby="calls-title">
      <details className="calls-disclosure" open={calls.some(({ known }) => !known)}>
        <summary className="section-head">
          <h2 id="calls-title">Raw calls</h2>
          <span className="quiet small">
            {calls.length} {calls.length === 1 ? "call" : "calls"}
          </span>
        </summary>
        <ol className="calls">
          {inOrder(calls).map(({ item: { call, known }, place, key }) => (
            <CallItem key={key} call={call} known={known} index={place} />
          ))}
        </ol>
        <dl className="call-facts">
          <dt>Proposal id</dt>
          <dd className="mono call-data">
            {proposal.id} <CopyButton text={proposal.id} label="proposal id" />
          </dd>
          {proposal.codePin && (
            <>
              <dt>Code pin</dt>
              <dd>
                <span className="mono call-data">{proposal.codePin}</span>
                <p className="quiet small">The code of every target when it was proposed; execution compares it.</p>
              </dd>
            </>
          )}
        </dl>
      </details>
    </section>
  );
}
