import type { Address } from "viem";
import type { CoreSettings } from "#profiles/settings/deployment-settings.ts";

/** What every deployment puts on the chain: every figure resolved, every holder and the guardian known. */
export type CorePlan = Omit<CoreSettings, "guardian" | "allocation"> & {
  guardian: Address;
  guardianUntilSeconds: bigint;
  allocation: NonNullable<CoreSettings["allocation"]>;
};
