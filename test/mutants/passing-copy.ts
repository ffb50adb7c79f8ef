import { rmSync } from "node:fs";
import { copyOfRepository } from "#test/copy-of-repository.ts";

/** A copy of the repository that is gone when the process ends. */
export function passingCopy(root: string): string {
  const copy = copyOfRepository(root);
  process.once("SIGINT", () => process.exit(130));
  process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
  return copy;
}
