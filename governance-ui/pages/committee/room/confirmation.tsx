import { useId } from "react";

export const CONFIRMATION = "I understand the danger";

type Props = { typed: string; onType: (text: string) => void };

/** What must be typed out before anything dangerous can be signed or run. */
export function Confirmation({ typed, onType }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        This can harm the Safe. Type <strong>{CONFIRMATION}</strong> to go on
      </label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
