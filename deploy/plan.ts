import { type Address, zeroAddress } from "viem";
import type { DeploymentSettings } from "#proposals/deployment-settings.ts";
import type { EmissionSettings } from "#proposals/emissions/emission-settings.ts";

/** Emissions with everything known: when their first epoch starts, and who reports revenue. */
export type EmissionPlan = EmissionSettings & { startSeconds: bigint; reporters: Address[]; reporterQuorum: number };

/** What a deployment puts on the chain: every figure resolved, every holder and the guardian known. */
export type Plan = Omit<DeploymentSettings, "guardian" | "allocation" | "emissions"> & {
  guardian: Address;
  guardianUntilSeconds: bigint;
  allocation: NonNullable<DeploymentSettings["allocation"]>;
  /** Null for a network without them. */
  emissions: EmissionPlan | null;
};

/** Completes the settings. `startedAtSeconds` is when the deployment began: terms and epochs count from it. */
export function planOf(settings: DeploymentSettings, startedAtSeconds: number): Plan {
  const { guardian, allocation, emissions, ...rest } = settings;
  if (guardian.account === null) throw new Error("The settings name no guardian: set the figure guardian.account.");
  if (allocation === null) throw new Error("The settings allocate no tokens: set allocation.");
  const startedAt = BigInt(startedAtSeconds);
  return {
    ...rest,
    guardian: guardian.account,
    guardianUntilSeconds: guardian.account === zeroAddress ? 0n : startedAt + guardian.termSeconds,
    allocation,
    emissions: emissions === null ? null : emissionPlanOf(emissions, startedAt),
  };
}

function emissionPlanOf(emissions: NonNullable<DeploymentSettings["emissions"]>, startedAt: bigint): EmissionPlan {
  const { reporters, startAfterSeconds, ...rest } = emissions;
  if (reporters === null) throw new Error("The settings name nobody who reports revenue: set reporters.");
  return { ...rest, reporters, startSeconds: startedAt + startAfterSeconds };
}
