import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const messageSchema = z.object({ type: z.string(), futureId: z.string().optional() });

/** Whether Ignition's journal in `directory` knows of a step that was not wiped from it. */
export async function holdsStep(directory: string, futureId: string): Promise<boolean> {
  const text = await readFile(join(directory, "journal.jsonl"), "utf8").catch(() => "");
  const messages = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => messageSchema.parse(JSON.parse(line)));
  const last = messages.findLast((message) => message.futureId === futureId);
  return last !== undefined && last.type !== "WIPE_APPLY";
}
