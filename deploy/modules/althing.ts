import { buildModule } from "@nomicfoundation/ignition-core";
import type { Ground } from "#deploy/parts/deploy-part.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import type { ContractFutures } from "./any-module.ts";
import { buildParts } from "./build-parts.ts";
import { governorModule } from "./governor.ts";
import { rolesModule } from "./roles.ts";
import { timelockModule } from "./timelock.ts";
import { tokenModule } from "./token.ts";

/** Everything that the plan's network needs, in the order of its dependencies. */
export async function althingModule(plan: Plan, ground: Ground) {
  const timelock = timelockModule(plan.timelockDelaySeconds);
  const token = tokenModule(plan, timelock);
  const parts = moduleNames.flatMap((name) => {
    const own = plan[name];
    return own === null ? [] : [{ part: deployParts[name], own }];
  });
  const builds = await buildParts(parts, plan, ground, { timelock, token });
  const before = builds.map(({ beforeGovernor }) => beforeGovernor);
  const governor = governorModule(plan, timelock, token, before);
  const after = builds.flatMap(({ afterGovernor }) => afterGovernor?.(governor) ?? []);
  const cancellers = parts.flatMap(({ part: { canceller } }) => canceller ?? []);
  const roles = rolesModule(timelock, governor, [...before, ...after], cancellers);
  return buildModule("Althing", (m) => {
    m.useModule(roles);
    const inOrder = [timelock, token, ...before, governor, ...after];
    const contracts: ContractFutures = Object.assign({}, ...inOrder.map((module) => m.useModule(module)));
    return contracts;
  });
}
