import { type Address, type Hex, isAddressEqual } from "viem";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { OwnerSignature } from "#protocol/safe/signatures/owner-signature.ts";

/** A transaction whose hash was computed here, with the signatures that are right. */
export type RoomTransaction = {
  safeTxHash: Hex;
  transaction: SafeTransaction;
  /** Of those who may sign now. */
  signatures: readonly OwnerSignature[];
  /** Who agreed by `approveHash` on the chain, and may sign now. */
  approvals: readonly Address[];
  /** Right signatures that do not count (any more). */
  left: readonly Address[];
  /** Signatures that are not their signer's. */
  wrong: readonly Address[];
  /** Whether this browser has it in its own memory. */
  kept: boolean;
  /** Whether this deployment's server has it. */
  shared: boolean;
};

export type NonceGroup = {
  nonce: bigint;
  /** More than one: whichever is executed first makes the others impossible. */
  transactions: readonly RoomTransaction[];
  /** 0 for the one that comes next; more for those that wait for others. */
  ahead: bigint;
};

/** By nonce, the next first; what is used is gone. */
export function queueOf(transactions: readonly RoomTransaction[], nonce: bigint): NonceGroup[] {
  const groups = new Map<bigint, RoomTransaction[]>();
  for (const one of transactions) {
    if (one.transaction.nonce < nonce) continue;
    groups.set(one.transaction.nonce, [...(groups.get(one.transaction.nonce) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([at, same]) => ({ nonce: at, transactions: same, ahead: at - nonce }));
}

/** The lowest nonce that no transaction asks for. */
export function freeNonce(transactions: readonly RoomTransaction[], nonce: bigint): bigint {
  const taken = new Set(transactions.map(({ transaction }) => transaction.nonce));
  let free = nonce;
  while (taken.has(free)) free += 1n;
  return free;
}

/** Everyone who agreed, by signature or on the chain, once. */
export function agreedBy({ signatures, approvals }: Pick<RoomTransaction, "signatures" | "approvals">): Address[] {
  const all = [...signatures.map(({ signer }) => signer), ...approvals];
  return all.filter((one, index) => all.findIndex((other) => isAddressEqual(other, one)) === index);
}

/** Whether it is the empty call to the Safe itself, which only uses up the nonce. */
export function isRejection(safe: Address, { to, value, data, operation }: SafeTransaction): boolean {
  return isAddressEqual(to, safe) && value === 0n && data === "0x" && operation === 0;
}
