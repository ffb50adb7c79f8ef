import { type Address, zeroAddress } from "viem";
import type { SafeAccount } from "#protocol/safe/safe-account.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { parseSafeVersion } from "#protocol/safe/safe-version.ts";

export const SAFE: Address = "0x657ff0D4eC65D82b2bC1247b0a558bcd2f80A0f1";
export const OTHER: Address = "0x255C3912f91eF11bFDadd405F13144a823Da8cc5";

export function account(version: string | null, address: Address = SAFE, chainId: bigint | null = 1n): SafeAccount {
  return { address, chainId, version: version === null ? null : parseSafeVersion(version) };
}

export function transaction(fields: Partial<SafeTransaction>): SafeTransaction {
  return {
    to: OTHER,
    value: 0n,
    data: "0x",
    operation: 0,
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce: 0n,
    ...fields,
  };
}
