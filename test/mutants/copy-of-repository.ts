import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const left = new Set(["node_modules", ".git", "data", "deployments", "governance-ui/dist", "cache"]);

/** A copy of the repository to change at will, with the packages of the original. It is gone when the process ends. */
export function copyOfRepository(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), "althing-mutants-"));
  process.once("SIGINT", () => process.exit(130));
  process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}
