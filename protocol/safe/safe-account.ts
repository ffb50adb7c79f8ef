import type { Address } from "viem";
import type { SafeVersion } from "./safe-version.ts";

/** A Safe whose owners sign. The chain may be null below version 1.3.0 only; a version that is null is not known. */
export type SafeAccount = { address: Address; chainId: bigint | null; version: SafeVersion | null };
