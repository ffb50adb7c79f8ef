import type { PlotFrame } from "#governance-ui/parts/plot/plot-frame.ts";
import { stepsPath } from "#governance-ui/parts/plot/plot-paths.ts";

export type EffectSeries = { old: readonly string[] | null; new: readonly string[] };

export const EFFECT_HEIGHT = 88;

/** The scale that all scenarios share, so that they can be compared: as close as the values lie together. */
export function effectFrame(scenarios: readonly EffectSeries[]): PlotFrame {
  const values = scenarios.flatMap((series) => [...(series.old ?? []), ...series.new]).map(Number);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = most > least ? (most - least) * 0.15 : most * 0.1 || 1;
  const points = Math.max(1, ...scenarios.map((series) => series.new.length));
  return { from: 0, to: points, low: Math.max(0, least - room), high: most + room, height: EFFECT_HEIGHT };
}

export function effectPath(values: readonly string[], frame: PlotFrame): string {
  return stepsPath(
    values.map((value, index) => ({ from: index, to: index + 1, value: Number(value) })),
    frame,
  );
}

export const sumOf = (values: readonly string[]): bigint => values.reduce((total, value) => total + BigInt(value), 0n);

/** `3.7% less`, `under 0.1% more`, or null where both are the same or there was nothing. */
export function changeWords(before: bigint, after: bigint): string | null {
  if (before === after || before === 0n) return null;
  const distance = after > before ? after - before : before - after;
  const permille = (distance * 2_000n + before) / (before * 2n);
  const much = permille === 0n ? "under 0.1" : `${permille / 10n}.${permille % 10n}`;
  return `${much}% ${after > before ? "more" : "less"}`;
}
