import { readdir } from "node:fs/promises";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { readDeployment } from "./read-deployment.ts";

/**
 * The deployment that a chain id or a network's name means, under `deployments/`.
 * @param directory reads this one instead, whatever the network is called
 */
export async function findDeployment(network: string, directory?: string): Promise<Deployment> {
  if (directory !== undefined) return readDeployment(directory);
  if (network === "local") return readDeployment(31_337);
  if (/^[1-9]\d*$/.test(network)) return readDeployment(Number(network));
  const folders = await readdir("deployments").catch(() => []);
  const known: string[] = [];
  for (const folder of folders.filter((name) => /^[1-9]\d*$/.test(name))) {
    // One that cannot be read must not hide the others.
    const deployment = await readDeployment(Number(folder)).catch(() => null);
    if (deployment?.networkName === network) return deployment;
    known.push(`${deployment?.networkName ?? "unreadable"} (${folder})`);
  }
  const choices = known.length === 0 ? "there is none yet" : `there are ${known.join(", ")}`;
  throw new Error(
    `No deployment is called ${JSON.stringify(network)}: ${choices}. Run "npm run deploy", or name another network.`,
  );
}
