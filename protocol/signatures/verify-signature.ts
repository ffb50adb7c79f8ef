import { type Client, recoverAddress } from "viem";
import { type Asking, acceptedByContract } from "./contract-signature.ts";
import type { Signed, SignedBy } from "./signed.ts";

/** Whether the account's key made the signature. The key goes first: an account with code may still have one. */
export async function signedByKey({ address, hash, signature }: Signed): Promise<boolean> {
  if ((signature.length - 2) / 2 !== 65) return false;
  const signer = await recoverAddress({ hash, signature }).catch(() => null);
  return signer === address;
}

/** Null when the signature is no one's. Throws when the chain had to be asked and did not answer. */
export async function verifySignature(client: Client, signed: Signed, asking: Asking = {}): Promise<SignedBy | null> {
  if (await signedByKey(signed)) return "key";
  return (await acceptedByContract(client, signed, asking)) ? "contract" : null;
}
