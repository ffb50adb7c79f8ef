import type { EffectsReport, Level } from "./report.ts";

/** The worst first, in a line. */
export function verdict({ findings }: Pick<EffectsReport, "findings">): string {
  const count = (level: Level) => findings.filter((found) => found.level === level).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const first = findings[0];
  if (errors + warnings === 0 || first === undefined) return "No errors and no warnings.";
  const of = (number: number, word: string) => (number === 0 ? [] : [`${number} ${word}${number === 1 ? "" : "s"}`]);
  return `${[...of(errors, "error"), ...of(warnings, "warning")].join(", ")}. First: ${first.title}.`;
}
