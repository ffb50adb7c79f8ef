import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type EffectsReport, reportSchema } from "./report.ts";

/** A report that `npm run report -- … --format json` wrote. */
export async function readReport(path: string): Promise<EffectsReport> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`${path} cannot be read; give a report made with --format json`);
  });
  const parsed = reportSchema.safeParse(parseJson(text, path));
  if (!parsed.success) throw new Error(`${path} is not a report:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not a report: ${error instanceof Error ? error.message : error}`);
  }
}
