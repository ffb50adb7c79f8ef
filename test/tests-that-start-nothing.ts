import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = join(import.meta.dirname, "..");
/** Whoever imports one of these starts a chain or a process. */
const starters = new Set(["hardhat", "node:child_process"]);

/** The unit tests that start no process and no chain, and so may share a worker: paths from the root. */
export function testsThatStartNothing(): string[] {
  return globSync("test/unit/**/*.test.{ts,tsx}", { cwd: root }).filter((file) => !startsSomething(join(root, file)));
}

function startsSomething(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const imported = [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\b(?! type)[^;]*?"([^"]+)";/gm)];
  return imported.some(([, name = ""]) => {
    if (starters.has(name)) return true;
    const path = name.startsWith("#") ? join(root, name.slice(1)) : resolve(dirname(file), name);
    const ours = /^[#.]/.test(name) && /\.tsx?$/.test(name) && existsSync(path);
    return ours && startsSomething(path, seen);
  });
}
