/** A part of what is shown before anything is sent: a title and its lines. */
export type Part = readonly [title: string, lines: readonly string[]];

/** One without lines is left out. */
export function partsText(parts: readonly Part[]): string {
  const told = parts.filter(([, lines]) => lines.length > 0);
  return told.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n\n");
}
