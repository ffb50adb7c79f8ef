import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = join(import.meta.dirname, "..");
/** Whoever imports one of these starts a chain or a process. */
const starters = new Set(["hardhat", "node:child_process"]);

/** The unit tests that start no process and no chain, and so may share a worker: paths from the root. */
export function testsThatStartNothing(): string[] {
  return globSync("test/unit/**/*.test.{ts,tsx}", { cwd: root }).filter((file) => !imports(file, starters));
}

/** Those that must not share a worker: protocol-kit remembers what it read of a chain by address alone. */
export function testsThatRemember(): string[] {
  const kit = new Set(["@safe-global/protocol-kit"]);
  return globSync("test/{unit,integration,browser}/**/*.test.{ts,tsx}", { cwd: root }).filter((file) =>
    imports(file, kit),
  );
}

/** Of the bots' tests, those by day whose matter is the database; all at night. */
const botsOnPostgres = process.env.NIGHTLY ? "*" : "{killed,instances,faults,full-disk,queue-and-execute,deliver*}";

/** The tests whose databases come from `createTestDatabase` or `openTestStore`, and so may be of any kind. */
export function testsOfStores(): string[] {
  const stores = new Set(["#test/store/test-database.ts"]);
  const rooms = ["unit/**/*", "integration/{index,relay,signals,room}/**/*", `integration/bots/${botsOnPostgres}`];
  return globSync(`test/{${rooms.join()}}.test.ts`, { cwd: root }).filter((file) => imports(file, stores));
}

/** Whether a file imports one of these, directly or not. */
function imports(from: string, wanted: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  const follow = (file: string): boolean => {
    if (seen.has(file)) return false;
    seen.add(file);
    const imported = [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\b(?! type)[^;]*?"([^"]+)";/gm)];
    return imported.some(([, name = ""]) => {
      if (wanted.has(name)) return true;
      const path = name.startsWith("#") ? join(root, name.slice(1)) : resolve(dirname(file), name);
      const ours = /^[#.]/.test(name) && /\.tsx?$/.test(name) && existsSync(path);
      return ours && follow(path);
    });
  };
  return follow(join(root, from));
}
