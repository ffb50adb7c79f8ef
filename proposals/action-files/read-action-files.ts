import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ActionFile } from "./action-file.ts";
import { parseActionFile } from "./parse-action-file.ts";

const shipped = join(import.meta.dirname, "../actions");

/** Reads every action file of a directory. Throws `FileError` for the first that is wrong. */
export async function readActionFiles(directory: string = shipped): Promise<ActionFile[]> {
  const names = (await readdir(directory)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const files: ActionFile[] = [];
  for (const name of names) {
    const path = join(directory, name);
    const file = parseActionFile(await readFile(path, "utf8"), path);
    const twin = files.find((other) => other.id === file.id);
    if (twin !== undefined)
      throw new Error(`${path}: another action file has the id ${file.id} too; choose another id`);
    files.push(file);
  }
  return files;
}
