import { readdir } from "node:fs/promises";
import type { Deployment } from "#proposals/deployment.ts";
import { readDeployment } from "#proposals/read-deployment.ts";

/** The deployment that a chain id or a network's name means, under `deployments/`. */
export async function findDeployment(network: string): Promise<Deployment> {
  if (network === "local") return readDeployment(31_337);
  if (/^[1-9]\d*$/.test(network)) return readDeployment(Number(network));
  const directories = await readdir("deployments").catch(() => []);
  const known: string[] = [];
  for (const directory of directories.filter((name) => /^[1-9]\d*$/.test(name))) {
    const deployment = await readDeployment(Number(directory));
    if (deployment.networkName === network) return deployment;
    known.push(`${deployment.networkName} (${deployment.chainId})`);
  }
  const choices = known.length === 0 ? "there is none yet" : `there are ${known.join(", ")}`;
  throw new Error(`No deployment is called ${JSON.stringify(network)}: ${choices}`);
}
