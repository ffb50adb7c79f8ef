import type { ActionEffect, ScenarioEffect, SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectChangeText } from "#proposals/catalogue/subject-change-text.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

const MOST_SUBJECTS = 100;

/** What an action would change, as lines of text. */
export function effectText(effect: ActionEffect): string[] {
  return effect.kind === "scenarios" ? scenarioText(effect) : subjectText(effect);
}

function subjectText({ title, changes }: SubjectEffect): string[] {
  const more = changes.length - MOST_SUBJECTS;
  return [
    `${title}, if executed now:`,
    ...changes.slice(0, MOST_SUBJECTS).map((change) => `  ${subjectChangeText(change)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/** A small table, a line for each point and two columns for each scenario. */
function scenarioText({ title, unit, decimals, points, scenarios, summary }: ScenarioEffect): string[] {
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
