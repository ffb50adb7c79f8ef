import { readdir } from "node:fs/promises";
import type { Deployment } from "#proposals/deployment.ts";
import { readDeployment } from "#proposals/read-deployment.ts";

const DIRECTORY = "deployments";

/** The deployment of a network by chain id or by the name it was deployed under. */
export async function findDeployment(network: string): Promise<Deployment> {
  if (network === "local") return readDeployment(31337);
  if (/^\d+$/.test(network)) return readDeployment(Number(network));
  const folders = await readdir(DIRECTORY).catch(() => []);
  const found: string[] = [];
  for (const folder of folders.filter((name) => /^\d+$/.test(name))) {
    const deployment = await readDeployment(Number(folder));
    if (deployment.networkName === network) return deployment;
    found.push(`${deployment.networkName} (${folder})`);
  }
  throw new Error(
    `There is no deployment on a network named "${network}". Found: ${found.join(", ") || "none"}. ` +
      'Run "npm run deploy" first, or name another network.',
  );
}
