import { createContext, useContext } from "react";
import type { Address } from "viem";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";

export const DeploymentContext = createContext<DeploymentView | null>(null);

export function useDeployment(): DeploymentView {
  const deployment = useContext(DeploymentContext);
  if (deployment === null) throw new Error("useDeployment needs a DeploymentContext above it");
  return deployment;
}

type ContractName =
  | "AlthingGovernor"
  | "AlthingToken"
  | "TimelockController"
  | "Elections"
  | "SeatingModule"
  | "ProviderRegistry"
  | "StakeVault"
  | "Commitments"
  | "ProviderRewards"
  | "SlashingGate"
  | "Certification";

export function useContract(name: ContractName): Address {
  const address = useDeployment().contracts[name];
  if (address === undefined) throw new Error(`This deployment has no contract named ${name}`);
  return address;
}
