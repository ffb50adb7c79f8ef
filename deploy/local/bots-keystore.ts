import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Keystore } from "ox";
import { localPrivateKey, localRoles } from "./accounts.ts";

/** Writes the bots' key, encrypted with a password made for this run, and answers with the environment that opens it. */
export async function writeBotsKeystore(directory: string): Promise<Record<string, string>> {
  const keystore = join(directory, "bots-keystore.json");
  const passwordFile = join(directory, "bots-password");
  const password = randomBytes(32).toString("hex");
  const [key, options] = await Keystore.pbkdf2Async({ password, iterations: 10_000 });
  const encrypted = Keystore.encrypt(localPrivateKey(localRoles.bots), key, options);
  await writeFile(passwordFile, password, { mode: 0o600 });
  await writeFile(keystore, JSON.stringify(encrypted), { mode: 0o600 });
  return { ALTHING_KEYSTORE: keystore, ALTHING_KEYSTORE_PASSWORD_FILE: passwordFile };
}
