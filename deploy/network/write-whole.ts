import { rename, writeFile } from "node:fs/promises";

/** Replaces a file at once, so that nobody finds half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
