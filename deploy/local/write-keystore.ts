import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Keystore } from "ox";
import { localPrivateKey } from "./accounts.ts";

/** Names of files in the directory that they were written to. */
export interface KeystoreFiles {
  keystore: string;
  passwordFile: string;
}

/** Writes the key of a local account, encrypted with a password made for this run. */
export async function writeKeystore(directory: string, name: string, account: number): Promise<KeystoreFiles> {
  const files = { keystore: `${name}-keystore.json`, passwordFile: `${name}-password` };
  const password = randomBytes(32).toString("hex");
  const [key, options] = await Keystore.pbkdf2Async({ password, iterations: 10_000 });
  const encrypted = Keystore.encrypt(localPrivateKey(account), key, options);
  await writeFile(join(directory, files.passwordFile), password, { mode: 0o600 });
  await writeFile(join(directory, files.keystore), JSON.stringify(encrypted), { mode: 0o600 });
  return files;
}
