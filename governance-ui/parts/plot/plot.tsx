import type { KeyboardEvent, PointerEvent } from "react";
import { axisNumber } from "#governance-ui/format/number.ts";
import { niceTicks } from "#protocol/axis/nice-ticks.ts";
import { spreadLabels } from "#protocol/axis/spread-labels.ts";
import { PLOT_HEIGHT, PLOT_WIDTH, type PlotFrame, xOf, yOf } from "./plot-frame.ts";
import { areaPath, type BandPoint, bandPath, linePath, type PlotPoint, stepsPath } from "./plot-paths.ts";
import type { TimeTick } from "./time-ticks.ts";
import "./plot.css";

export type PlotLine = {
  key: string;
  tone: "accent" | "ink" | "soft" | "faint";
  shape: "line" | "steps" | "area";
  dashed?: boolean;
  points: PlotPoint[];
  /** Written at the end of the line. */
  label?: string;
};
export type PlotBand = { key: string; tone: "fill" | "edge"; points: BandPoint[] };

type Props = {
  title: string;
  lines: PlotLine[];
  bands?: PlotBand[];
  span: { from: number; to: number };
  /** What lies after it has not happened yet. */
  now: number;
  ticks: TimeTick[];
  /** From zero, where a length says how much there is. */
  fromZero?: boolean;
  focus: number;
  last: number;
  /** The middle of the focused stretch. */
  focusAt: number;
  focusText: string;
  onFocus: (index: number) => void;
  onFollow: (at: number) => void;
  onTable: () => void;
  /** Times to mark at the foot. */
  marks?: number[];
};

const LABEL_GAP = 15;

function frameOf({ lines, bands = [], span, fromZero }: Props): { frame: PlotFrame; levels: number[] } {
  const values = [
    ...lines.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value]))),
    ...bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
  ];
  const levels = niceTicks(fromZero ? 0 : Math.min(...values), Math.max(...values), 4);
  return { frame: { ...span, low: levels[0] ?? 0, high: levels.at(-1) ?? 1 }, levels };
}

function pathOf({ shape, points }: PlotLine, frame: PlotFrame): string {
  if (shape === "line") return linePath(points, frame);
  return shape === "steps" ? stepsPath(points, frame) : areaPath(points, frame);
}

const percent = (x: number) => `${(x / PLOT_WIDTH) * 100}%`;

/** Lines and bands over time with their names at their ends. Arrow keys or the pointer move a focus that plots share. */
export function Plot(props: Props) {
  const { title, lines, bands = [], span, now, ticks, focus, last, focusAt, focusText, marks = [] } = props;
  const { frame, levels } = frameOf(props);
  const labelled = lines.flatMap((line) => {
    const end = line.points.findLast(({ value }) => value !== null);
    return line.label === undefined || end?.value == null ? [] : [{ line, text: line.label, y: yOf(frame, end.value) }];
  });
  const places = spreadLabels(
    labelled.map(({ y }) => y),
    LABEL_GAP,
    4,
    PLOT_HEIGHT - 4,
  );
  const follow = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    props.onFollow(span.from + ((event.clientX - box.left) / box.width) * (span.to - span.from));
  };
  const steer = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: 30, PageDown: -30 };
    const to = event.key === "Home" ? 0 : event.key === "End" ? last : focus + (steps[event.key] ?? 0);
    if (event.key === "t") props.onTable();
    if (to === focus) return;
    event.preventDefault();
    props.onFocus(Math.min(last, Math.max(0, to)));
  };
  const x = xOf(frame, focusAt);
  return (
    <div className="plot">
      <div className="plot-levels" aria-hidden="true">
        {levels.map((level) => (
          <span key={level} style={{ top: `${yOf(frame, level)}px` }}>
            {axisNumber(level)}
          </span>
        ))}
      </div>
      <div
        className="plot-room"
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={focus}
        aria-valuetext={focusText}
        onKeyDown={steer}
        onPointerMove={follow}
        onPointerDown={follow}
      >
        <svg viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {span.to > now && (
            <rect
              className="plot-ahead"
              x={xOf(frame, now)}
              width={PLOT_WIDTH - xOf(frame, now)}
              height={PLOT_HEIGHT}
            />
          )}
          {ticks.map(({ at }) => (
            <line key={at} className="plot-grid" x1={xOf(frame, at)} x2={xOf(frame, at)} y1={0} y2={PLOT_HEIGHT} />
          ))}
          {levels.map((level) => (
            <line
              key={level}
              className="plot-grid"
              x1={0}
              x2={PLOT_WIDTH}
              y1={yOf(frame, level)}
              y2={yOf(frame, level)}
            />
          ))}
          {bands.map(({ key, tone, points }) => (
            <path key={key} className={`plot-band ${tone}`} d={bandPath(points, frame)} />
          ))}
          {lines.map((line) => (
            <path
              key={line.key}
              className={`plot-${line.shape === "area" ? "area" : "line"} ${line.tone}`}
              data-dashed={line.dashed}
              d={pathOf(line, frame)}
            />
          ))}
          {marks.map((at) => (
            <line
              key={at}
              className="plot-mark"
              x1={xOf(frame, at)}
              x2={xOf(frame, at)}
              y1={PLOT_HEIGHT - 8}
              y2={PLOT_HEIGHT}
            />
          ))}
          <line className="plot-cursor" x1={x} x2={x} y1={0} y2={PLOT_HEIGHT} />
        </svg>
      </div>
      <div className="plot-labels" aria-hidden="true">
        {labelled.map(({ line, text }, index) => (
          <span key={line.key} className={line.tone} style={{ top: `${places[index]}px` }}>
            {text}
          </span>
        ))}
      </div>
      <div className="plot-times" aria-hidden="true">
        {ticks.map(({ at, label }) => (
          <span key={at} style={{ left: percent(xOf(frame, at)) }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
