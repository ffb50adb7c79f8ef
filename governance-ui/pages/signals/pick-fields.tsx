import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import type { SignalChoice } from "#protocol/signals/signal-type.ts";
import type { FieldsProps } from "./fields-props.ts";

type Props = Omit<FieldsProps<SignalChoice>, "choice"> & { many: boolean; picked: readonly number[] };

/** One of the choices, or any of them. */
export function PickFields({ choices, many, picked, onChange, disabled }: Props) {
  const pick = (place: number, on: boolean) => {
    if (!many) return onChange(place);
    const next = on ? [...picked, place].sort((a, b) => a - b) : picked.filter((other) => other !== place);
    onChange(next.length === 0 ? null : next);
  };
  return (
    <fieldset className="signal-picks" disabled={disabled}>
      <legend className="hidden-visually">{many ? "Choose any" : "Choose one"}</legend>
      {choices.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
        <label key={index} className="signal-pick">
          <input
            type={many ? "checkbox" : "radio"}
            name="signal-choice"
            checked={picked.includes(index + 1)}
            onChange={(event) => pick(index + 1, event.target.checked)}
          />
          <span>
            <StrangerText text={label} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
