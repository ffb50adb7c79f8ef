import { createPublicKey } from "node:crypto";
import { Signature } from "ox";
import {
  bytesToHex,
  concat,
  type Hex,
  hashMessage,
  hashTypedData,
  isAddressEqual,
  keccak256,
  type LocalAccount,
  numberToHex,
  recoverAddress,
  type SerializeTransactionFn,
  serializeSignature,
  serializeTransaction,
  type TransactionSerializable,
  type Signature as ViemSignature,
} from "viem";
import { publicKeyToAddress, toAccount } from "viem/accounts";
import { z } from "zod";

/** A key that something else holds, which signs whatever 32 bytes it is given. */
export interface DigestKey {
  /** How people call it. */
  name: string;
  /** SubjectPublicKeyInfo in DER. */
  publicKey: Uint8Array;
  /** An ECDSA signature in DER; its `s` may be high, and it says nothing of parity. */
  sign(digest: Hex): Promise<Uint8Array>;
}

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const jwkSchema = z.object({ crv: z.string(), x: z.string(), y: z.string() });

/** The account of such a key. */
export function digestAccount(key: DigestKey): LocalAccount {
  const publicKey = uncompressed(key);
  const address = publicKeyToAddress(publicKey);

  async function signDigest(digest: Hex): Promise<ViemSignature> {
    const { r, s } = Signature.fromDerBytes(await key.sign(digest));
    // The chain takes the lower of both values that are valid.
    const lower = s > ORDER / 2n ? ORDER - s : s;
    for (const yParity of [0, 1]) {
      const v = BigInt(27 + yParity);
      const signature = { r: numberToHex(r, { size: 32 }), s: numberToHex(lower, { size: 32 }), yParity, v };
      if (isAddressEqual(await recovered(digest, signature), address)) return signature;
    }
    throw new Error(`${key.name} gave a signature that is not of its own key, ${address}`);
  }

  async function signTransaction(
    transaction: TransactionSerializable,
    options?: { serializer?: SerializeTransactionFn<TransactionSerializable> | undefined },
  ): Promise<Hex> {
    const serialize = options?.serializer ?? serializeTransaction;
    // Blobs travel beside what is signed.
    const signed = transaction.type === "eip4844" ? { ...transaction, sidecars: false as const } : transaction;
    return serialize(transaction, await signDigest(keccak256(await serialize(signed))));
  }

  return {
    ...toAccount({
      address,
      sign: async ({ hash }) => serializeSignature(await signDigest(hash)),
      signMessage: async ({ message }) => serializeSignature(await signDigest(hashMessage(message))),
      signTypedData: async (data) => serializeSignature(await signDigest(hashTypedData(data))),
      signTransaction: signTransaction as LocalAccount["signTransaction"],
    }),
    publicKey,
  } as LocalAccount;
}

async function recovered(hash: Hex, signature: { r: Hex; s: Hex; yParity: number }) {
  // Of an r that is no point of the curve nothing is recovered.
  return recoverAddress({ hash, signature }).catch(() => "0x0000000000000000000000000000000000000000" as const);
}

function uncompressed({ name, publicKey }: DigestKey): Hex {
  const jwk = jwkSchema.safeParse(readJwk(publicKey));
  if (!jwk.success || jwk.data.crv !== "secp256k1") {
    const found = jwk.success ? `one of ${jwk.data.crv}` : "another kind of key";
    throw new Error(`${name} is ${found}: expected a key for signing by ECDSA on secp256k1 (ECC_SECG_P256K1)`);
  }
  const coordinate = (text: string) => bytesToHex(Buffer.from(text, "base64url"));
  return concat(["0x04", coordinate(jwk.data.x), coordinate(jwk.data.y)]);
}

function readJwk(publicKey: Uint8Array): unknown {
  try {
    return createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" }).export({ format: "jwk" });
  } catch {
    return null;
  }
}
