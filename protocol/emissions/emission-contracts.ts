import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleContracts, moduleContracts } from "#protocol/modules/module-contracts.ts";

export type EmissionContracts = ModuleContracts<"emissions">;

/** Where a deployment's emissions are, or null where it has none. */
export function emissionContracts(deployment: Pick<Deployment, "chainId" | "contracts">): EmissionContracts | null {
  return moduleContracts(deployment, "emissions");
}
