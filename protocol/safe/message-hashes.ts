import { keccak256 } from "ox/Hash";
import type { Hex } from "viem";
import { joinBytes } from "./abi-words.ts";
import { domainHash } from "./domain-hash.ts";
import type { SafeAccount } from "./safe-account.ts";
import { type SafeHashes, safeHashes } from "./safe-hashes.ts";
import { typeHash } from "./type-hash.ts";

const safeMessage = typeHash("SafeMessage(bytes message)");

/** The hashes of bytes that a Safe signs; `hash` is its safeMessageHash. The type is one in every version. */
export function messageHashes(account: SafeAccount, bytes: Hex): SafeHashes {
  return safeHashes(domainHash(account), keccak256(joinBytes(safeMessage, keccak256(bytes))));
}
