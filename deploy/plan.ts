import { type Address, zeroAddress } from "viem";
import type { DeploymentSettings } from "#proposals/deployment-settings.ts";

/** What a deployment puts on the chain: every figure resolved, every holder and the guardian known. */
export type Plan = Omit<DeploymentSettings, "guardian" | "allocation"> & {
  guardian: Address;
  guardianUntilSeconds: bigint;
  allocation: NonNullable<DeploymentSettings["allocation"]>;
};

/** Completes the settings. `startedAtSeconds` is when the deployment began: the guardian's term counts from it. */
export function planOf(settings: DeploymentSettings, startedAtSeconds: number): Plan {
  const { guardian, allocation, ...rest } = settings;
  if (guardian.account === null) throw new Error("The settings name no guardian: set the figure guardian.account.");
  if (allocation === null) throw new Error("The settings allocate no tokens: set allocation.");
  const guardianUntilSeconds = guardian.account === zeroAddress ? 0n : BigInt(startedAtSeconds) + guardian.termSeconds;
  return { ...rest, guardian: guardian.account, guardianUntilSeconds, allocation };
}
