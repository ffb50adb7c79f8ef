import { open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a file so that whoever reads it, and a machine that loses its power, finds all of it or none. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  // Readers of the folder pass over names that begin with a dot.
  const unfinished = join(folder, `.${process.pid}-${Date.now()}.part`);
  const file = await open(unfinished, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  const entries = await open(folder, "r");
  await entries.sync().finally(() => entries.close());
}
