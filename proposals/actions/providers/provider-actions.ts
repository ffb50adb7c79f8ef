import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { addKind } from "./add-kind.ts";
import { commitmentActions } from "./commitment-actions.ts";
import { kindValues } from "./kind-values.ts";
import { listKind } from "./list-kind.ts";
import { priceFeed } from "./price-feed.ts";
import { priceReporters } from "./price-reporters.ts";
import { providerList } from "./provider-list.ts";
import { rewardSurplus } from "./reward-surplus.ts";
import { slashingActions } from "./slashing-actions.ts";
import { vaultParameterActions } from "./vault-parameter-actions.ts";
import { vaultPowers } from "./vault-powers.ts";

/** What votes decide about providers; nothing where the deployment has none. */
export function providerActions(context: ActionContext): Action[] {
  const contracts = context.providers;
  if (contracts === null) return [];
  return [
    addKind(context, contracts),
    listKind(context, contracts),
    ...kindValues(context, contracts),
    ...providerList(context, contracts),
    ...vaultParameterActions(context, contracts),
    ...vaultPowers(context, contracts),
    ...slashingActions(context, contracts),
    ...commitmentActions(context, contracts),
    rewardSurplus(context, contracts),
    ...priceFeed(context, contracts),
    priceReporters(context, contracts),
  ];
}
