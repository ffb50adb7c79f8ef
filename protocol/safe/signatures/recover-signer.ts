import { type Address, concat, type Hex, hashMessage, recoverAddress, slice, toHex } from "viem";

/** Above this `v` the Safe takes a signature for one of `eth_sign`, and takes 4 from it: checkNSignatures of Safe.sol. */
const ETH_SIGN_V = 30;
const BYTES = 65;

/** A key's signature with v as the Safe reads it: wallets may say 0 and 1 for 27 and 28. Null when it is none. */
export function keySignature(data: Hex): Hex | null {
  if (!new RegExp(`^0x[0-9a-fA-F]{${BYTES * 2}}$`).test(data)) return null;
  const v = Number(slice(data, BYTES - 1));
  if (v < 2) return concat([slice(data, 0, BYTES - 1), toHex(v + 27, { size: 1 })]);
  return [27, 28, 31, 32].includes(v) ? data : null;
}

/** Whose key signed the hash, by the Safe's own rules; null when nobody's did. */
export async function recoverSigner(hash: Hex, data: Hex): Promise<Address | null> {
  const signature = keySignature(data);
  if (signature === null) return null;
  const v = Number(slice(signature, BYTES - 1));
  const prefixed = v > ETH_SIGN_V;
  const plain = prefixed ? concat([slice(signature, 0, BYTES - 1), toHex(v - 4, { size: 1 })]) : signature;
  const signed = prefixed ? hashMessage({ raw: hash }) : hash;
  return recoverAddress({ hash: signed, signature: plain }).catch(() => null);
}
