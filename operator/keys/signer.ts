import { readFile } from "node:fs/promises";
import type { LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { digestAccount } from "./digest-account.ts";
import { openKeystore, parseKeystore } from "./keystore-file.ts";
import { openKmsKey } from "./kms-key.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const howTo =
  "Set ALTHING_KEYSTORE to an encrypted keystore, and ALTHING_KEYSTORE_PASSWORD or ALTHING_KEYSTORE_PASSWORD_FILE. " +
  'Make a keystore with "npm run keystore -- FILE". Or set ALTHING_KMS_KEY to a key of AWS KMS.';

/** Whether the environment names a key to sign with. */
export const namesSigner = (env: Environment): boolean => Boolean(env.ALTHING_KEYSTORE || env.ALTHING_KMS_KEY);

/** The account of the encrypted keystore, or of the key in KMS, that the environment names. A bare key is never read from there. */
export async function loadSigner(env: Environment): Promise<LocalAccount> {
  const path = env.ALTHING_KEYSTORE;
  const kmsKey = env.ALTHING_KMS_KEY;
  if (path && kmsKey) throw new Error("ALTHING_KEYSTORE and ALTHING_KMS_KEY both name a key: set one of them.");
  if (kmsKey) return digestAccount(await openKmsKey(kmsKey));
  if (path === undefined || path === "") throw new Error(`No signer: ALTHING_KEYSTORE is not set. ${howTo}`);
  const keystore = parseKeystore(await readText(path, "ALTHING_KEYSTORE"), path);
  const password = await keystorePassword(env);
  if (password === null) throw new Error(`No password for ${path}. ${howTo}`);
  try {
    return privateKeyToAccount(await openKeystore(keystore, password));
  } catch {
    throw new Error(`The keystore ${path} does not open with this password`);
  }
}

/** The password from the environment, or null. A file's last line break is not part of it. */
export async function keystorePassword(env: Environment): Promise<string | null> {
  const variable = "ALTHING_KEYSTORE_PASSWORD_FILE";
  const file = env[variable];
  if (file === undefined || file === "") return env.ALTHING_KEYSTORE_PASSWORD || null;
  const password = (await readText(file, variable)).replace(/\r?\n$/, "");
  if (password === "") throw new Error(`${variable} names ${file}, which holds no password: it is empty`);
  return password;
}

async function readText(path: string, variable: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new Error(`${variable} names ${path}, which cannot be read (${code})`);
  }
}
