import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Deployment, deploymentSchema } from "#protocol/chain/deployment.ts";

/**
 * Reads `addresses.json` (contract name to address) and `deployment.json` (the rest).
 * @param chainIdOrDirectory a chain id, looked up under `deployments/`, or the directory itself
 */
export async function readDeployment(chainIdOrDirectory: number | string): Promise<Deployment> {
  const directory =
    typeof chainIdOrDirectory === "number" ? join("deployments", String(chainIdOrDirectory)) : chainIdOrDirectory;
  const contracts = await readJson(join(directory, "addresses.json"));
  const rest = z.record(z.string(), z.unknown()).safeParse(await readJson(join(directory, "deployment.json")));
  const parsed = deploymentSchema.safeParse({
    ...(rest.success ? rest.data : {}),
    contracts,
  });
  if (!parsed.success)
    throw new Error(`The deployment in ${directory} is not valid:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    throw new Error(
      `No deployment found: ${path} does not exist. Run "npm start" for a local chain, or "npm run deploy" for another network.`,
    );
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
}
