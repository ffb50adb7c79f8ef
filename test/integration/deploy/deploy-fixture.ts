import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localAccount } from "#deploy/local/accounts.ts";
import { deployEas } from "#deploy/local/eas.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { placeAggregator } from "#deploy/local/providers/place-aggregator.ts";
import { startChain } from "#deploy/local/start-chain.ts";
import { deployNetwork } from "#deploy/network/deploy-network.ts";
import { examplePlan } from "./example-plan.ts";
import { placeSafe } from "./place-safe.ts";

type Options = Parameters<typeof deployNetwork>[0];

export const deployer = localAccount(0);

export function exampleDeployment(rpc: string, directory: string): Options {
  return {
    network: { name: "local", chainId: 31337 },
    rpc,
    account: deployer,
    directory,
    profile: { id: "example", name: "Example", figures: [] },
    planFrom: examplePlan,
    assets: () => [{ address: null, symbol: "ETH", decimals: 18 }],
  };
}

/** A chain and an empty directory, and a deployment of the example on them. */
export async function createDeployFixture() {
  const chain = await startChain(0);
  const directory = await mkdtemp(join(tmpdir(), "althing-deploy-"));
  const client = createLocalClient(chain.rpc);
  await placeSafe(client);
  await placeAggregator(client);
  await deployEas(client);
  const copies: string[] = [];
  return {
    rpc: chain.rpc,
    directory,
    client,
    deploy: (part: Partial<Options> = {}) => deployNetwork({ ...exampleDeployment(chain.rpc, directory), ...part }),
    /** Remembers the chain and the directory as they are now; what it answers with puts both back, as often as one likes. */
    async remember(): Promise<() => Promise<void>> {
      let id = await client.snapshot();
      const copy = `${directory}-${id}`;
      copies.push(copy);
      await cp(directory, copy, { recursive: true });
      return async () => {
        await client.revert({ id });
        id = await client.snapshot();
        await rm(directory, { recursive: true });
        await cp(copy, directory, { recursive: true });
      };
    },
    async close() {
      await chain.close();
      for (const folder of [directory, ...copies]) await rm(folder, { recursive: true });
    },
  };
}

export type DeployFixture = Awaited<ReturnType<typeof createDeployFixture>>;
