import { zeroAddress } from "viem";
import { requireNeeded } from "#deploy/checks/require-needed.ts";
import { deployParts, type ModulePlans } from "#deploy/parts/deploy-parts.ts";
import type { DeploymentSettings } from "#profiles/settings/deployment-settings.ts";
import { eachModule } from "#protocol/modules/each-module.ts";
import type { CorePlan } from "./core-plan.ts";

/** What a deployment puts on the chain. */
export type Plan = CorePlan & ModulePlans;

/** Completes the settings. `startedAtSeconds` is when the deployment began: terms and epochs count from it. */
export function planOf(settings: DeploymentSettings, startedAtSeconds: number): Plan {
  const { guardian, allocation, ...rest } = settings;
  if (guardian.account === null) throw new Error("The settings name no guardian: set the figure guardian.account.");
  if (allocation === null) throw new Error("The settings allocate no tokens: set allocation.");
  const startedAt = BigInt(startedAtSeconds);
  return {
    ...rest,
    guardian: guardian.account,
    guardianUntilSeconds: guardian.account === zeroAddress ? 0n : startedAt + guardian.termSeconds,
    allocation,
    ...eachModule<ModulePlans>((name) => {
      const own = settings[name];
      if (own !== null) requireNeeded(name, (other) => settings[other] !== null);
      return own === null ? null : deployParts[name].plan(own, startedAt);
    }),
  };
}
