/** `slopes` where the line goes straight from here to the next point, which otherwise comes as a step. */
export type StepPoint = { at: number; value: number; label: string; slopes?: boolean };

type Frame = { width: number; height: number; until: number; min?: number | undefined; max?: number | undefined };
type Mark = { x: number; y: number };

const PAD = 10;

/** SVG paths of a step line from the oldest point to `until`, and where each point lies. */
export function stepPath(points: StepPoint[], frame: Frame): { line: string; area: string; marks: Mark[] } {
  const from = points[0]?.at ?? 0;
  const span = Math.max(1, frame.until - from);
  const low = Math.min(frame.min ?? 0, ...points.map(({ value }) => value));
  const high = Math.max(frame.max ?? 0, ...points.map(({ value }) => value));
  const range = high - low || 1;
  const marks = points.map(({ at, value }) => ({
    x: ((at - from) / span) * (frame.width - PAD) + PAD / 2,
    y: frame.height - PAD - ((value - low) / range) * (frame.height - 2 * PAD),
  }));
  const start = marks[0];
  if (!start) return { line: "", area: "", marks };
  const steps = marks.slice(1).map(({ x, y }, index) => {
    const [right, up] = [x.toFixed(1), y.toFixed(1)];
    return points[index]?.slopes ? `L${right} ${up}` : `H${right}V${up}`;
  });
  const line = `M${start.x.toFixed(1)} ${start.y.toFixed(1)}${steps.join("")}H${frame.width}`;
  return { line, area: `${line}V${frame.height}H${start.x.toFixed(1)}Z`, marks };
}
