import { chartStyle } from "#simulation/chart/chart-style.ts";
import { drawPanel, type Panel } from "#simulation/chart/panel.ts";
import { xmlText } from "#simulation/chart/xml-text.ts";
import type { LawEpoch, SimulatedEpoch } from "#simulation/series/simulation.ts";

const WIDTH = 960;
const HEAD = 92;
const PANEL = 210;
const FRAME = { left: 64, right: 800 };

type Words = { network: string; symbol: string };

/** The simulation drawn: revenue, multiplier, emission and what is left of the budget, the peers beside us. */
export function simulationSvg(epochs: readonly SimulatedEpoch[], { network, symbol }: Words): string {
  const panels = [revenue(epochs), multiplier(epochs), emission(epochs, symbol), budget(epochs, symbol)];
  const height = HEAD + panels.length * PANEL + 8;
  const numbers = epochs.map(({ epoch }) => epoch);
  const heading = `Emission of ${network} over ${epochs.length} epochs`;
  const drawn = panels.map((panel, index) =>
    drawPanel(panel, numbers, { ...FRAME, top: HEAD + index * PANEL + 20, bottom: HEAD + (index + 1) * PANEL - 40 }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${xmlText(heading)}">
<title>${xmlText(heading)}</title>
<style>${chartStyle}</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
<text class="heading" x="${FRAME.left}" y="34">${xmlText(heading)}</text>
<text class="note" x="${FRAME.left}" y="54">Open loop: nobody enters, leaves or changes a price. Every law sees the same revenue and reference, and spends an equal budget.</text>
${drawn.join("\n")}
<text class="note" x="${FRAME.right}" y="${height - 32}" text-anchor="end">epoch</text>
</svg>
`;
}

function revenue(epochs: readonly SimulatedEpoch[]): Panel {
  const usd = (value: bigint | null) => (value === null ? null : Number(value) / 1e8);
  return {
    title: "Revenue",
    unit: "US dollars an epoch",
    series: [
      { label: "as it came", style: "aim", values: epochs.map(({ revenueUsd8 }) => usd(revenueUsd8)) },
      { label: "smoothed", style: "ours", values: epochs.map(({ smoothedUsd8 }) => usd(smoothedUsd8)) },
    ],
  };
}

function multiplier(epochs: readonly SimulatedEpoch[]): Panel {
  const target = { label: "our target", style: "aim", values: epochs.map(({ targetWad }) => Number(targetWad) / 1e18) };
  const series = [target, ...laws(epochs, ({ multiplierWad }) => Number(multiplierWad) / 1e18)];
  return { title: "Multiplier", unit: "of the baseline; of the first one for the peers", series, stepped: true };
}

function emission(epochs: readonly SimulatedEpoch[], symbol: string): Panel {
  const series = laws(epochs, ({ emissionTokens }) => Number(emissionTokens) / 1e18);
  return { title: "Emission", unit: `${symbol} an epoch`, series, stepped: true };
}

function budget(epochs: readonly SimulatedEpoch[], symbol: string): Panel {
  const series = laws(epochs, ({ leftTokens }) => Number(leftTokens) / 1e18);
  return { title: "Budget left", unit: symbol, series };
}

function laws(epochs: readonly SimulatedEpoch[], value: (epoch: LawEpoch) => number) {
  return [
    { label: "Livepeer's step", style: "livepeer", values: epochs.map(({ livepeer }) => value(livepeer)) },
    { label: "Fluence's law", style: "fluence", values: epochs.map(({ fluence }) => value(fluence)) },
    { label: "Althing", style: "ours", values: epochs.map(({ althing }) => value(althing)) },
  ];
}
