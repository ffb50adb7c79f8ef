import type { Hex } from "viem";
import { isHex } from "viem";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { SigningSafe } from "./safe-typed-data.ts";
import { plainData } from "./signed-file.ts";

/** The safeTxHash as protocol-kit computes it. Loaded when it is asked for: 339 kB that no other page needs. */
export async function protocolKitHash(safe: SigningSafe, version: string, transaction: SafeTransaction): Promise<Hex> {
  const { calculateSafeTransactionHash } = await import("@safe-global/protocol-kit");
  const { operation } = transaction;
  if (operation === 2) throw new Error("protocol-kit knows no such operation.");
  const data = { ...plainData(transaction), operation };
  const hash = calculateSafeTransactionHash(safe.address, data, version, BigInt(safe.chainId));
  if (!isHex(hash)) throw new Error("protocol-kit gave no hash.");
  return hash;
}
