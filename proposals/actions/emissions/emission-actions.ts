import type { Action } from "#proposals/action.ts";
import type { ActionContext } from "#proposals/action-context.ts";
import { emissionBudget } from "#proposals/actions/emissions/emission-budget.ts";
import { emissionGuardian } from "#proposals/actions/emissions/emission-guardian.ts";
import { emissionParameters } from "#proposals/actions/emissions/emission-parameters.ts";
import { emissionReserve } from "#proposals/actions/emissions/emission-reserve.ts";
import { emissionSources } from "#proposals/actions/emissions/emission-sources.ts";
import { revenueReporters } from "#proposals/actions/emissions/revenue-reporters.ts";
import { rewardHandOver } from "#proposals/actions/emissions/reward-hand-over.ts";

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
