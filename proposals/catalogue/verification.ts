import type { Hash } from "viem";

/** What was set in motion as voted, and is not all there yet. */
export type Pending = {
  /** Second of the chain's clock from which on it is. */
  settlesAtSeconds: number;
  /** What happens until then: "Threshold goes from 60% to 55%". */
  what: string;
};

/** Outcome of comparing an executed action with the chain, in words a person can compare. */
export type Verification = {
  /** With `pending`: so far. It is looked at again when that settles. */
  ok: boolean;
  expected: string;
  actual: string;
  pending?: Pending;
  /** Where a later change was made of what was pending: no fault, and not on the chain as it was voted. */
  setAnew?: true;
};

/** Where to look: the transaction that executed the proposal. */
export type VerificationContext = {
  transactionHash: Hash;
  blockNumber: bigint;
  /** Where to look again at what was pending; not there at the first look. */
  laterBlock?: bigint;
};
