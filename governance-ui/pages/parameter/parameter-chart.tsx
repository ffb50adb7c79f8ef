import type { ParameterChange, ParameterView } from "#governance-ui/api/parameters.ts";
import { StepChart } from "#governance-ui/parts/step-chart.tsx";

const numeric = (text: string): boolean => /^-?\d+$/.test(text);

/** Only numbers have a chart, and only when they changed. */
export function ParameterChart({ parameter, changes }: { parameter: ParameterView; changes: ParameterChange[] }) {
  const points = changes
    .filter((change) => numeric(change.new))
    .map((change) => ({ at: change.at, value: Number(change.new), label: change.newHuman }))
    .reverse();
  if (points.length < 2) return null;
  return <StepChart points={points} title={`${parameter.label} over time`} />;
}
