import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Deployment } from "#proposals/deployment.ts";
import { readDeployment } from "#proposals/read-deployment.ts";

const LOCAL_CHAIN = 31_337;

/** Finds a network's deployment by name or chain id, or in the directory given. */
export async function findDeployment(network: string, directory: string | undefined): Promise<Deployment> {
  if (directory !== undefined) return readDeployment(directory);
  if (network === "local") return readDeployment(LOCAL_CHAIN);
  if (/^\d+$/.test(network)) return readDeployment(Number(network));
  const deployments = await readAll();
  const found = deployments.find((deployment) => deployment.networkName === network);
  if (found !== undefined) return found;
  const names = deployments.map((deployment) => deployment.networkName).join(", ");
  throw new Error(`There is no deployment on a network named ${network}${names === "" ? "" : `; there are ${names}`}`);
}

async function readAll(): Promise<Deployment[]> {
  const names = await readdir("deployments").catch(() => []);
  const read = names.filter((name) => /^\d+$/.test(name)).map((name) => readDeployment(join("deployments", name)));
  return (await Promise.allSettled(read)).flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}
