import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { decisions } from "#test/mutants/decisions/decisions.ts";
import { equivalents } from "#test/mutants/decisions/equivalents.ts";

const root = join(import.meta.dirname, "../..");
const filesOf = (folder: string, patterns: readonly string[] = ["**/*.ts"]) =>
  patterns.map((pattern) => globSync(`${folder}/${pattern}`, { cwd: root }));
const mutated = new Set(decisions.flatMap(({ folder, files }) => filesOf(folder, files).flat()));

it.each(decisions.map((decision) => [decision.folder, decision] as const))(
  "%s has the files to change",
  (_, decision) => {
    expect(filesOf(decision.folder, decision.files).filter((found) => found.length === 0)).toEqual([]);
  },
);

it.each(equivalents)("$file: what no test can notice stands there: $find", ({ file, find, replace }) => {
  expect(mutated).toContain(file);
  expect(readFileSync(join(root, file), "utf8").replaceAll(/\s+/g, " ")).toContain(find);
  expect(replace).not.toBe(find);
});
