import { join } from "node:path";
import { writeReporters } from "#deploy/local/emissions/reporters-file.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { localRoles } from "./accounts.ts";
import { writeKeystore } from "./write-keystore.ts";

/** Writes the keys that the bots of this run need, and answers with the environment that names them. */
export async function botsEnvironment(directory: string, deployment: Deployment): Promise<Record<string, string>> {
  const { keystore, passwordFile } = await writeKeystore(directory, "bots", localRoles.bots);
  const signer = {
    ALTHING_KEYSTORE: join(directory, keystore),
    ALTHING_KEYSTORE_PASSWORD_FILE: join(directory, passwordFile),
  };
  if (deployment.contracts.EmissionController === undefined) return signer;
  return { ...signer, ALTHING_REPORTERS: await writeReporters(directory) };
}
