import { buildModule } from "@nomicfoundation/ignition-core";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import type { AnyModule, ContractFutures } from "./any-module.ts";
import type { GovernorModule } from "./governor.ts";
import type { TimelockModule } from "./timelock.ts";

/**
 * The governor alone proposes and executes; it cancels, and whichever contracts of the modules are named for that; then
 * the deployer gives up its admin role, last of all.
 */
export function rolesModule(
  timelock: TimelockModule,
  governor: GovernorModule,
  modules: readonly AnyModule[],
  cancellers: readonly string[],
) {
  return buildModule("Roles", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingGovernor } = m.useModule(governor);
    const grant = (role: keyof typeof timelockRoles) =>
      m.call(TimelockController, "grantRole", [timelockRoles[role], AlthingGovernor], { id: `grant_${role}` });
    const grants = [grant("PROPOSER_ROLE"), grant("EXECUTOR_ROLE"), grant("CANCELLER_ROLE")];
    const contracts: ContractFutures = Object.assign({}, ...modules.map((module) => m.useModule(module)));
    for (const name of cancellers) {
      const contract = contracts[name];
      if (contract === undefined) throw new Error(`No module deploys ${name}, which shall cancel at the timelock.`);
      const args = [timelockRoles.CANCELLER_ROLE, contract];
      grants.push(m.call(TimelockController, "grantRole", args, { id: `grant_${name}` }));
    }
    m.call(TimelockController, "renounceRole", [timelockRoles.DEFAULT_ADMIN_ROLE, m.getAccount(0)], {
      after: [...grants, ...modules],
    });
    return {};
  });
}
