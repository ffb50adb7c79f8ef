import { ActionEffect } from "#governance-ui/parts/effect/action-effect.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { ActionFacts } from "./action-facts.tsx";
import type { CheckedAction } from "./check-draft.ts";
import { type Draft, withDuplicate, withMoved, withoutAction, withText } from "./draft.ts";
import { FieldInput } from "./field-input.tsx";
import { LimitWords } from "./limit-words.tsx";
import { parameterOf } from "./parameter-of.ts";
import { useCurrentValues } from "./use-current-values.ts";

type Props = {
  checked: CheckedAction;
  index: number;
  count: number;
  onChange: (change: (draft: Draft) => Draft) => void;
};

export function ActionForm({ checked, index, count, onChange }: Props) {
  const { key, action, inputs, texts, issues } = checked;
  const current = useCurrentValues(action, texts);
  const guarded = action !== null && parameterOf(action, texts)?.limits !== undefined;
  const title = action?.title ?? "Unknown action";
  const tool = (label: string, icon: IconName, change: (draft: Draft) => Draft, disabled = false) => (
    <button
      type="button"
      className="button plain icon small"
      aria-label={`${label}: ${title}`}
      title={label}
      disabled={disabled}
      onClick={() => onChange(change)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <li className="action-form">
      <div className="action-form-head">
        <h3>
          <span className="quiet">{index + 1}</span> {title}
        </h3>
        <div className="action-form-tools">
          {tool("Move up", "up", (draft) => withMoved(draft, key, -1), index === 0)}
          {tool("Move down", "down", (draft) => withMoved(draft, key, 1), index === count - 1)}
          {tool("Duplicate", "copy", (draft) => withDuplicate(draft, key))}
          {tool("Remove", "cross", (draft) => withoutAction(draft, key))}
        </div>
      </div>
      {action?.description && <p className="soft small">{action.description}</p>}
      {action?.fields.map((field) => (
        <FieldInput
          key={field.name}
          id={`${key}-${field.name}`}
          field={field}
          fields={action.fields}
          texts={texts}
          problem={issues[field.name] ?? null}
          current={current[field.name] ?? null}
          guarded={guarded}
          onChange={(text) => onChange((draft) => withText(draft, key, field.name, text))}
        />
      ))}
      {action && <LimitWords action={action} texts={texts} inputs={inputs} />}
      {issues[""] && <Note tone="danger" title={issues[""]} />}
      {action && inputs && (
        <p className="action-form-sentence" aria-live="polite">
          <Icon name="check" size={14} /> {action.sentence(inputs)}
        </p>
      )}
      {action?.facts && inputs && <ActionFacts action={action} inputs={inputs} />}
      {action?.effect && inputs && <ActionEffect action={action} inputs={inputs} />}
    </li>
  );
}
