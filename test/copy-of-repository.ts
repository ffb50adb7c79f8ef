import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const left = new Set(["node_modules", ".git", "data", "deployments", "governance-ui/dist", "cache"]);

/** A copy of the repository to change and run at will, with the packages of the original. */
export function copyOfRepository(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), "althing-copy-"));
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}
