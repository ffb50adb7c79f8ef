import type { PublicClient } from "viem";
import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import { checkLinks, type Link } from "./check-links.ts";
import { checkProviderPlan } from "./check-provider-plan.ts";

const fixedLinks: readonly Link[] = [
  ["ProviderRegistry", "TIMELOCK", "TimelockController"],
  ["StakeVault", "TIMELOCK", "TimelockController"],
  ["StakeVault", "REGISTRY", "ProviderRegistry"],
  ["StakeVault", "TOKEN", "AlthingToken"],
  ["PriceReports", "TIMELOCK", "TimelockController"],
  ["PriceFeed", "TIMELOCK", "TimelockController"],
];

/**
 * What is wrong with who has power over providers, and with how their contracts refer to one another, in words.
 * Without a plan, what votes may have replaced is not compared.
 */
export async function checkProviders(
  client: PublicClient,
  deployment: Deployment,
  plan: ProviderPlan | null = null,
): Promise<string[]> {
  const contracts = providerContracts(deployment);
  if (contracts === null) return [];
  return [
    ...(await checkLinks(client, deployment, fixedLinks)),
    ...(plan === null ? [] : await checkProviderPlan(client, deployment, contracts, plan)),
  ];
}
