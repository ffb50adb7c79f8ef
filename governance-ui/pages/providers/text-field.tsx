import { useId } from "react";

type Props = {
  label: string;
  hint?: string;
  problem?: string | null;
  unit?: string;
  text: string;
  onText: (text: string) => void;
  disabled?: boolean;
};

export function TextField({ label, hint, problem = null, unit, text, onText, disabled = false }: Props) {
  const id = useId();
  const input = (
    <input
      id={id}
      className="input"
      value={text}
      aria-invalid={problem !== null}
      aria-describedby={`${id}-hint ${id}-problem`}
      disabled={disabled}
      onChange={(event) => onText(event.target.value)}
    />
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {unit === undefined ? (
        input
      ) : (
        <div className="affix">
          {input}
          <span className="affix-unit">{unit}</span>
        </div>
      )}
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      <p id={`${id}-problem`} className="field-error" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

/** A whole number as it is typed, or null. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
}
