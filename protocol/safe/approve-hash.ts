import { type Address, type Hex, zeroAddress } from "viem";
import { joinBytes } from "./abi-words.ts";
import type { SafeTransaction } from "./safe-transaction.ts";
import { typeHash } from "./type-hash.ts";

const selector: Hex = `0x${typeHash("approveHash(bytes32)").slice(2, 10)}`;

/** The transaction by which a Safe, itself an owner of another Safe, approves a hash there. */
export function approveHashTransaction(parent: Address, hash: Hex, nonce: bigint): SafeTransaction {
  return {
    to: parent,
    value: 0n,
    data: joinBytes(selector, hash),
    operation: 0,
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce,
  };
}
