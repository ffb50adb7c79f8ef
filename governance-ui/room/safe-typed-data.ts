import type { Address } from "viem";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";

/** Which Safe signs. From version 1.3.0 on, which this room asks for, the chain is part of what is signed. */
export type SigningSafe = { address: Address; chainId: number };

/** What a wallet is asked to sign: SafeTx of Safe.sol 1.3.0 to 1.5.0. */
export function safeTypedData({ address, chainId }: SigningSafe, transaction: SafeTransaction) {
  return {
    domain: { chainId, verifyingContract: address },
    types: {
      SafeTx: [
        { name: "to", type: "address" },
        { name: "value", type: "uint256" },
        { name: "data", type: "bytes" },
        { name: "operation", type: "uint8" },
        { name: "safeTxGas", type: "uint256" },
        { name: "baseGas", type: "uint256" },
        { name: "gasPrice", type: "uint256" },
        { name: "gasToken", type: "address" },
        { name: "refundReceiver", type: "address" },
        { name: "nonce", type: "uint256" },
      ],
    },
    primaryType: "SafeTx",
    message: transaction,
  } as const;
}
