import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";

/** After execution: whether the chain now holds what was voted. */
export function EffectNote({ proposal }: { proposal: Pick<ProposalDetail, "state" | "execution"> }) {
  if (proposal.state !== "executed") return null;
  const { verified, results } = proposal.execution;
  const pending = results.flatMap((result) => result.pending ?? []);
  const until = Math.max(...pending.map((effect) => effect.until));
  const anew = results.filter(({ setAnew }) => setAnew).length;
  const failed = results.filter(({ ok }) => !ok).length;
  return (
    <div className="panel-part">
      {verified === null && pending.length > 0 && (
        <Note title="Executed; its effect comes later.">
          <p>
            {pending.map(({ what }) => what).join("; ")}. Pending until <Moment at={until} />, when a bot looks again.
          </p>
        </Note>
      )}
      {verified === null && pending.length === 0 && (
        <Note title="Executed; the effect is not verified yet.">
          <p>A bot compares each action with the chain and reports it here.</p>
        </Note>
      )}
      {verified === true && anew > 0 && (
        <Note
          title={`A later change has set ${results.length === 1 ? "it" : `${anew} of ${results.length} actions`} anew.`}
        >
          <p>
            It was on its way as voted when that was made.
            {anew < results.length && " The others are on the chain as voted."}
          </p>
        </Note>
      )}
      {verified === true && anew === 0 && (
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
