import { type Address, type Hex, zeroAddress } from "viem";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";

/** A plain call: no delegatecall, no refund of gas. */
export function plainTransaction(to: Address, data: Hex, nonce: bigint, value = 0n): SafeTransaction {
  return {
    to,
    value,
    data,
    operation: 0,
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce,
  };
}

/** The empty call of the Safe to itself: executed, it rejects what else was signed for this nonce. */
export function rejection(safe: Address, nonce: bigint): SafeTransaction {
  return plainTransaction(safe, "0x", nonce);
}
