import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  label: string;
  reached: boolean;
  verdict: string;
  filled: bigint;
  goal: bigint;
  scale?: bigint;
  children: ReactNode;
};

const percent = (part: bigint, whole: bigint): string =>
  whole <= 0n ? "0%" : `${Math.min(100, Number((part * 10_000n) / whole) / 100)}%`;

/** How far a value is towards a goal; the goal is a mark, its verdict a word. */
export function Gauge({ label, reached, verdict, filled, goal, scale, children }: Props) {
  const room = goal + goal / 4n;
  const whole = scale ?? (filled > room ? filled : room);
  return (
    <div className="gauge">
      <div className="gauge-head">
        <span className="gauge-label">{label}</span>
        <span className={reached ? "badge good" : "badge"}>
          {reached && <Icon name="check" size={14} />}
          {verdict}
        </span>
      </div>
      <div className="gauge-bar" aria-hidden="true">
        <span className="gauge-fill" data-reached={reached} style={{ width: percent(filled, whole) }} />
        <span className="gauge-mark" style={{ left: percent(goal, whole) }} />
      </div>
      <p className="small soft">{children}</p>
    </div>
  );
}
