import type { Address, Hex } from "viem";

/** 0 is a call, 1 a delegatecall, 2 (below version 1.1.0) the creation of a contract. */
export type Operation = 0 | 1 | 2;

/** What owners of a Safe sign, in the order of the SafeTx type. `baseGas` was `dataGas` below version 1.0.0. */
export type SafeTransaction = {
  to: Address;
  value: bigint;
  data: Hex;
  operation: Operation;
  safeTxGas: bigint;
  baseGas: bigint;
  gasPrice: bigint;
  gasToken: Address;
  refundReceiver: Address;
  nonce: bigint;
};
