import type { Address, Hex } from "viem";
import type { SafeMessage } from "#protocol/safe/safe-message.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { SafeVersion } from "#protocol/safe/safe-version.ts";
import type { Approver } from "./approver.ts";

/** Which Safe, as far as it is said. */
export type GivenAccount = {
  chainId?: bigint | undefined;
  safe?: Address | undefined;
  version?: SafeVersion | undefined;
};

/** A file as it was read, in any of its shapes. `statedHash` is the hash that it claims for itself. */
export type SafeFile = {
  subject: { transaction: SafeTransaction } | { message: SafeMessage };
  account: GivenAccount;
  statedHash: Hex | null;
  approvers: readonly Approver[];
};
