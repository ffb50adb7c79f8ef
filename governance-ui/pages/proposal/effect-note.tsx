import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { Note } from "#governance-ui/parts/note.tsx";

/** After execution: whether the chain now holds what was voted. */
export function EffectNote({ proposal }: { proposal: ProposalDetail }) {
  if (proposal.state !== "executed") return null;
  const { verified, results } = proposal.execution;
  const failed = results.filter(({ ok }) => !ok).length;
  return (
    <div className="panel-part">
      {verified === null && (
        <Note title="Executed; the effect is not verified yet.">
          <p>A bot compares each action with the chain and reports it here.</p>
        </Note>
      )}
      {verified === true && (
        <Note tone="good" title="Effect verified">
          <p>{results.length === 1 ? "The action is" : `All ${results.length} actions are`} on the chain as voted.</p>
        </Note>
      )}
      {verified === false && (
        <Note tone="danger" title={`${failed} of ${results.length} actions did not have the voted effect.`}>
          <p>Compare expected and found values beside each action, then propose a correction.</p>
        </Note>
      )}
    </div>
  );
}
