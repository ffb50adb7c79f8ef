import { keccak256 } from "ox/Hash";
import type { Hex } from "viem";
import { joinBytes } from "#proposals/safe/abi-words.ts";
import { domainHash } from "#proposals/safe/domain-hash.ts";
import type { SafeAccount } from "#proposals/safe/safe-account.ts";
import { type SafeHashes, safeHashes } from "#proposals/safe/safe-hashes.ts";
import { typeHash } from "#proposals/safe/type-hash.ts";

const safeMessage = typeHash("SafeMessage(bytes message)");

/** The hashes of bytes that a Safe signs; `hash` is its safeMessageHash. The type is one in every version. */
export function messageHashes(account: SafeAccount, bytes: Hex): SafeHashes {
  return safeHashes(domainHash(account), keccak256(joinBytes(safeMessage, keccak256(bytes))));
}
