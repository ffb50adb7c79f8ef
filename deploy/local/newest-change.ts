import { glob, stat } from "node:fs/promises";
import { join } from "node:path";

/** When any of the files last changed, in milliseconds; 0 if there is none. `leftOut` names folders. */
export async function newestChange(root: string, patterns: string[], leftOut: string[] = []): Promise<number> {
  let newest = 0;
  for await (const path of glob(patterns, { cwd: root, exclude: leftOut.map((folder) => `${folder}/**`) })) {
    newest = Math.max(newest, (await stat(join(root, path))).mtimeMs);
  }
  return newest;
}
