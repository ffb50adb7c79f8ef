import type { Address, Hex } from "viem";
import { z } from "zod";
import type { SafeVersion } from "#protocol/safe/safe-version.ts";
import { address, hash, safeVersion, wholeNumber } from "./fields.ts";

/** A Safe that is an owner of the Safe above it; it may have Safes as owners itself. */
export type Approver = {
  safe: Address;
  version?: SafeVersion | undefined;
  /** Of its approveHash transaction; a message needs none. */
  nonce?: bigint | undefined;
  safeTxHash?: Hex | undefined;
  approvedBy?: Approver[] | undefined;
};

export const approversSchema = z
  .array(
    z.lazy(() => approverSchema),
    "expected a list of Safes",
  )
  .optional();

const approverSchema: z.ZodType<Approver> = z.strictObject(
  {
    safe: address,
    version: safeVersion.optional(),
    nonce: wholeNumber(256).optional(),
    safeTxHash: hash.optional(),
    approvedBy: approversSchema,
  },
  "expected a Safe: safe, version, nonce",
);
