import type { LocalAccount } from "viem";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import type { Network } from "#deploy/plan/network.ts";
import { loadSigner, namesSigner } from "#operator/keys/signer.ts";

export function isLocal({ chainId }: Network): boolean {
  return chainId === 31337;
}

/** Who deploys; null where nobody is named and nothing is to be sent. */
export async function deployerAccount(network: Network, dryRun: boolean): Promise<LocalAccount | null> {
  if (isLocal(network)) return localAccount(localRoles.deployer);
  return dryRun && !namesSigner(process.env) ? null : loadSigner(process.env);
}
