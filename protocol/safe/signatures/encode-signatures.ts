import { type Address, concat, type Hex, pad, size, toHex } from "viem";
import type { OwnerSignature } from "./owner-signature.ts";
import { keySignature } from "./recover-signer.ts";

/** An owner that agreed by `approveHash` on the chain. */
export type OwnerApproval = { signer: Address; approved: true };

const WORD = 32;
const STATIC = 65;

/**
 * The bytes that `execTransaction` takes: sorted by owner, each owner once, contracts' signatures behind the others.
 * Throws `RangeError` when an owner's key signature has not 65 bytes and a known v.
 */
export function encodeSignatures(signatures: readonly (OwnerSignature | OwnerApproval)[]): Hex {
  const sorted = [...signatures].sort((a, b) => compare(a.signer, b.signer));
  const once = sorted.filter(({ signer }, index) => index === 0 || compare(signer, sorted[index - 1]?.signer) !== 0);
  let behind = once.length * STATIC;
  const heads: Hex[] = [];
  const tails: Hex[] = [];
  for (const signature of once) {
    const owner = pad(signature.signer, { size: WORD });
    if ("approved" in signature) {
      heads.push(concat([owner, toHex(0, { size: WORD }), "0x01"]));
    } else if (signature.isContractSignature) {
      const tail = concat([toHex(size(signature.data), { size: WORD }), signature.data]);
      heads.push(concat([owner, toHex(behind, { size: WORD }), "0x00"]));
      tails.push(tail);
      behind += size(tail);
    } else {
      const data = keySignature(signature.data);
      if (data === null) throw new RangeError(`The signature of ${signature.signer} is not one that a Safe takes.`);
      heads.push(data);
    }
  }
  return concat([...heads, ...tails]);
}

function compare(a: Address, b: Address | undefined): number {
  const [left, right] = [a.toLowerCase(), b?.toLowerCase() ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
