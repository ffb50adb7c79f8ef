import type { ParameterView } from "../api/parameters.ts";
import { boundPosition } from "./bound-position.ts";
import "./bounds-ruler.css";

/** The allowed range with the present value on it. */
export function BoundsRuler({ parameter, large = false }: { parameter: ParameterView; large?: boolean }) {
  const { bounds, value, human } = parameter;
  if (bounds === null || value === null) return null;
  const position = boundPosition(value, bounds);
  if (position === null) return null;
  const label = `${human ?? value}, between ${bounds.min} and ${bounds.max} ${parameter.unit}`;
  return (
    <span className={large ? "ruler large" : "ruler"} role="img" aria-label={label} title={label}>
      <span className="ruler-point" style={{ left: `${position}%` }} />
    </span>
  );
}
