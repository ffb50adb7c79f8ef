import { PLOT_HEIGHT, type PlotFrame, xOf, yOf } from "./plot-frame.ts";

/** A value over a stretch of time; null leaves a gap. */
export type PlotPoint = { from: number; to: number; value: number | null };
export type BandPoint = { from: number; to: number; low: number; high: number };

const round = (value: number) => Number(value.toFixed(1));

/** Values joined from end to end of their stretches. */
export function linePath(points: readonly PlotPoint[], frame: PlotFrame): string {
  let drawing = false;
  let path = "";
  for (const { to, value } of points) {
    if (value !== null) path += `${drawing ? "L" : "M"}${round(xOf(frame, to))} ${round(yOf(frame, value))}`;
    drawing = value !== null;
  }
  return path;
}

/** Values that each hold for their whole stretch. */
export function stepsPath(points: readonly PlotPoint[], frame: PlotFrame): string {
  let until: number | null = null;
  let path = "";
  for (const { from, to, value } of points) {
    if (value !== null) {
      const y = round(yOf(frame, value));
      path += `${until === from ? `V${y}` : `M${round(xOf(frame, from))} ${y}`}H${round(xOf(frame, to))}`;
    }
    until = value === null ? null : to;
  }
  return path;
}

/** The room between two values that each hold for their whole stretch. */
export function bandPath(points: readonly BandPoint[], frame: PlotFrame): string {
  if (points.length === 0) return "";
  const edge = (list: readonly BandPoint[], start: "from" | "to", end: "from" | "to", side: "low" | "high") =>
    list.flatMap((point) =>
      [point[start], point[end]].map((at) => `${round(xOf(frame, at))} ${round(yOf(frame, point[side]))}`),
    );
  const around = [...edge(points, "from", "to", "high"), ...edge(points.toReversed(), "to", "from", "low")];
  return `M${around.join("L")}Z`;
}

/** The room under a step line. */
export function areaPath(points: readonly PlotPoint[], frame: PlotFrame): string {
  return points
    .filter(({ value }) => value !== null)
    .map(({ from, to, value }) => {
      const [left, right] = [round(xOf(frame, from)), round(xOf(frame, to))];
      return `M${left} ${PLOT_HEIGHT}V${round(yOf(frame, value ?? 0))}H${right}V${PLOT_HEIGHT}Z`;
    })
    .join("");
}
