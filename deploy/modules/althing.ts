import { buildModule } from "@nomicfoundation/ignition-core";
import type { Plan } from "../plan.ts";
import { emissionsModule } from "./emissions.ts";
import { governorModule } from "./governor.ts";
import { rolesModule } from "./roles.ts";
import { timelockModule } from "./timelock.ts";
import { tokenModule } from "./token.ts";

/** Everything a network needs, in the order of its dependencies. */
export function althingModule(plan: Plan) {
  const timelock = timelockModule(plan.timelockDelaySeconds);
  const token = tokenModule(plan, timelock);
  const emissions = emissionsModule(plan, timelock, token);
  const governor = governorModule(plan, timelock, token, emissions);
  const roles = rolesModule(timelock, governor);
  return buildModule("Althing", (m) => {
    m.useModule(roles);
    return { ...m.useModule(timelock), ...m.useModule(token), ...m.useModule(emissions), ...m.useModule(governor) };
  });
}
