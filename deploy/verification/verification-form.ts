import type { Address } from "viem";

/** What explorers ask for beside the compiler's input, in a contract's own terms. */
export interface VerificationForm {
  name: string;
  address: Address;
  /** Path of the source and name, such as `contracts/token/AlthingToken.sol:AlthingToken`. */
  contract: string;
  /** With its commit, such as `v0.8.34+commit.…`. */
  compiler: string;
  /** ABI-encoded, in hex without 0x. */
  constructorArguments: string;
  /** The file that holds the compiler's input. */
  standardJsonInput: string;
}
