import { type PointerEvent, useState } from "react";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { type StepPoint, stepPath } from "./step-path.ts";
import "./step-chart.css";

type Props = { points: StepPoint[]; title: string; min?: number; max?: number };

const WIDTH = 720;
const HEIGHT = 180;

/** A value that holds until it changes. Arrow keys or the pointer read out each step. */
export function StepChart({ points, title, min, max }: Props) {
  const minute = useChainTime((now) => Math.floor(now / 60));
  const [chosen, setChosen] = useState(points.length - 1);
  const plot = stepPath(points, { width: WIDTH, height: HEIGHT, until: (minute + 1) * 60, min, max });
  const last = points.length - 1;
  const active = Math.min(chosen, last);
  const point = points[active];
  const mark = plot.marks[active];
  if (!point || !mark) return null;
  const follow = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    setChosen(
      Math.max(
        0,
        plot.marks.findLastIndex((candidate) => candidate.x <= x),
      ),
    );
  };
  return (
    <figure className="step-chart">
      <p className="step-readout" aria-live="polite">
        <strong>{point.label}</strong> <span className="quiet">from {localTime(point.at)}</span>
      </p>
      <div
        className="step-plot"
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={active}
        aria-valuetext={`${point.label} from ${localTime(point.at)}`}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") setChosen(Math.max(0, active - 1));
          if (event.key === "ArrowRight") setChosen(Math.min(last, active + 1));
        }}
        onPointerMove={follow}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="step-area" d={plot.area} />
          <path className="step-line" d={plot.line} />
          <line className="step-cursor" x1={mark.x} x2={mark.x} y1={0} y2={HEIGHT} />
          <path className="step-dot" d={`M${mark.x} ${mark.y}h0`} />
        </svg>
      </div>
      <figcaption className="step-axis quiet">
        <span>{localTime(points[0]?.at ?? 0)}</span>
        <span>now</span>
      </figcaption>
    </figure>
  );
}
