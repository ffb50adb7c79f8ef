import { isAddressEqual, type PublicClient, parseAbi } from "viem";
import { contractAddress, type Deployment } from "#proposals/deployment.ts";
import { oneLine } from "#proposals/one-line.ts";
import { checkEmissionPlan } from "./check-emission-plan.ts";
import type { Plan } from "./plan.ts";

const links = parseAbi([
  "function TIMELOCK() view returns (address)",
  "function TOKEN() view returns (address)",
  "function RESERVE() view returns (address)",
  "function CONTROLLER() view returns (address)",
  "function revenueSource() view returns (address)",
  "function rewards() view returns (address)",
]);
const tokenAbi = parseAbi([
  "function SENTINEL() view returns (address)",
  "function delegates(address account) view returns (address)",
]);

type Link = readonly [contract: string, refersTo: (typeof links)[number]["name"], target: string];

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
export async function checkEmissions(client: PublicClient, deployment: Deployment, plan?: Plan): Promise<string[]> {
  if (deployment.contracts.EmissionController === undefined) return [];
  const addressOf = (name: string) => contractAddress(deployment, name);
  const faults: string[] = [];
  for (const [contract, functionName, target] of plan === undefined ? fixedLinks : [...fixedLinks, ...firstLinks]) {
    const call = { address: addressOf(contract), abi: links, functionName };
    const found = await client.readContract(call).catch((error: Error) => error);
    const expected = addressOf(target);
    if (found instanceof Error) faults.push(`${contract}.${functionName} cannot be read: ${oneLine(found)}`);
    else if (!isAddressEqual(found, expected)) {
      faults.push(`${contract}.${functionName} is ${found} and must be ${expected}.`);
    }
  }

  const token = { address: addressOf("AlthingToken"), abi: tokenAbi } as const;
  const sentinel = await client.readContract({ ...token, functionName: "SENTINEL" });
  for (const name of ["EmissionReserve", "RewardHolder"]) {
    const found = await client.readContract({ ...token, functionName: "delegates", args: [addressOf(name)] });
    if (!isAddressEqual(found, sentinel))
      faults.push(`The delegate of ${name}'s votes is ${found} and must be ${sentinel}.`);
  }
  return plan?.emissions ? [...faults, ...(await checkEmissionPlan(client, deployment, plan, plan.emissions))] : faults;
}
