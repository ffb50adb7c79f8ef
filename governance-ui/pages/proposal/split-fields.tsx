import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { CHOICES } from "#governance-ui/vote/choice.ts";
import { type Split, splitPower, splitProblem } from "#governance-ui/vote/split-ballot.ts";

type Props = { split: Split; power: bigint; onChange: (split: Split) => void; disabled: boolean };

export function SplitFields({ split, power, onChange, disabled }: Props) {
  const { token } = useDeployment();
  const problem = splitProblem(split);
  const votes = problem === null ? splitPower(split, power) : null;
  return (
    <fieldset className="split" disabled={disabled}>
      <legend className="small soft">Share of your power for each choice</legend>
      {CHOICES.map(({ key, label }) => (
        <label key={key} className="split-row">
          <span>{label}</span>
          <span className="affix">
            <input
              type="number"
              className="input num"
              min={0}
              max={100}
              step={1}
              inputMode="numeric"
              aria-invalid={problem !== null}
              value={Number.isNaN(split[key]) ? "" : split[key]}
              onChange={(event) => onChange({ ...split, [key]: event.target.valueAsNumber })}
            />
            <span className="affix-unit">%</span>
          </span>
          <span className="num small quiet">
            {votes && <Amount raw={votes[key]} decimals={token.decimals} symbol={token.symbol} />}
          </span>
        </label>
      ))}
      {problem && <p className="field-error">{problem}</p>}
    </fieldset>
  );
}
