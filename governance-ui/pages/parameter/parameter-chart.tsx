import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ParameterChange, ParameterView } from "#governance-ui/api/parameters.ts";
import { rawValue } from "#governance-ui/format/raw-value.ts";
import { StepChart } from "#governance-ui/parts/step-chart.tsx";
import { chartPoints } from "./chart-points.ts";

/** Only numbers have a chart, and only when they changed. */
export function ParameterChart({ parameter, changes }: { parameter: ParameterView; changes: ParameterChange[] }) {
  const minute = useChainTime((now) => Math.floor(now / 60));
  const words = (raw: string) => rawValue(raw, parameter.unit, parameter.decimals);
  const points = chartPoints(changes, (minute + 1) * 60, words);
  if (points.length < 2) return null;
  return <StepChart points={points} title={`${parameter.label} over time`} />;
}
