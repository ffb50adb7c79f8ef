import { isAddressEqual, type PublicClient, parseAbi } from "viem";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";
import type { EmissionPlan } from "#deploy/plan/emission-plan.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { checkEmissionPlan } from "./check-emission-plan.ts";
import { checkLinks, type Link } from "./check-links.ts";

const tokenAbi = parseAbi([
  "function SENTINEL() view returns (address)",
  "function delegates(address account) view returns (address)",
]);

const fixedLinks: readonly Link[] = [
  ["EmissionController", "TIMELOCK", "TimelockController"],
  ["EmissionController", "RESERVE", "EmissionReserve"],
  ["RevenueReports", "TIMELOCK", "TimelockController"],
  ["EmissionReserve", "TIMELOCK", "TimelockController"],
  ["EmissionReserve", "TOKEN", "AlthingToken"],
  ["EmissionReserve", "CONTROLLER", "EmissionController"],
  ["RewardHolder", "TIMELOCK", "TimelockController"],
  ["RewardHolder", "TOKEN", "AlthingToken"],
  ["RewardHolder", "RESERVE", "EmissionReserve"],
];
const firstLinks: readonly Link[] = [
  ["EmissionController", "revenueSource", "RevenueReports"],
  ["EmissionController", "rewards", "RewardHolder"],
];

/**
 * What is wrong with who has power over emissions, and with how their contracts refer to one another, in words.
 * Without a plan, what votes may have replaced is not compared.
 */
export async function checkEmissions(
  client: PublicClient,
  deployment: Deployment,
  plan?: GuardianPlan & { emissions: EmissionPlan | null },
): Promise<string[]> {
  if (deployment.contracts.EmissionController === undefined) return [];
  const addressOf = (name: string) => contractAddress(deployment, name);
  const links = plan === undefined ? fixedLinks : [...fixedLinks, ...firstLinks];
  const faults = await checkLinks(client, deployment, links);

  const token = { address: addressOf("AlthingToken"), abi: tokenAbi } as const;
  const sentinel = await client.readContract({ ...token, functionName: "SENTINEL" });
  for (const name of ["EmissionReserve", "RewardHolder"]) {
    const found = await client.readContract({ ...token, functionName: "delegates", args: [addressOf(name)] });
    if (!isAddressEqual(found, sentinel))
      faults.push(`The delegate of ${name}'s votes is ${found} and must be ${sentinel}.`);
  }
  return plan?.emissions ? [...faults, ...(await checkEmissionPlan(client, deployment, plan, plan.emissions))] : faults;
}
