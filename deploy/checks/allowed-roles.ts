import type { Address } from "viem";
import type { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";

export type RoleName = keyof typeof timelockRoles;

/** The whole list: whoever holds a role of the timelock and is not here is a fault, the deployer included. */
export function allowedRoles(deployment: Deployment): Record<RoleName, Address[]> {
  const governor = contractAddress(deployment, "AlthingGovernor");
  const committee = committeeContracts(deployment);
  return {
    DEFAULT_ADMIN_ROLE: [contractAddress(deployment, "TimelockController")],
    PROPOSER_ROLE: [governor],
    EXECUTOR_ROLE: [governor],
    CANCELLER_ROLE: committee === null ? [governor] : [governor, committee.veto],
  };
}
