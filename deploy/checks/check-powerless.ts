import { isAddressEqual, type PublicClient } from "viem";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleName, modules } from "#protocol/modules/modules.ts";
import { roleHolders } from "./role-holders.ts";

/** Which contracts of a module hold a role of the timelock before any vote gave them one, in words. */
export async function checkPowerless(
  client: PublicClient,
  deployment: Deployment,
  module: ModuleName,
): Promise<string[]> {
  const holders = await roleHolders(
    client,
    contractAddress(deployment, "TimelockController"),
    BigInt(deployment.startBlock),
  );
  return Object.values<string>(modules[module])
    .filter((name) => holders.some(({ account }) => isAddressEqual(account, contractAddress(deployment, name))))
    .map((name) => `${name} holds a role of the timelock before a vote gave it one.`);
}
