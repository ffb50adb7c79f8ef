import { describe, expect, it } from "vitest";
import { parseRevenueCsv } from "#protocol/emissions/revenue-csv.ts";
import { FileError, type FileProblem } from "#protocol/input/file-error.ts";

const read = (text: string) => parseRevenueCsv(text, "revenue.csv");

function problemsOf(attempt: () => unknown): readonly FileProblem[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof FileError) return error.problems;
    throw error;
  }
  return [];
}

describe("a CSV of revenue", () => {
  it("is read with Windows line ends, a byte order mark, spaces and a last empty line", () => {
    expect(read("\uFEFFepoch,revenueUsd\r\n7, 12500.5\r\n8,0\r\n\r\n")).toEqual([
      { epoch: 7, revenueUsd8: 1_250_050_000_000n },
      { epoch: 8, revenueUsd8: 0n },
    ]);
  });

  it("may leave the revenue of an epoch empty, where nobody reported", () => {
    expect(read("epoch,revenueUsd\n0,\n1,5")).toEqual([
      { epoch: 0, revenueUsd8: null },
      { epoch: 1, revenueUsd8: 500_000_000n },
    ]);
  });

  it("is read with spaces around its cells, and in its last line", () => {
    expect(read('epoch,revenueUsd\n7 ,5 \n" 8 ", " 6 "\n \t\n\n')).toEqual([
      { epoch: 7, revenueUsd8: 500_000_000n },
      { epoch: 8, revenueUsd8: 600_000_000n },
    ]);
  });

  it("may hold as much as the contract can, to the last unit", () => {
    expect(read("epoch,revenueUsd\n0,184467440737.09551615")).toEqual([{ epoch: 0, revenueUsd8: 2n ** 64n - 1n }]);
    expect(() => read("epoch,revenueUsd\n0,184467440737.09551616")).toThrow("above the most");
  });

  it("is read with its cells in quotes", () => {
    expect(read('"epoch","revenueUsd"\n"0","12500.5"\n"1", "9800"\n2,""')).toEqual([
      { epoch: 0, revenueUsd8: 1_250_050_000_000n },
      { epoch: 1, revenueUsd8: 980_000_000_000n },
      { epoch: 2, revenueUsd8: null },
    ]);
  });

  it("is read with a mark, Windows line ends and quotes at once", () => {
    expect(read('\uFEFF"epoch","revenueUsd"\r\n"0","12500.5"\r\n')).toEqual([
      { epoch: 0, revenueUsd8: 1_250_050_000_000n },
    ]);
  });

  it.each([
    ["a zero in a number", "epoch,revenueUsd\n0,1\u0000\n1,2", "2:3"],
    ["a zero in an epoch", "epoch,revenueUsd\n0\u0000,1", "2:1"],
    ["a formula", "epoch,revenueUsd\n0,=1+1\n1,2", "2:3"],
    ["digits of another width", "epoch,revenueUsd\n0,\uFF11\uFF12", "2:3"],
    ["an exponent", "epoch,revenueUsd\n0,1e5", "2:3"],
    ["hexadecimal digits", "epoch,revenueUsd\n0,0x10", "2:3"],
    ["an epoch twice", "epoch,revenueUsd\n0,1\n0,1\n1,2", "3:1"],
    ["an empty line between rows", "epoch,revenueUsd\n0,1\n\n2,5", "3:1"],
    ["line ends of another age", "epoch,revenueUsd\r0,1\r1,2", "1:1"],
    ["two bytes a character", "\uFFFDe\u0000p\u0000o\u0000c\u0000h\u0000", "1:1"],
    ["a revenue that is no number", "epoch,revenueUsd\n0,12500.5\n1,N/A\n2,9800\n3,9900\n4,10000", "3:3"],
    ["an epoch that is no number", "epoch,revenueUsd\n0,1\nx,2\n2,3\n3,4", "3:1"],
    ["a gap", "epoch,revenueUsd\n0,1\n5,2\n6,3", "3:1"],
    ["a first row without an epoch", "epoch,revenueUsd\nx,1\n5,2", "2:1"],
    ["an epoch with something before it", "epoch,revenueUsd\n0,1\nx1,2\n2,3", "3:1"],
    ["an epoch with something after it", "epoch,revenueUsd\n0,1\n1x,2\n2,3", "3:1"],
    ["a cell too many", "epoch,revenueUsd\n0,1\n1,2,3\n2,3", "3:5"],
  ])("names %s once, and not the rows behind it", (_, text, place) => {
    const problems = problemsOf(() => read(text));
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
  });

  const refused: [string, string, string][] = [
    ["an empty file", "", "revenue.csv:1:1: expected the header epoch,revenueUsd, found an empty line"],
    ["another header", "day,usd\n0,1", 'revenue.csv:1:1: expected the header epoch,revenueUsd, found "day,usd"'],
    ["a byte order mark inside", "epoch,revenueUsd\n1\uFEFF2,1", "revenue.csv:2:1: epoch: expected a whole number"],
    ["a header that is not closed", '"epoch,revenueUsd\n0,1', "revenue.csv:1:1: expected the header"],
    ["a header alone", "epoch,revenueUsd\n", "revenue.csv:2:1: expected an epoch and its revenue, found the end"],
    [
      "a number with commas",
      "epoch,revenueUsd\n0,12,500",
      "revenue.csv:2:6: expected 2 columns, epoch,revenueUsd; found 3; write numbers without commas",
    ],
    [
      "thousands apart in quotes",
      'epoch,revenueUsd\n0,"12,500.50"',
      'revenue.csv:2:3: revenueUsd: expected US dollars such as 12500.5; "12,500.50" is not a plain decimal number',
    ],
    [
      "a quotation mark that is not closed",
      'epoch,revenueUsd\n0,"12',
      "revenue.csv:2:1: has a quotation mark that is not closed, or stands inside a cell",
    ],
    ["one column", "epoch,revenueUsd\n12", "revenue.csv:2:3: expected 2 columns, epoch,revenueUsd; found 1"],
    [
      "an epoch that is no number",
      "epoch,revenueUsd\nMay,5",
      'revenue.csv:2:1: epoch: expected a whole number, found "May"',
    ],
    [
      "a gap",
      "epoch,revenueUsd\n0,5\n2,5",
      "revenue.csv:3:1: epoch: expected 1, the next one; found 2; leave the revenue of an epoch without a figure empty",
    ],
    [
      "a negative revenue",
      "epoch,revenueUsd\n10,-5",
      'revenue.csv:2:4: revenueUsd: expected US dollars such as 12500.5; "-5" is not a plain decimal number',
    ],
    [
      "a currency sign",
      "epoch,revenueUsd\n10,$5",
      'revenue.csv:2:4: revenueUsd: expected US dollars such as 12500.5; "$5" is not a plain decimal number',
    ],
    [
      "more than eight decimals",
      "epoch,revenueUsd\n0,0.123456789",
      "revenue.csv:2:3: revenueUsd: expected US dollars such as 12500.5; 0.123456789 has 9 decimals, at most 8 are possible",
    ],
    [
      "more than the contract can hold",
      "epoch,revenueUsd\n0,184467440738",
      "revenue.csv:2:3: revenueUsd: expected US dollars such as 12500.5; 184467440738 is above the most of 184,467,440,737 US dollars",
    ],
  ];
  for (const [name, text, message] of refused) {
    it(`refuses ${name}, saying where and what was expected`, () => expect(() => read(text)).toThrow(message));
  }

  it("speaks of commas only where a cell is too many", () => {
    expect(() => read("epoch,revenueUsd\n12")).not.toThrow("commas");
  });

  it("tells every line that is wrong, up to twenty", () => {
    const lines = Array.from({ length: 30 }, () => "x,1");
    const told = () => read(["epoch,revenueUsd", ...lines].join("\n"));
    expect(told).toThrow(/revenue\.csv:2:1.*\n.*revenue\.csv:3:1/);
    expect(told).not.toThrow(/revenue\.csv:22:1/);
  });
});
