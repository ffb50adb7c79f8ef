import { type Paint, safeHashText } from "#protocol/safe/safe-hash-text.ts";
import type { SafeReport } from "#protocol/safe/safe-report.ts";

export type PaintedLine = { text: string; style: Parameters<Paint>[0] | null }[];

/** Characters that `visibleText` never lets through, so that nothing in a file can paint itself. */
const [OPEN, BETWEEN, CLOSE] = ["\u0001", "\u0002", "\u0003"];

/** The lines that the command prints, with what it would colour. */
export function paintedLines(report: SafeReport): PaintedLine[] {
  const styles: Parameters<Paint>[0][] = [];
  const marked = safeHashText(report, (style, text) => {
    styles.push(style);
    return `${OPEN}${styles.length - 1}${BETWEEN}${text}${CLOSE}`;
  });
  return marked.split("\n").map((line) =>
    line
      .split(new RegExp(`(${OPEN}\\d+${BETWEEN}[^${CLOSE}]*${CLOSE})`))
      .filter((part) => part !== "")
      .map((part) => {
        const found = new RegExp(`^${OPEN}(\\d+)${BETWEEN}([^${CLOSE}]*)${CLOSE}$`).exec(part);
        return found ? { text: found[2] ?? "", style: styles[Number(found[1])] ?? null } : { text: part, style: null };
      }),
  );
}
