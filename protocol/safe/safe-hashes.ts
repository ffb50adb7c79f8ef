import { keccak256 } from "ox/Hash";
import type { Hex } from "viem";
import { joinBytes } from "./abi-words.ts";

/** In the order in which a hardware wallet shows them: the domain, the message, and the hash of both that is signed. */
export type SafeHashes = { domainHash: Hex; messageHash: Hex; hash: Hex };

/** The bytes that owners sign the hash of: EIP-712's prefix, the domain hash, the message hash. */
export function signedBytes(domainHash: Hex, messageHash: Hex): Hex {
  return joinBytes("0x1901", domainHash, messageHash);
}

export function safeHashes(domainHash: Hex, messageHash: Hex): SafeHashes {
  return { domainHash, messageHash, hash: keccak256(signedBytes(domainHash, messageHash)) };
}
