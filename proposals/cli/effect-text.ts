import type { ActionEffect } from "#proposals/catalogue/action-effect.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

/** An effect as a small table, a line for each point and two columns for each scenario. */
export function effectText({ title, unit, decimals, points, scenarios, summary }: ActionEffect): string[] {
  const amount = (raw = "0") => formatScaledNumber(BigInt(raw) / 10n ** BigInt(decimals), 0);
  const header = ["", ...scenarios.flatMap(({ name }) => [`${name}: now`, "then"])];
  const rows = points.map((point, index) => [
    point,
    ...scenarios.flatMap((scenario) => [amount(scenario.old[index]), amount(scenario.new[index])]),
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  return [
    `${title}, ${unit}, if executed now:`,
    ...[header, ...rows].map((row) => `  ${line(row)}`),
    ...summary.split(/(?<=\.) /),
  ];
}
