import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type DeploymentView, DeploymentViewSchema } from "#index/schema/deployment.ts";

/** The figures that a deployment was made with, as `profile.json` in its folder holds them. */
export async function profileView(directory: string): Promise<DeploymentView["profile"]> {
  const path = join(directory, "profile.json");
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${error.code}); "npm run deploy" writes it beside deployment.json`);
  });
  const parsed = DeploymentViewSchema.shape.profile.safeParse(parseJson(text, path));
  if (!parsed.success) throw new Error(`${path} is not valid:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
}
