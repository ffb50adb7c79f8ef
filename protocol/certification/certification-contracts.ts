import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleContracts, moduleContracts } from "#protocol/modules/module-contracts.ts";

export type CertificationContracts = ModuleContracts<"certification">;

/** Where a deployment certifies its providers, or null where it does not. */
export function certificationContracts(deployment: Deployment): CertificationContracts | null {
  return moduleContracts(deployment, "certification");
}
