import { Icon } from "#governance-ui/parts/icon.tsx";

type Props = { choices: readonly string[]; onChange: (choices: string[]) => void };

const MOST = 50;

export function ChoicesEditor({ choices, onChange }: Props) {
  return (
    <fieldset className="signal-picks">
      <legend className="label">Choices</legend>
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
        <div key={index} className="signal-choice-field">
          <input
            className="input"
            aria-label={`Choice ${index + 1}`}
            maxLength={256}
            value={choice}
            onChange={(event) => onChange(choices.map((old, at) => (at === index ? event.target.value : old)))}
          />
          <button
            type="button"
            className="button icon plain"
            aria-label={`Remove choice ${index + 1}`}
            disabled={choices.length <= 2}
            onClick={() => onChange(choices.filter((_, at) => at !== index))}
          >
            <Icon name="cross" size={14} />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        disabled={choices.length >= MOST}
        onClick={() => onChange([...choices, ""])}
      >
        <Icon name="plus" size={14} /> Add a choice
      </button>
    </fieldset>
  );
}
