import type { Hash } from "viem";

/** Outcome of comparing an executed action with the chain, in words a person can compare. */
export type Verification = { ok: boolean; expected: string; actual: string };

/** Where to look: the transaction that executed the proposal. */
export type VerificationContext = {
  transactionHash: Hash;
  blockNumber: bigint;
};
