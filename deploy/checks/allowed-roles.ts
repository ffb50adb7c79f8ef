import type { Address } from "viem";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { moduleNames } from "#protocol/modules/modules.ts";

export type RoleName = keyof typeof timelockRoles;

/** The whole list: whoever holds a role of the timelock and is not here is a fault, the deployer included. */
export function allowedRoles(deployment: Deployment): Record<RoleName, Address[]> {
  const governor = contractAddress(deployment, "AlthingGovernor");
  return {
    DEFAULT_ADMIN_ROLE: [contractAddress(deployment, "TimelockController")],
    PROPOSER_ROLE: [governor],
    EXECUTOR_ROLE: [governor],
    CANCELLER_ROLE: [governor, ...moduleCancellers(deployment)],
  };
}

/** Contracts of the modules that cancel at the timelock until a vote ends that. */
export function moduleCancellers({ contracts }: Deployment): Address[] {
  return moduleNames.flatMap((name) => contracts[deployParts[name].canceller ?? ""] ?? []);
}
