import { join } from "node:path";
import { passingCopy } from "#test/mutants/passing-copy.ts";
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
process.chdir(passingCopy(root));
for (const decision of chosen) {
  const kept = join(root, "node_modules/.cache/decisions", `${decision.folder.replaceAll("/", "-")}.json`);
  if (!tell(decision, await mutantsOf(decision, kept, fresh))) process.exitCode = 1;
}

type Change = Pick<MadeMutant, "file" | "find" | "replace">;

/** Says what survived, and whether few enough did. */
function tell({ folder }: Decision, made: readonly MadeMutant[]): boolean {
  const isSame = (one: Change) => (other: Change) =>
    one.file === other.file && one.find === other.find && one.replace === other.replace;
  const killed = made.filter((mutant) => mutant.killed).length;
  const survivors = made.filter((mutant) => !mutant.killed);
  const counted = survivors.filter((mutant) => !equivalents.some(isSame(mutant)));
  const wronglyNamed = equivalents.filter(
    (one) => made.some(({ file }) => file === one.file) && !survivors.some(isSame(one)),
  );
  const all = killed + counted.length;
  const percent = (100 * killed) / all;
  const equivalent = survivors.length - counted.length;
  console.log(`${folder}: ${killed} of ${all} killed, ${percent.toFixed(1)}%; ${equivalent} equivalent`);
  for (const { file, line, find, replace, reached } of counted) {
    console.log(`  ${reached ? "SURVIVED" : "not reached"} ${file}:${line}: ${find} → ${replace}`);
  }
  for (const { file, find, replace } of wronglyNamed) {
    console.log(`  no survivor any more, take it out of equivalents.ts: ${file}: ${find} → ${replace}`);
  }
  return percent >= LEAST_PERCENT && wronglyNamed.length === 0;
}
