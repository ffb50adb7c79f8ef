import { explainError } from "#governance-ui/chain/explain-error.ts";
import { useActionEffect } from "#governance-ui/chain/use-action-effect.ts";
import type { Action } from "#proposals/catalogue/action.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { EffectCharts } from "./effect-charts.tsx";
import { SubjectChanges } from "./subject-changes.tsx";

/** What an action would change from here on; nothing where it says nothing. */
export function ActionEffect({ action, inputs }: { action: Action; inputs: Inputs }) {
  const { data: effect, error } = useActionEffect(action, inputs);
  if (error) return <p className="quiet small">Its effect cannot be shown: {explainError(error).message}</p>;
  if (!effect) return null;
  return (
    <section className="action-effects" aria-label={effect.title}>
      <h4 className="action-effects-title">{effect.title}</h4>
      {effect.kind === "scenarios" ? (
        <EffectCharts effect={effect} oldWord="as it is" newWord="with this action" />
      ) : (
        <SubjectChanges changes={effect.changes} />
      )}
      <p className="quiet small">As if executed now, this action alone.</p>
    </section>
  );
}
