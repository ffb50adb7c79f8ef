import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";

import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import { passingCopy } from "./passing-copy.ts";

/**
 * Makes each mutant in a copy of the repository, compiles what follows from it, and runs the one test that has to fail.
 * `npm run mutants -- WORD…` makes those alone whose file or words hold one of the words.
 */
type Verdict = "killed" | "SURVIVED" | "not made";

const root = join(import.meta.dirname, "../..");
const words = process.argv.slice(2);
const chosen = mutants.filter(
  ({ file, says }) => words.length === 0 || words.some((word) => `${file} ${says}`.includes(word)),
);
if (chosen.length === 0) throw new Error(`No mutant's file or words hold ${words.join(" or ")}.`);

const copy = passingCopy(root);
const kept = "contracts/build";

let failed = 0;
for (const mutant of chosen) {
  const [verdict, reason] = judge(mutant);
  if (verdict !== "killed") failed++;
  console.log(
    `${verdict}: ${mutant.says} (${mutant.file}; ${mutant.fails})${reason === "" ? "" : `\n${reason.slice(-2_000)}`}`,
  );
}
console.log(`${chosen.length - failed} of ${chosen.length} mutants were killed.`);
process.exitCode = failed === 0 ? 0 : 1;

function judge({ file, find, replace, test, fails }: Mutant): [Verdict, string] {
  const path = join(copy, "contracts", file);
  const source = readFileSync(path, "utf8");
  if (source.split(find).length !== 2) return ["not made", "The source does not hold the text to find exactly once."];
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  try {
    const built = inCopy(execPath, ["deploy/builds/build-contracts.ts"]);
    if (built.status !== 0) return ["not made", built.output];
    const run = inCopy(join(root, "node_modules/.bin/hardhat"), [
      "test",
      "solidity",
      `test/solidity/${test}`,
      "--grep",
      fails,
    ]);
    const one = (mark: string) => new RegExp(`${mark} ${fails}\\(`).test(run.output);
    if (run.status === 0 && one("✔")) return ["SURVIVED", ""];
    if (run.status !== 0 && one("\\d+\\)")) return ["killed", ""];
    return ["not made", run.output];
  } finally {
    writeFileSync(path, source);
    rmSync(join(copy, kept), { recursive: true });
    cpSync(join(root, kept), join(copy, kept), { recursive: true });
  }
}

function inCopy(command: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: "utf8", maxBuffer: 64e6 });
  return { status, output: `${stdout}${stderr}` };
}
