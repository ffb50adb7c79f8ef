import { percentOf } from "#governance-ui/format/percent.ts";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { choiceShares, sumOf } from "#protocol/signals/choice-shares.ts";
import type { FieldsProps } from "./fields-props.ts";

const MOST = 1_000;

/** Shares of the vote in whole parts; what each comes to stands beside it. */
export function ShareFields({ choices, choice, onChange, disabled }: FieldsProps<Readonly<Record<string, number>>>) {
  const shares = choice === null ? null : choiceShares(choice, choices.length);
  const all = shares === null ? 0n : sumOf(shares);
  const set = (place: number, parts: number) => {
    const { [place]: _, ...others } = choice ?? {};
    const next = parts > 0 ? { ...others, [place]: parts } : others;
    onChange(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <fieldset className="signal-picks" disabled={disabled}>
      <legend className="hidden-visually">Shares</legend>
      {choices.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
        <label key={index} className="signal-share">
          <span className="signal-words">
            <StrangerText text={label} />
          </span>
          <input
            className="input num"
            type="number"
            min={0}
            max={MOST}
            step={1}
            inputMode="numeric"
            value={choice?.[index + 1] ?? 0}
            onChange={(event) =>
              set(index + 1, Math.min(MOST, Math.max(0, Math.floor(event.target.valueAsNumber || 0))))
            }
          />
          <span className="num quiet small">{percentOf(shares?.[index] ?? 0n, all)}</span>
        </label>
      ))}
    </fieldset>
  );
}
