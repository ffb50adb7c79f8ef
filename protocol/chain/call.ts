import type { Address, Hex } from "viem";

/** One call of a proposal, as the governor takes it. */
export type Call = { target: Address; valueWei: bigint; data: Hex };

/** An argument of a decoded call; the value as text, integers in decimal. */
export type CallArgument = { name: string; type: string; value: string };

/** A call with its function and arguments, when the function is known. */
export type DecodedCall = Call & {
  signature: string | null;
  args: CallArgument[];
};
