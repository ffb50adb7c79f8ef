import type { Address, Hex } from "viem";
import { localRoles } from "./accounts.ts";
import type { LocalClient } from "./local-client.ts";
import { safeCall } from "./safe-call.ts";
import { sendUnlocked } from "./send-unlocked.ts";

const threshold = 3;

/** Makes a call as the guardian's Safe, signed by as many of its owners as it asks for. */
export async function guardianSafeCall(client: LocalClient, safe: Address, to: Address, data: Hex): Promise<void> {
  const owners = localRoles.guardianOwners.slice(0, threshold);
  const execution = await safeCall(client, safe, owners, to, data);
  await sendUnlocked(client, localRoles.guardianOwners[0] ?? localRoles.deployer, { to: safe, data: execution });
}
