import type { EpochView } from "#governance-ui/api/emissions.ts";
import { dollars, factor, roundNumber } from "#governance-ui/format/number.ts";
import { Plot, type PlotLine } from "#governance-ui/parts/plot/plot.tsx";
import type { ChartEpoch } from "./chart-epochs.ts";
import { emissionColumns, multiplierColumns, revenueColumns } from "./epoch-columns.ts";
import type { OldPath } from "./path-without.ts";
import { PlotSection } from "./plot-section.tsx";
import type { SharedAxis } from "./shared-axis.ts";

type Props = {
  epochs: ChartEpoch[];
  rows: EpochView[];
  axis: SharedAxis & { focused: ChartEpoch | undefined };
  symbol: string;
  old: OldPath | null;
};

/** One line through the epochs. */
function line(
  epochs: readonly ChartEpoch[],
  look: Omit<PlotLine, "points">,
  value: (epoch: ChartEpoch) => number | null | undefined,
): PlotLine {
  return { ...look, points: epochs.map((epoch) => ({ from: epoch.from, to: epoch.to, value: value(epoch) ?? null })) };
}

/** Named only where it ends elsewhere: two names on one line say nothing. */
function oldLook(epochs: readonly ChartEpoch[], of: "multiplier" | "emission"): Omit<PlotLine, "points"> {
  const last = epochs.at(-1);
  const differs = last?.old != null && Math.abs(last.old[of] - last[of]) > last[of] / 1_000;
  return { key: "old", tone: "ink", shape: "steps", dashed: true, ...(differs ? { label: "old path" } : {}) };
}

const ahead = ({ outcome }: ChartEpoch) => outcome === null;

export function RevenuePlot({ epochs, rows, axis }: Props) {
  const { focused } = axis;
  const unknown = epochs.filter(({ revenue }) => revenue === null).map(({ from, to }) => (from + to) / 2);
  const lines = [
    line(
      epochs,
      { key: "reference", tone: "soft", shape: "steps", dashed: true, label: "reference" },
      (e) => e.reference,
    ),
    line(epochs, { key: "revenue", tone: "faint", shape: "line" }, (e) => (ahead(e) ? null : e.revenue)),
    line(epochs, { key: "smoothed", tone: "accent", shape: "line", label: "smoothed" }, (e) => e.smoothed),
  ];
  return (
    <PlotSection
      title="Revenue"
      unit="USD an epoch"
      file="revenue"
      columns={revenueColumns}
      epochs={rows}
      readout={
        focused && (
          <>
            <strong>{focused.revenue === null ? "unknown" : dollars(focused.revenue)}</strong>
            {focused.smoothed !== null && <span className="quiet"> · smoothed {dollars(focused.smoothed)}</span>}
          </>
        )
      }
    >
      {(onTable) => <Plot {...axis} title="Revenue" lines={lines} marks={unknown} fromZero onTable={onTable} />}
    </PlotSection>
  );
}

export function MultiplierPlot({ epochs, rows, axis }: Props) {
  const { focused } = axis;
  const lines = [
    line(epochs, { key: "target", tone: "soft", shape: "line", label: "target" }, (e) => e.target),
    line(epochs, oldLook(epochs, "multiplier"), (e) => e.old?.multiplier),
    line(epochs, { key: "multiplier", tone: "accent", shape: "steps", label: "multiplier" }, (e) => e.multiplier),
  ];
  const bands = [
    { key: "hold", tone: "fill" as const, points: epochs.map(({ from, to, hold }) => ({ from, to, ...hold })) },
    { key: "reach", tone: "edge" as const, points: epochs.map(({ from, to, reach }) => ({ from, to, ...reach })) },
  ];
  return (
    <PlotSection
      title="Multiplier"
      unit="of the baseline"
      file="multiplier"
      columns={multiplierColumns}
      epochs={rows}
      readout={
        focused && (
          <>
            <strong>{factor(focused.multiplier)}</strong>
            {focused.target !== null && <span className="quiet"> · target {factor(focused.target)}</span>}
            {focused.old && <span className="quiet"> · old path {factor(focused.old.multiplier)}</span>}
          </>
        )
      }
    >
      {(onTable) => <Plot {...axis} title="Multiplier" lines={lines} bands={bands} onTable={onTable} />}
    </PlotSection>
  );
}

export function EmissionPlot({ epochs, rows, axis, symbol, old }: Props) {
  const { focused } = axis;
  const without = old === null ? null : new Map(old.epochs.map((epoch) => [epoch.epoch, epoch.emissionTokens]));
  const lines = [
    line(epochs, { key: "area", tone: "accent", shape: "area" }, (e) => e.emission),
    line(epochs, { key: "baseline", tone: "soft", shape: "steps", label: "baseline" }, (e) => e.baseline),
    line(epochs, oldLook(epochs, "emission"), (e) => e.old?.emission),
    line(epochs, { key: "emission", tone: "accent", shape: "steps", label: "emission" }, (e) => e.emission),
  ];
  return (
    <PlotSection
      title="Emission"
      unit={`${symbol} an epoch`}
      file="emission"
      columns={emissionColumns(symbol, without)}
      epochs={rows}
      readout={
        focused && (
          <>
            <strong>
              {roundNumber(focused.emission)} {symbol}
            </strong>
            <span className="quiet"> of {roundNumber(focused.baseline)}</span>
            {focused.old && <span className="quiet"> · old path {roundNumber(focused.old.emission)}</span>}
          </>
        )
      }
    >
      {(onTable) => <Plot {...axis} title="Emission" lines={lines} fromZero onTable={onTable} />}
    </PlotSection>
  );
}
