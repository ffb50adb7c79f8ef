import { buildModule } from "@nomicfoundation/ignition-core";
import { timelockRoles } from "../timelock-roles.ts";
import type { governorModule } from "./governor.ts";
import type { timelockModule } from "./timelock.ts";

/** The governor alone proposes, executes and cancels; then the deployer gives up its admin role, last of all. */
export function rolesModule(timelock: ReturnType<typeof timelockModule>, governor: ReturnType<typeof governorModule>) {
  return buildModule("Roles", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingGovernor } = m.useModule(governor);
    const grant = (role: keyof typeof timelockRoles) =>
      m.call(TimelockController, "grantRole", [timelockRoles[role], AlthingGovernor], { id: `grant_${role}` });
    const grants = [grant("PROPOSER_ROLE"), grant("EXECUTOR_ROLE"), grant("CANCELLER_ROLE")];
    m.call(TimelockController, "renounceRole", [timelockRoles.DEFAULT_ADMIN_ROLE, m.getAccount(0)], { after: grants });
    return {};
  });
}
