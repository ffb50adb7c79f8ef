import { concat, type Hex, hexToBigInt, numberToHex, recoverAddress, size, slice } from "viem";
import type { Signed } from "./signed.ts";

/** The order of secp256k1's group; contracts take the signature with s in its lower half (EIP-2). */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
/** How a signature for a contract that is not deployed yet ends: ERC-6492. */
const WRAPPED = "6492649264926492649264926492649264926492649264926492649264926492";

/** A signature of a form that no contract here takes. */
export class SignatureFormError extends Error {
  override name = "SignatureFormError";
}

/**
 * The bytes that the contracts take for what a wallet gave: of the account's own key 65 bytes with v 27 or 28 and a low
 * s, whether it came with v 0 or 1, in 64 bytes (EIP-2098) or with a high s; of a contract what it gave, as it is.
 * Throws `SignatureFormError` where the account would have to be deployed first.
 */
export async function signatureAsTaken({ address, hash, signature }: Signed): Promise<Hex> {
  if (signature.toLowerCase().endsWith(WRAPPED)) {
    throw new SignatureFormError(
      "The signature is of an account that is not deployed yet (ERC-6492), and contracts cannot check it; deploy the account, then sign again",
    );
  }
  const ofKey = keyForm(signature);
  if (ofKey === null) return signature;
  const signer = await recoverAddress({ hash, signature: ofKey }).catch(() => null);
  return signer === address ? ofKey : signature;
}

function keyForm(signature: Hex): Hex | null {
  const parts = keyParts(signature);
  if (parts === null) return null;
  const { r, s, parity } = parts;
  const high = s > ORDER / 2n;
  const v = 27 + (high ? 1 - parity : parity);
  return concat([r, numberToHex(high ? ORDER - s : s, { size: 32 }), numberToHex(v, { size: 1 })]);
}

function keyParts(signature: Hex): { r: Hex; s: bigint; parity: number } | null {
  const bytes = size(signature);
  if (bytes !== 64 && bytes !== 65) return null;
  const r = slice(signature, 0, 32);
  const second = hexToBigInt(slice(signature, 32, 64));
  if (bytes === 64) return { r, s: second & (2n ** 255n - 1n), parity: Number(second >> 255n) };
  const v = Number(slice(signature, 64));
  const parity = v < 2 ? v : v - 27;
  return (parity === 0 || parity === 1) && second > 0n && second < ORDER ? { r, s: second, parity } : null;
}
