import { join } from "node:path";
import { servePrices } from "#deploy/local/providers/serve-prices.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { allModuleContracts } from "#protocol/modules/module-contracts.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import { localRoles } from "./accounts.ts";
import { writeKeystore } from "./write-keystore.ts";

/** Writes the keys that the bots of this run need, and answers with the environment that names them. */
export async function botsEnvironment(directory: string, deployment: Deployment): Promise<Record<string, string>> {
  const { keystore, passwordFile } = await writeKeystore(directory, "bots", localRoles.bots);
  const signer = {
    ALTHING_KEYSTORE: join(directory, keystore),
    ALTHING_KEYSTORE_PASSWORD_FILE: join(directory, passwordFile),
    // A shell may name another for a real network.
    ALTHING_KMS_KEY: "",
  };
  const contracts = allModuleContracts(deployment);
  const present = moduleNames.filter((name) => contracts[name] !== null);
  const prices = contracts.providers === null ? null : await servePrices();
  const others = await Promise.all(
    present.map((name) => deployParts[name].local.environment?.(directory, { prices }) ?? {}),
  );
  return Object.assign(signer, ...others);
}
