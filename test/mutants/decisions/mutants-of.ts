import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { Decision } from "./decisions.ts";

/** A change of a decision, and whether a test noticed. */
export interface MadeMutant {
  readonly file: string;
  readonly line: number;
  readonly find: string;
  readonly replace: string;
  /** A mutant that hangs is noticed too. */
  readonly killed: boolean;
  /** Whether a test runs the changed text at all. */
  readonly reached: boolean;
}

type Result = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** Makes every mutant of the decision's files in the current folder, which has to be a copy: its files are overwritten. */
export async function mutantsOf({ folder, files = ["**/*.ts"], tests }: Decision, kept: string, fresh: boolean) {
  const results = await new Stryker({
    configFile: "test/mutants/decisions/stryker.config.ts",
    mutate: files.map((file) => `${folder}/${file}`),
    ...(tests === undefined ? {} : { testFiles: [...tests] }),
    incrementalFile: kept,
    force: fresh,
  }).runMutationTest();
  const judged = new Set(["Killed", "Timeout", "Survived", "NoCoverage"]);
  return results.filter(({ status }) => judged.has(status)).map(madeMutant);
}

function madeMutant({ fileName, location: { start, end }, replacement, status }: Result): MadeMutant {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines.push(lines.pop()?.slice(0, end.column - 1) ?? "");
  lines.unshift(lines.shift()?.slice(start.column - 1) ?? "");
  return {
    file: relative(process.cwd(), fileName),
    line: start.line,
    find: oneLine(lines.join("\n")),
    replace: oneLine(replacement ?? ""),
    killed: status === "Killed" || status === "Timeout",
    reached: status !== "NoCoverage",
  };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
