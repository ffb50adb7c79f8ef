import { isAddressEqual, type PublicClient } from "viem";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { allowedRoles, moduleCancellers, type RoleName } from "./allowed-roles.ts";
import { roleHolders } from "./role-holders.ts";

const roleNames = Object.keys(timelockRoles).filter((name): name is RoleName => name in timelockRoles);

/**
 * What is wrong with the timelock's roles, in words; empty when each is held by exactly whom the list names. Once a
 * deployment is `finished`, a vote may have ended what modules cancel, such as the committee's veto.
 */
export async function checkRoles(client: PublicClient, deployment: Deployment, finished = false): Promise<string[]> {
  const timelock = contractAddress(deployment, "TimelockController");
  const holders = await roleHolders(client, timelock, BigInt(deployment.startBlock));
  const allowed = allowedRoles(deployment);
  const nameOf = (role: string) => roleNames.find((name) => timelockRoles[name] === role);

  const foreign = holders
    .filter(({ role, account }) => {
      const name = nameOf(role);
      return name === undefined || !allowed[name].some((address) => isAddressEqual(address, account));
    })
    .map(({ role, account }) => `${account} holds ${nameOf(role) ?? `role ${role}`} of the timelock and must not.`);

  const voted = finished ? moduleCancellers(deployment) : [];
  const missing = roleNames.flatMap((name) =>
    allowed[name]
      .filter((address) => !voted.includes(address))
      .filter(
        (address) =>
          !holders.some(({ role, account }) => role === timelockRoles[name] && isAddressEqual(account, address)),
      )
      .map((address) => `${address} must hold ${name} of the timelock and does not.`),
  );
  return [...foreign, ...missing];
}
