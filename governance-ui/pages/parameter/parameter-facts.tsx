import type { ParameterView } from "#governance-ui/api/parameters.ts";
import { rawValue } from "#governance-ui/format/raw-value.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { BoundsRuler } from "#governance-ui/parts/bounds-ruler.tsx";
import { OnItsWay } from "#governance-ui/parts/on-its-way.tsx";
import { RiskTag } from "#governance-ui/parts/risk-tag.tsx";
import "./parameter.css";

/** Value twice, bounds with the room on either side, and who may move it. */
export function ParameterFacts({ parameter }: { parameter: ParameterView }) {
  const { bounds, headroom, unit, decimals } = parameter;
  const human = (raw: string) => rawValue(raw, unit, decimals);
  return (
    <div className="parameter-facts">
      <div className="figure">
        <dl>
          <dt>Value</dt>
          <dd>{parameter.human === null ? "not set" : withShortFractions(parameter.human)}</dd>
          {parameter.value !== null && (
            <dd className="small quiet raw">
              raw <span className="mono">{parameter.value}</span>
              {unit && `, ${unit}`}
              {decimals > 0 && `, ${decimals} decimals`}
            </dd>
          )}
        </dl>
        <OnItsWay lastChange={parameter.lastChange} />
      </div>
      {bounds && (
        <div className="parameter-ruler">
          <BoundsRuler parameter={parameter} large />
          <div className="spread small">
            <span>
              least {human(bounds.min)}
              {headroom && <span className="quiet"> · {human(headroom.down)} of room below</span>}
            </span>
            <span>
              most {human(bounds.max)}
              {headroom && <span className="quiet"> · {human(headroom.up)} of room above</span>}
            </span>
          </div>
        </div>
      )}
      <p className="soft small row">
        {parameter.actionId ? "Changed by a vote" : "Cannot be changed by an action of the catalogue"}
        {parameter.riskClass && <RiskTag riskClass={parameter.riskClass} />}
        {parameter.contract && (
          <span>
            in <AddressLink address={parameter.contract} />
          </span>
        )}
      </p>
    </div>
  );
}
