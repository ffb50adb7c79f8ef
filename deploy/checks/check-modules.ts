import type { Ground } from "#deploy/parts/deploy-part.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { moduleNames } from "#protocol/modules/modules.ts";

/** What is wrong with any module of a deployment, in words. Without a plan, what votes may have changed is not compared. */
export async function checkModules(ground: Ground, deployment: Deployment, plan: Plan | null): Promise<string[]> {
  const faults: string[] = [];
  for (const name of moduleNames) {
    const own = plan?.[name] ?? null;
    const fresh = plan === null || own === null ? null : { own, core: plan, ground };
    faults.push(...(await deployParts[name].check(ground.client, deployment, fresh)));
  }
  return faults;
}
