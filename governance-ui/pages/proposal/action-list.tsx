import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { ActionItem } from "./action-item.tsx";
import { EffectsPart } from "./effects-part.tsx";

/** What the proposal would do, in order, as old -> new; unknown calls stand out. */
export function ActionList({ proposal }: { proposal: ProposalDetail }) {
  const unknown = proposal.actions.filter(({ known }) => !known).length;
  return (
    <section className="section" aria-labelledby="actions-title">
      <div className="section-head">
        <h2 id="actions-title">{proposal.state === "executed" ? "What it did" : "What it would do"}</h2>
        <span className="quiet small">
          {proposal.actions.length} {proposal.actions.length === 1 ? "action" : "actions"}, in this order
        </span>
      </div>
      {unknown > 0 && (
        <Note
          tone="danger"
          title={unknown === 1 ? "One call is not known to this page." : `${unknown} calls are not known to this page.`}
        >
          <p>Nobody has described what it does. Read its contract before you vote; it counts in the highest class.</p>
        </Note>
      )}
      <ol className="actions">
        {inOrder(proposal.actions).map(({ item, place, key }) => (
          <ActionItem
            key={key}
            action={item}
            result={proposal.execution.results.find(({ actionIndex }) => actionIndex === place)}
          />
        ))}
      </ol>
      <EffectsPart proposal={proposal} />
    </section>
  );
}
