import { Icon } from "#governance-ui/parts/icon.tsx";
import { CHOICES } from "#governance-ui/vote/choice.ts";

const icons = { for: "check", against: "cross", abstain: "bar" } as const;

type Props = {
  chosen: number | null;
  onChoose: (support: number) => void;
  disabled: boolean;
  /** The one choice that is taken now, or null for all. */
  only: string | null;
};

/** Equal radio buttons: arrows move between them, the space bar chooses. */
export function ChoiceButtons({ chosen, onChoose, disabled, only }: Props) {
  return (
    <fieldset className="choices" disabled={disabled}>
      <legend className="hidden-visually">Your vote</legend>
      {CHOICES.filter(({ key }) => only === null || key === only).map(({ support, key, label }) => (
        <label key={key} className={`choice ${key}`} data-chosen={chosen === support}>
          <input
            type="radio"
            name="choice"
            value={support}
            checked={chosen === support}
            onChange={() => onChoose(support)}
          />
          <Icon name={icons[key]} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
