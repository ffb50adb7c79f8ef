import type { Hex } from "viem";
import type { SafeAccount } from "./safe-account.ts";
import { type SafeHashes, signedBytes } from "./safe-hashes.ts";
import { isBefore } from "./safe-version.ts";

/**
 * What a Safe gives to an owner that is itself a Safe, when that owner's signature of a message is checked: the
 * message up to 1.3.0, the signed bytes in 1.4, their hash since 1.5.0 (isValidSignature and checkSignatures of
 * GnosisSafe.sol, Safe.sol and CompatibilityFallbackHandler.sol in those versions).
 */
export function nestedMessageBytes(parent: SafeAccount, bytes: Hex, hashes: SafeHashes): Hex {
  if (isBefore(parent.version, [1, 4, 0])) return bytes;
  return isBefore(parent.version, [1, 5, 0]) ? signedBytes(hashes.domainHash, hashes.messageHash) : hashes.hash;
}
