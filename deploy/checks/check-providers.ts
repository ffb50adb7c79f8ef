import { isAddressEqual, type PublicClient, parseAbi, zeroAddress } from "viem";
import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { type ProviderContracts, providerContracts } from "#protocol/providers/provider-contracts.ts";
import { checkLinks, type Link } from "./check-links.ts";
import { checkProviderPlan } from "./check-provider-plan.ts";

const fixedLinks: readonly Link[] = [
  ["ProviderRegistry", "TIMELOCK", "TimelockController"],
  ["StakeVault", "TIMELOCK", "TimelockController"],
  ["StakeVault", "REGISTRY", "ProviderRegistry"],
  ["StakeVault", "TOKEN", "AlthingToken"],
  ["Commitments", "TIMELOCK", "TimelockController"],
  ["Commitments", "REGISTRY", "ProviderRegistry"],
  ["Commitments", "VAULT", "StakeVault"],
  ["ProviderRewards", "TIMELOCK", "TimelockController"],
  ["ProviderRewards", "TOKEN", "AlthingToken"],
  ["ProviderRewards", "REGISTRY", "ProviderRegistry"],
  ["ProviderRewards", "VAULT", "StakeVault"],
  ["ProviderRewards", "COMMITMENTS", "Commitments"],
  ["ProviderRewards", "CONTROLLER", "EmissionController"],
  ["ProviderRewards", "RESERVE", "EmissionReserve"],
  ["SlashingGate", "TIMELOCK", "TimelockController"],
  ["SlashingGate", "VAULT", "StakeVault"],
  ["PriceReports", "TIMELOCK", "TimelockController"],
  ["PriceFeed", "TIMELOCK", "TimelockController"],
];
/** Where there is a committee. */
const stopLinks: readonly Link[] = [
  ["CommitteeSlashStop", "GATE", "SlashingGate"],
  ["CommitteeSlashStop", "SEATS", "CommitteeSeats"],
  ["CommitteeSlashStop", "SAFE", "CommitteeSafe"],
];
const firstLinks: readonly Link[] = [["Commitments", "priceFeed", "PriceFeed"]];

const abi = parseAbi([
  "function SENTINEL() view returns (address)",
  "function PREDECESSOR() view returns (address)",
  "function delegates(address account) view returns (address)",
]);

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
  const links = [
    ...fixedLinks,
    ...(deployment.contracts.CommitteeSlashStop === undefined ? [] : stopLinks),
    ...(plan === null ? [] : firstLinks),
  ];
  return [
    ...(await checkLinks(client, deployment, links)),
    ...(await checkParked(client, deployment, contracts)),
    ...(plan === null ? [] : await checkProviderPlan(client, deployment, contracts, plan)),
  ];
}

/** What is parked until it is claimed never votes, and of a first reward contract nothing came before. */
async function checkParked(
  client: PublicClient,
  deployment: Deployment,
  { rewards }: ProviderContracts,
): Promise<string[]> {
  const token = { address: contractAddress(deployment, "AlthingToken"), abi } as const;
  const [sentinel, delegate, predecessor] = await Promise.all([
    client.readContract({ ...token, functionName: "SENTINEL" }),
    client.readContract({ ...token, functionName: "delegates", args: [rewards] }),
    client.readContract({ address: rewards, abi, functionName: "PREDECESSOR" }),
  ]);
  return [
    ...(isAddressEqual(delegate, sentinel)
      ? []
      : [`The delegate of ProviderRewards's votes is ${delegate} and must be ${sentinel}.`]),
    ...(isAddressEqual(predecessor, zeroAddress)
      ? []
      : [`ProviderRewards.PREDECESSOR is ${predecessor} and must be ${zeroAddress}: it is the first.`]),
  ];
}
