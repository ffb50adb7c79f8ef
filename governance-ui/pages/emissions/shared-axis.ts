import { useState } from "react";
import { localTime } from "#governance-ui/format/moment.ts";
import { type TimeTick, timeTicks } from "#governance-ui/parts/plot/time-ticks.ts";
import type { ChartEpoch } from "./chart-epochs.ts";
import { outcomeWords } from "./outcome-words.ts";

/** What the three charts have in common: one time axis, and one epoch that all of them read out. */
export type SharedAxis = {
  span: { from: number; to: number };
  now: number;
  ticks: TimeTick[];
  focus: number;
  last: number;
  focusAt: number;
  focusText: string;
  onFocus: (index: number) => void;
  onFollow: (at: number) => void;
};

const TICKS = 6;

export function focusWords({ epoch, to, outcome }: ChartEpoch): string {
  return `Epoch ${epoch}, ${outcome === null ? "ends" : "ended"} ${localTime(to)}, ${
    outcome === null ? "if revenue stays" : outcomeWords[outcome]
  }`;
}

/** The newest accounted epoch is read out until another is pointed at. */
export function useSharedAxis(epochs: readonly ChartEpoch[]): SharedAxis & { focused: ChartEpoch | undefined } {
  const [chosen, setChosen] = useState<number | null>(null);
  const newest = epochs.findLastIndex(({ outcome }) => outcome !== null);
  const at = chosen === null ? newest : epochs.findIndex(({ epoch }) => epoch === chosen);
  const focus = Math.max(0, at === -1 ? newest : at);
  const focused = epochs[focus];
  const span = { from: epochs[0]?.from ?? 0, to: epochs.at(-1)?.to ?? 1 };
  return {
    focused,
    span,
    now: epochs[newest]?.to ?? span.from,
    ticks: timeTicks(span.from, span.to, TICKS),
    focus,
    last: epochs.length - 1,
    focusAt: focused === undefined ? span.from : (focused.from + focused.to) / 2,
    focusText: focused === undefined ? "" : focusWords(focused),
    onFocus: (index) => setChosen(epochs[index]?.epoch ?? null),
    onFollow: (time) => {
      const found = epochs.find(({ to }) => time < to) ?? epochs.at(-1);
      if (found !== undefined) setChosen(found.epoch);
    },
  };
}
