import type { Address } from "viem";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

export type EmissionContracts = { controller: Address; reports: Address; reserve: Address; rewardHolder: Address };

/** Where a deployment's emissions are, or null where it has none. */
export function emissionContracts(deployment: Deployment): EmissionContracts | null {
  if (deployment.contracts.EmissionController === undefined) return null;
  return {
    controller: contractAddress(deployment, "EmissionController"),
    reports: contractAddress(deployment, "RevenueReports"),
    reserve: contractAddress(deployment, "EmissionReserve"),
    rewardHolder: contractAddress(deployment, "RewardHolder"),
  };
}
