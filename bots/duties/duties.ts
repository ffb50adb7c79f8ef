import type { Duty } from "#bots/engine/duty.ts";
import type { Observer } from "#bots/engine/observer.ts";
import { GovernorWatch } from "#bots/governor/governor-watch.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { firstBlockOf } from "#protocol/modules/joined-modules.ts";
import { type ModuleName, moduleNames } from "#protocol/modules/modules.ts";
import { executeDuty } from "./execute.ts";
import type { DutyParts, ModuleDuties } from "./module-duties.ts";
import * as modules from "./modules.ts";
import { onceAdopted } from "./once-adopted.ts";
import { queueDuty } from "./queue.ts";

const ofModules: Readonly<Record<ModuleName, ModuleDuties>> = modules;

export interface DutyRoster {
  watch: GovernorWatch;
  duties: Duty[];
  /** Those of the modules; they send nothing. */
  observers: Observer[];
}

/** What bots do for a deployment: for its proposals first, then for each of its modules. */
export function dutiesOf(parts: DutyParts, catalogue: Catalogue): DutyRoster {
  const governor = contractAddress(parts.deployment, "AlthingGovernor");
  const watch = new GovernorWatch(parts.logs, governor);
  const rosters = moduleNames.map((name) => {
    const logs = { ...parts.logs, startBlock: firstBlockOf(parts.deployment, name) };
    return onceAdopted(parts.deployment, name, watch, ofModules[name]({ ...parts, logs }));
  });
  return {
    watch,
    duties: [
      queueDuty(governor, watch, catalogue),
      executeDuty(governor, watch, catalogue),
      ...rosters.flatMap(({ duties }) => duties),
    ],
    observers: rosters.flatMap(({ observers = [] }) => observers),
  };
}
