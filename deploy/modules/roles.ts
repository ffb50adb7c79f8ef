import { buildModule, type ContractFuture } from "@nomicfoundation/ignition-core";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import type { committeeModule } from "./committee.ts";
import type { governorModule } from "./governor.ts";
import type { noCommittee } from "./no-committee.ts";
import type { timelockModule } from "./timelock.ts";

/**
 * The governor alone proposes and executes; it cancels, and the committee's veto where there is one; then the deployer
 * gives up its admin role, last of all.
 */
export function rolesModule(
  timelock: ReturnType<typeof timelockModule>,
  governor: ReturnType<typeof governorModule>,
  committee: ReturnType<typeof committeeModule> | typeof noCommittee,
) {
  return buildModule("Roles", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingGovernor } = m.useModule(governor);
    const { CommitteeVeto }: { CommitteeVeto?: ContractFuture<string> } = m.useModule(committee);
    const grant = (role: keyof typeof timelockRoles) =>
      m.call(TimelockController, "grantRole", [timelockRoles[role], AlthingGovernor], { id: `grant_${role}` });
    const grants = [grant("PROPOSER_ROLE"), grant("EXECUTOR_ROLE"), grant("CANCELLER_ROLE")];
    if (CommitteeVeto !== undefined) {
      const args = [timelockRoles.CANCELLER_ROLE, CommitteeVeto];
      grants.push(m.call(TimelockController, "grantRole", args, { id: "grant_veto" }));
    }
    m.call(TimelockController, "renounceRole", [timelockRoles.DEFAULT_ADMIN_ROLE, m.getAccount(0)], {
      after: [...grants, committee],
    });
    return {};
  });
}
