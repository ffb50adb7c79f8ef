import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleContracts, moduleContracts } from "#protocol/modules/module-contracts.ts";

export type ProviderContracts = ModuleContracts<"providers">;

/** Where a deployment's providers are, or null where it has none. */
export function providerContracts(deployment: Deployment): ProviderContracts | null {
  return moduleContracts(deployment, "providers");
}
