import { useState } from "react";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { ActionForm } from "./action-form.tsx";
import { ActionPicker } from "./action-picker.tsx";
import type { CheckedDraft } from "./check-draft.ts";
import { type Draft, withAction } from "./draft.ts";

type Props = { catalogue: Catalogue; checked: CheckedDraft; onChange: (change: (draft: Draft) => Draft) => void };

export function ActionsEditor({ catalogue, checked, onChange }: Props) {
  const [picking, setPicking] = useState(false);
  return (
    <section aria-labelledby="actions-title">
      <div className="section-head">
        <h2 id="actions-title">Actions</h2>
        <span className="quiet small">they run in this order, all or none</span>
      </div>
      {checked.actions.length === 0 && (
        <p className="section-empty quiet">
          Nothing chosen yet. Pick from {catalogue.actions.length} actions this deployment can take.
        </p>
      )}
      <ol className="action-forms">
        {checked.actions.map((action, index) => (
          <ActionForm
            key={action.key}
            checked={action}
            index={index}
            count={checked.actions.length}
            onChange={onChange}
          />
        ))}
      </ol>
      <button type="button" className="button add-action" onClick={() => setPicking(true)}>
        <Icon name="plus" /> Add an action
      </button>
      {picking && (
        <ActionPicker
          catalogue={catalogue}
          onClose={() => setPicking(false)}
          onPick={(id) => {
            onChange((draft) => withAction(draft, id));
            setPicking(false);
          }}
        />
      )}
    </section>
  );
}
