import { join } from "node:path";
import { copyOfRepository } from "#test/mutants/copy-of-repository.ts";
import { type Decision, decisions } from "./decisions.ts";
import { equivalents } from "./equivalents.ts";
import { type MadeMutant, mutantsOf } from "./mutants-of.ts";

/**
 * Changes each decision of the folders of `decisions.ts`, in a copy of the repository, and says which change no test
 * notices. `npm run test:mutants -- WORD…` makes those alone whose folder holds one of the words; `--fresh` forgets what
 * earlier runs found.
 */
const LEAST_PERCENT = 85;

const root = join(import.meta.dirname, "../../..");
const fresh = process.argv.includes("--fresh");
const words = process.argv.slice(2).filter((word) => word !== "--fresh");
const unknown = words.filter((word) => !decisions.some(({ folder }) => folder.includes(word)));
if (unknown.length > 0) {
  console.error(
    `No folder holds ${unknown.join(" or ")}. There are: ${decisions.map(({ folder }) => folder).join(", ")}`,
  );
  process.exit(1);
}
const chosen = decisions.filter(({ folder }) => words.length === 0 || words.some((word) => folder.includes(word)));

process.env.NODE_COMPILE_CACHE = join(root, "node_modules/.cache/node");
process.chdir(copyOfRepository(root));
for (const decision of chosen) {
  const kept = join(root, "node_modules/.cache/decisions", `${decision.folder.replaceAll("/", "-")}.json`);
  if (!tell(decision, await mutantsOf(decision, kept, fresh))) process.exitCode = 1;
}

/** Says what survived, and whether few enough did. */
function tell({ folder, files }: Decision, made: readonly MadeMutant[]): boolean {
  const named = equivalents.filter(({ file }) => made.some((mutant) => mutant.file === file));
  const isNamed = ({ file, find, replace }: MadeMutant) =>
    named.some((one) => one.file === file && one.find === find && one.replace === replace);
  const killed = made.filter((mutant) => mutant.killed);
  const survivors = made.filter((mutant) => !mutant.killed && !isNamed(mutant));
  const wronglyNamed = named.filter(
    (one) =>
      !made.some(
        (mutant) =>
          !mutant.killed &&
          isNamed(mutant) &&
          mutant.file === one.file &&
          mutant.find === one.find &&
          mutant.replace === one.replace,
      ),
  );
  const all = killed.length + survivors.length;
  const percent = (100 * killed.length) / all;
  const equivalent = made.length - all;
  console.log(
    `${folder}${files === undefined ? "" : ` (${files.join(", ")})`}: ${percent.toFixed(1)}%, ${killed.length} of ${all} killed; ${equivalent} equivalent`,
  );
  for (const { file, line, find, replace, reached } of survivors) {
    console.log(`  ${reached ? "SURVIVED" : "not reached"} ${file}:${line}: ${find} → ${replace}`);
  }
  for (const { file, find, replace } of wronglyNamed) {
    console.log(`  no longer a survivor, take it out of equivalents.ts: ${file}: ${find} → ${replace}`);
  }
  return percent >= LEAST_PERCENT && wronglyNamed.length === 0;
}
