import { type Hex, hashDomain, hashStruct, hashTypedData } from "viem";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { type SigningSafe, safeTypedData } from "./safe-typed-data.ts";

/** In the order in which a hardware wallet shows them. */
export type RoomHashes = { domainHash: Hex; messageHash: Hex; safeTxHash: Hex };

const EIP712Domain = [
  { name: "chainId", type: "uint256" },
  { name: "verifyingContract", type: "address" },
] as const;

/** Computed with viem, where `npm run safe-hash` encodes word by word: two paths that share no code. */
export function roomHashes(safe: SigningSafe, transaction: SafeTransaction): RoomHashes {
  const { domain, types, primaryType, message } = safeTypedData(safe, transaction);
  const exact = { ...domain, chainId: BigInt(safe.chainId) };
  return {
    domainHash: hashDomain({ domain: exact, types: { EIP712Domain } }),
    messageHash: hashStruct({ data: message, primaryType, types }),
    safeTxHash: hashTypedData({ domain: exact, types, primaryType, message }),
  };
}
