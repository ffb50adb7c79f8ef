import { parseScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { FileError, type FileProblem } from "#protocol/input/file-error.ts";

/** An epoch's revenue; null where nobody reported. US dollars, 8 decimals. */
export type RevenueRow = { epoch: number; revenueUsd8: bigint | null };

const header = "epoch,revenueUsd";
const mostProblems = 20;
const mostUsd8 = 2n ** 64n - 1n;

/** Reads a series of revenue. Throws `FileError` with line, column and what was expected. */
export function parseRevenueCsv(text: string, file: string): RevenueRow[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  while (lines.at(-1)?.trim() === "") lines.pop();
  const [first = "", ...rest] = lines;
  const names = first.split(",").map((name) => name.trim());
  if (names.join(",") !== header) {
    const found = first === "" ? "an empty line" : JSON.stringify(first);
    throw new FileError(file, [{ line: 1, column: 1, message: `expected the header ${header}, found ${found}` }]);
  }
  if (rest.length === 0) {
    throw new FileError(file, [{ line: 2, column: 1, message: "expected an epoch and its revenue, found the end" }]);
  }
  const problems: FileProblem[] = [];
  const rows: RevenueRow[] = [];
  for (const [index, line] of rest.entries()) {
    try {
      rows.push(parseRow(line, rows.at(-1)?.epoch));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      problems.push({ line: index + 2, column: error.column, field: error.field, message: error.message });
      if (problems.length === mostProblems) break;
    }
  }
  if (problems.length > 0) throw new FileError(file, problems);
  return rows;
}

class CellError extends Error {
  readonly column: number;
  readonly field: string;

  constructor(column: number, field: string, message: string) {
    super(message);
    this.column = column;
    this.field = field;
  }
}

function parseRow(line: string, previous: number | undefined): RevenueRow {
  const cells = line.split(",");
  const [epochCell = "", revenueCell = "", third] = cells;
  const revenueColumn = epochCell.length + 2;
  if (cells.length !== 2) {
    const hint = cells.length > 2 ? "; write numbers without commas" : "";
    const column = third === undefined ? line.length + 1 : revenueColumn + revenueCell.length + 1;
    throw new CellError(column, "", `expected 2 columns, ${header}; found ${cells.length}${hint}`);
  }
  const epoch = epochCell.trim();
  if (!/^\d{1,9}$/.test(epoch)) {
    throw new CellError(1, "epoch", `expected a whole number, found ${JSON.stringify(epoch)}`);
  }
  if (previous !== undefined && Number(epoch) !== previous + 1) {
    const hint = "leave the revenue of an epoch without a figure empty";
    throw new CellError(1, "epoch", `expected ${previous + 1}, the next one; found ${epoch}; ${hint}`);
  }
  return { epoch: Number(epoch), revenueUsd8: parseRevenue(revenueCell.trim(), revenueColumn) };
}

function parseRevenue(text: string, column: number): bigint | null {
  if (text === "") return null;
  try {
    const revenueUsd8 = parseScaledNumber(text, 8);
    if (revenueUsd8 > mostUsd8) throw new RangeError(`${text} is above the most of 184,467,440,737 US dollars`);
    return revenueUsd8;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CellError(column, "revenueUsd", `expected US dollars such as 12500.5; ${error.message}`);
  }
}
