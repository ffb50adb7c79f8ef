/** A part of what is shown before anything is sent: a title and its lines. */
export type Part = readonly [title: string, lines: readonly string[]];

export function partsText(parts: readonly Part[]): string {
  return parts.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n\n");
}
