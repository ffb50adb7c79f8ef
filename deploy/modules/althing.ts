import { buildModule } from "@nomicfoundation/ignition-core";
import type { Address } from "viem";
import type { CommitteeSafe } from "#deploy/plan/committee-safe.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { committeeModule } from "./committee.ts";
import { emissionsModule } from "./emissions.ts";
import { governorModule } from "./governor.ts";
import { noCommittee } from "./no-committee.ts";
import { rolesModule } from "./roles.ts";
import { seatsModule } from "./seats.ts";
import { timelockModule } from "./timelock.ts";
import { tokenModule } from "./token.ts";

/** Everything a network needs, in the order of its dependencies. `safe` is the committee's, where the plan has one. */
export function althingModule(plan: Plan, deployer: Address, safe: (CommitteeSafe & { stands: boolean }) | null) {
  const timelock = timelockModule(plan.timelockDelaySeconds);
  const token = tokenModule(plan, timelock);
  const emissions = emissionsModule(plan, timelock, token);
  const elected = plan.committee === null || safe === null ? null : { plan: plan.committee, safe };
  const seats = elected === null ? null : seatsModule(elected.plan, elected.safe, timelock, token);
  const governor = governorModule(plan, timelock, token, emissions, seats ?? noCommittee);
  const committee =
    elected === null || seats === null ? null : committeeModule(elected.plan, deployer, timelock, governor, seats);
  const roles = rolesModule(timelock, governor, committee ?? noCommittee);
  return buildModule("Althing", (m) => {
    m.useModule(roles);
    return {
      ...m.useModule(timelock),
      ...m.useModule(token),
      ...m.useModule(emissions),
      ...m.useModule(seats ?? noCommittee),
      ...m.useModule(governor),
      ...m.useModule(committee ?? noCommittee),
    };
  });
}
