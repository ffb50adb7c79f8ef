import type { ParameterView } from "#governance-ui/api/parameters.ts";
import { rawValue } from "#governance-ui/format/raw-value.ts";
import { boundPosition } from "./bound-position.ts";
import "./bounds-ruler.css";

type Bounded = Pick<ParameterView, "bounds" | "value" | "human" | "unit" | "decimals">;

/** The allowed range with the present value on it, and its ends in words. */
export function BoundsRuler({ parameter, large = false }: { parameter: Bounded; large?: boolean }) {
  const { bounds, value, human, unit, decimals } = parameter;
  if (bounds === null || value === null) return null;
  const position = boundPosition(value, bounds);
  if (position === null) return null;
  const least = rawValue(bounds.min, unit, decimals);
  const most = rawValue(bounds.max, unit, decimals);
  const label = `${human ?? value}, between ${least} and ${most}${position.logarithmic ? ", on a logarithmic scale" : ""}`;
  return (
    <span className={large ? "ruler large" : "ruler"} role="img" aria-label={label} title={label}>
      <span className="ruler-line">
        <span className="ruler-point" style={{ left: `${position.percent}%` }} />
      </span>
      {!large && (
        <span className="ruler-ends">
          <span>{least}</span>
          <span>{most}</span>
        </span>
      )}
    </span>
  );
}
