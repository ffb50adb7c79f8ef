import { niceTicks } from "#protocol/axis/nice-ticks.ts";
import { spreadLabels } from "#protocol/axis/spread-labels.ts";
import { shortNumber } from "./short-number.ts";
import { xmlText } from "./xml-text.ts";

/** A line of a panel; null leaves a gap. `style` is one of the classes of the chart's style sheet. */
export type Series = { label: string; style: string; values: readonly (number | null)[] };

export type Panel = {
  title: string;
  unit: string;
  series: readonly Series[];
  /** Whether each value lasts a whole epoch, so that the line has steps. */
  stepped?: boolean;
};

export type PanelFrame = { left: number; right: number; top: number; bottom: number };

const LABEL_GAP = 15;
const TICKS = 4;

/** One chart of several lines over the epochs, as SVG; each line has its label at its end. */
export function drawPanel(panel: Panel, epochs: readonly number[], frame: PanelFrame): string {
  const { left, right, top, bottom } = frame;
  const known = panel.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = niceTicks(0, Math.max(...known, 0), TICKS);
  const high = ticks.at(-1) ?? 1;
  const first = epochs[0] ?? 0;
  const span = Math.max(1, (epochs.at(-1) ?? first) - first);
  const x = (epoch: number) => left + ((epoch - first) / span) * (right - left);
  const y = (value: number) => bottom - (value / high) * (bottom - top);

  const grid = ticks.flatMap((tick) => [
    `<line class="grid" x1="${left}" x2="${right}" y1="${place(y(tick))}" y2="${place(y(tick))}"/>`,
    `<text class="tick" x="${left - 8}" y="${place(y(tick) + 4)}" text-anchor="end">${shortNumber(tick)}</text>`,
  ]);
  const epochTicks = niceTicks(first, first + span, 8).filter(
    (tick) => Number.isInteger(tick) && tick >= first && tick <= first + span,
  );
  const axis = epochTicks.map(
    (tick) => `<text class="tick" x="${place(x(tick))}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`,
  );
  const lines = panel.series.map(
    ({ style, values }) =>
      `<path class="line ${style}" d="${linePath(epochs, values, x, y, panel.stepped ?? false)}"/>`,
  );
  return [
    `<text class="title" x="${left}" y="${top - 14}">${xmlText(panel.title)}<tspan class="unit" dx="8">${xmlText(panel.unit)}</tspan></text>`,
    ...grid,
    ...axis,
    ...lines,
    ...endLabels(panel.series, y, frame),
  ].join("\n");
}

function endLabels(series: readonly Series[], y: (value: number) => number, { right, top, bottom }: PanelFrame) {
  const ends = series.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0));
  return spreadLabels(ends, LABEL_GAP, top, bottom).flatMap((at, index) => {
    const { label = "", style = "" } = series[index] ?? {};
    const end = ends[index] ?? at;
    return [
      `<path class="leader ${style}" d="M${right + 2} ${place(end)}L${right + 14} ${place(at)}"/>`,
      `<text class="label ${style}" x="${right + 18}" y="${place(at + 4)}">${xmlText(label)}</text>`,
    ];
  });
}

function linePath(
  epochs: readonly number[],
  values: readonly (number | null)[],
  x: (epoch: number) => number,
  y: (value: number) => number,
  stepped: boolean,
): string {
  let path = "";
  let drawing = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      drawing = false;
      continue;
    }
    const at = `${place(x(epochs[index] ?? 0))}`;
    if (!drawing) path += `M${at} ${place(y(value))}h0`;
    else path += stepped ? `H${at}V${place(y(value))}` : `L${at} ${place(y(value))}`;
    drawing = true;
  }
  return path;
}

function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
