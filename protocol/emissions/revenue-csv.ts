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
  if (
    cellsOf(first)
      ?.map(({ text }) => text)
      .join(",") !== header
  ) {
    const found = first === "" ? "an empty line" : JSON.stringify(first);
    throw new FileError(file, [{ line: 1, column: 1, message: `expected the header ${header}, found ${found}` }]);
  }
  if (rest.length === 0) {
    throw new FileError(file, [{ line: 2, column: 1, message: "expected an epoch and its revenue, found the end" }]);
  }
  const problems: FileProblem[] = [];
  const rows: RevenueRow[] = [];
  let previous: number | null = null;
  for (const [index, line] of rest.entries()) {
    const last: number | null = previous;
    // A wrong row is one problem, whatever it holds: the rows behind it follow on from it.
    if (last !== null) previous = last + 1;
    try {
      const [epochCell, revenueCell] = rowCells(line);
      const epoch = parseEpoch(epochCell);
      previous = epoch;
      requireNext(epoch, last, epochCell.column);
      rows.push({ epoch, revenueUsd8: parseRevenue(revenueCell) });
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

type Cell = { text: string; column: number };

/** The cells of a line, quoted or not, as RFC 4180 writes them; null where a quote is not closed. */
function cellsOf(line: string): Cell[] | null {
  const cells: Cell[] = [];
  const cell = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^",]*))(,|$)/y;
  for (;;) {
    const column = cell.lastIndex + 1;
    const match = cell.exec(line);
    if (match === null) return null;
    const [, quoted, plain = "", end] = match;
    cells.push({ text: (quoted?.replaceAll('""', '"') ?? plain).trim(), column });
    if (end === "") return cells;
  }
}

function rowCells(line: string): [Cell, Cell] {
  const cells = cellsOf(line);
  if (cells === null) throw new CellError(1, "", "has a quotation mark that is not closed, or stands inside a cell");
  const [epoch, revenue, third] = cells;
  if (epoch === undefined || revenue === undefined || third !== undefined) {
    const hint = third === undefined ? "" : "; write numbers without commas";
    const column = third?.column ?? line.length + 1;
    throw new CellError(column, "", `expected 2 columns, ${header}; found ${cells.length}${hint}`);
  }
  return [epoch, revenue];
}

function parseEpoch({ text, column }: Cell): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CellError(column, "epoch", `expected a whole number, found ${JSON.stringify(text)}`);
}

function requireNext(epoch: number, last: number | null, column: number): void {
  if (last === null || epoch === last + 1) return;
  const hint = "leave the revenue of an epoch without a figure empty";
  throw new CellError(column, "epoch", `expected ${last + 1}, the next one; found ${epoch}; ${hint}`);
}

function parseRevenue({ text, column }: Cell): bigint | null {
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
