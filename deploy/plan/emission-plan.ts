import type { Address } from "viem";
import type { EmissionDeploymentSettings } from "#profiles/emissions/emission-deployment-settings.ts";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";

/** Emissions with everything known: when their first epoch starts, and who reports revenue. */
export type EmissionPlan = EmissionSettings & { startSeconds: bigint; reporters: Address[]; reporterQuorum: number };

export function emissionPlan(emissions: EmissionDeploymentSettings, startedAt: bigint): EmissionPlan {
  const { reporters, startAfterSeconds, ...rest } = emissions;
  if (reporters === null) throw new Error("The settings name nobody who reports revenue: set reporters.");
  return { ...rest, reporters, startSeconds: startedAt + startAfterSeconds };
}
