import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { emissionBudget } from "./emission-budget.ts";
import { emissionGuardian } from "./emission-guardian.ts";
import { emissionParameters } from "./emission-parameters.ts";
import { emissionReserve } from "./emission-reserve.ts";
import { emissionSources } from "./emission-sources.ts";
import { revenueReporters } from "./revenue-reporters.ts";
import { rewardHandOver } from "./reward-hand-over.ts";

/** What votes decide about emissions; nothing where the deployment has none. */
export function emissionActions(context: ActionContext): Action[] {
  const contracts = context.emissions;
  if (contracts === null) return [];
  return [
    ...emissionParameters(context, contracts),
    emissionBudget(context, contracts),
    ...emissionReserve(context, contracts),
    revenueReporters(context, contracts),
    ...emissionSources(context, contracts),
    ...emissionGuardian(context, contracts),
    rewardHandOver(context, contracts),
  ];
}
