import { type Address, type Client, type Hex, recoverAddress } from "viem";
import { type Asking, acceptedByContract } from "./contract-signature.ts";

export type Signed = { address: Address; hash: Hex; signature: Hex };

/** Who stands behind a signature: the account's own key, or a contract that says so on the chain (ERC-1271). */
export type SignedBy = "key" | "contract";

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
