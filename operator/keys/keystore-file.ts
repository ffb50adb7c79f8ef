import { pbkdf2, randomBytes, type ScryptOptions, scrypt } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { Keystore } from "ox";
import { type Address, type Hex, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { z } from "zod";

const scryptKey = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const pbkdf2Key = promisify(pbkdf2);

/** The cost that geth calls standard: 256 MiB for a second. */
const cost = { n: 262_144, r: 8, p: 1, dklen: 32 };

const hex = z.string().regex(/^[0-9a-fA-F]+$/, "expected hexadecimal digits");
const shared = {
  cipher: z.literal("aes-128-ctr", "expected the cipher aes-128-ctr"),
  ciphertext: hex,
  cipherparams: z.object({ iv: hex }),
  mac: hex,
};

/** Version 3 of the Web3 Secret Storage format. */
const keystoreSchema = z.object({
  version: z.literal(3, "expected version 3"),
  id: z.string(),
  crypto: z.discriminatedUnion("kdf", [
    z.object({
      ...shared,
      kdf: z.literal("scrypt"),
      kdfparams: z.object({ dklen: z.int(), n: z.int(), p: z.int(), r: z.int(), salt: hex }),
    }),
    z.object({
      ...shared,
      kdf: z.literal("pbkdf2"),
      kdfparams: z.object({ c: z.int(), dklen: z.int(), prf: z.literal("hmac-sha256"), salt: hex }),
    }),
  ]),
});

export function parseKeystore(text: string, path: string): Keystore.Keystore {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${path} is not a keystore: it is not JSON`);
  }
  const parsed = keystoreSchema.safeParse(value);
  if (!parsed.success) throw new Error(`${path} is not a keystore of version 3:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The private key of a keystore. Throws when the password is not the right one. */
export async function openKeystore(keystore: Keystore.Keystore, password: string): Promise<Hex> {
  return Keystore.decrypt(keystore, await deriveKey(keystore.crypto, password));
}

type Derivation = Pick<Keystore.Keystore["crypto"], "kdf" | "kdfparams">;

/** Node's own derivation: some ten times as fast as one in JavaScript. */
async function deriveKey({ kdf, kdfparams }: Derivation, password: string): Promise<Hex> {
  const salt = Buffer.from(kdfparams.salt, "hex");
  if (kdf === "scrypt" && "n" in kdfparams) {
    const { n: N, r, p, dklen } = kdfparams;
    return toHex(await scryptKey(password, salt, dklen, { N, r, p, maxmem: 256 * N * r }));
  }
  if (kdf === "pbkdf2" && "c" in kdfparams) {
    return toHex(await pbkdf2Key(password, salt, kdfparams.c, kdfparams.dklen, "sha256"));
  }
  throw new Error(`The keystore's derivation ${kdf} is not known`);
}

/** Encrypts a key into a new file that only its owner can read. Never overwrites. */
export async function writeKeystore(path: string, privateKey: Hex, password: string): Promise<Address> {
  const { address } = privateKeyToAccount(privateKey);
  const salt = randomBytes(32).toString("hex");
  const options = { kdf: "scrypt" as const, kdfparams: { ...cost, salt }, iv: Uint8Array.from(randomBytes(16)) };
  const key = await deriveKey(options, password);
  const keystore = { ...Keystore.encrypt(privateKey, key, options), address: address.slice(2).toLowerCase() };
  try {
    await writeFile(path, `${JSON.stringify(keystore, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new Error(`${path} exists already and is left as it is; choose another name`);
  }
  return address;
}
