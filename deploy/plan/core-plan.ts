import type { Address } from "viem";
import type { CoreSettings } from "#profiles/settings/deployment-settings.ts";

export type GuardianPlan = { guardian: Address; guardianUntilSeconds: bigint };

/** What every deployment puts on the chain: every figure resolved, every holder and the guardian known. */
export type CorePlan = Omit<CoreSettings, "guardian" | "allocation"> &
  GuardianPlan & { allocation: NonNullable<CoreSettings["allocation"]> };
