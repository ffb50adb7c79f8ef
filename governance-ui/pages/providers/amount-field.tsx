import { useId } from "react";
import { formatUnits, parseUnits } from "viem";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";

type Props = {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** At most so much, with what it is for the button that takes it. */
  most: bigint;
  mostWords: string;
  disabled?: boolean;
};

/** What is wrong with an amount as it is typed, or null. */
export function amountProblem(text: string, decimals: number, most: bigint): string | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return "Give an amount in digits.";
  if ((text.split(".")[1] ?? "").length > decimals) return `At most ${decimals} digits after the point.`;
  const amount = parseUnits(text, decimals);
  if (amount === 0n) return "Give more than zero.";
  return amount > most ? `At most ${exactAmount(most, decimals)}.` : null;
}

export function AmountField({ label, text, onText, most, mostWords, disabled = false }: Props) {
  const { decimals, symbol } = useDeployment().token;
  const id = useId();
  const problem = text === "" ? null : amountProblem(text, decimals, most);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="affix">
        <input
          id={id}
          className="input"
          inputMode="decimal"
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          disabled={disabled}
          onChange={(event) => onText(event.target.value.trim())}
        />
        <span className="affix-unit">{symbol}</span>
      </div>
      <p id={`${id}-problem`} className="field-error" aria-live="polite">
        {problem}
      </p>
      <button
        type="button"
        className="button small"
        disabled={disabled || most === 0n}
        onClick={() => onText(formatUnits(most, decimals))}
      >
        {mostWords}
      </button>
    </div>
  );
}
