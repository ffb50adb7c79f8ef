import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mutants } from "#test/mutants/mutants.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

/** What stands under the heading "mutant" of any table. */
function mutantsInDocs(): string[] {
  const said: string[] = [];
  let column: number | null = null;
  for (const line of read("docs/properties.md").split("\n")) {
    const cells = line.startsWith("|") ? line.split("|").map((cell) => cell.trim()) : [];
    if (cells.length === 0) column = null;
    else if (column === null) column = cells.indexOf("mutant");
    else if (column >= 0 && !cells[column]?.startsWith("-")) said.push(...(cells[column] ?? "").split("; "));
  }
  return said;
}

it("the mutants of the properties are those that are made, in the same words", () => {
  expect(mutantsInDocs().sort()).toEqual(mutants.map(({ says }) => says).sort());
});

it.each(mutants.map((mutant) => [mutant.says, mutant] as const))(
  "%s: its text stands once, and its test",
  (_, mutant) => {
    expect(read(`contracts/${mutant.file}`).split(mutant.find)).toHaveLength(2);
    expect(read(`test/solidity/${mutant.test}`)).toContain(`function ${mutant.fails}(`);
    expect(globSync(`test/solidity/${mutant.test}`)).toHaveLength(1);
  },
);
