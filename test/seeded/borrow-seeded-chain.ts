import { inject } from "vitest";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { seededChainPlace } from "./seeded-chain-place.ts";

/** The local network's chain as it is after its seeding, for this test file alone until it is given back. */
export async function borrowSeededChain() {
  const lender = inject("seededChains");
  const place = seededChainPlace.parse(await ask(lender, "POST"));
  return {
    ...place,
    client: createLocalClient(place.rpc),
    deployment: await readDeployment(place.directory),
    async giveBack(): Promise<void> {
      await ask(`${lender}?rpc=${encodeURIComponent(place.rpc)}`, "DELETE");
    },
  };
}

export type SeededChain = Awaited<ReturnType<typeof borrowSeededChain>>;

async function ask(url: string, method: "POST" | "DELETE"): Promise<unknown> {
  const response = await fetch(url, { method });
  if (!response.ok) throw new Error(`No seeded chain: ${await response.text()}`);
  return response.json();
}
