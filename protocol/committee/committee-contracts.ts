import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleContracts, moduleContracts } from "#protocol/modules/module-contracts.ts";

export type CommitteeContracts = ModuleContracts<"committee">;

/** Where a deployment's committee and its elections are, or null where it has none. */
export function committeeContracts(deployment: Pick<Deployment, "chainId" | "contracts">): CommitteeContracts | null {
  return moduleContracts(deployment, "committee");
}
