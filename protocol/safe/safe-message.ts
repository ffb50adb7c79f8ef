import type { Hex } from "viem";
import type { TypedData } from "#protocol/safe/typed-data/typed-data.ts";
import { typedDataHashes } from "#protocol/safe/typed-data/typed-data-hashes.ts";
import { textMessageHash } from "./text-message-hash.ts";

/** What a Safe signs beside transactions: text (EIP-191), typed data (EIP-712), or bytes as they are. */
export type SafeMessage = { text: string } | { typedData: TypedData } | { bytes: Hex };

/**
 * The bytes of SafeMessage(bytes message): of text and typed data their own hash, which is what an application gives
 * to `isValidSignature`; generateTypedData of safe-core-sdk does the same for every version.
 */
export function messageBytes(message: SafeMessage): Hex {
  if ("bytes" in message) return message.bytes;
  return "text" in message ? textMessageHash(message.text) : typedDataHashes(message.typedData).hash;
}
