import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { governedActions } from "#proposals/catalogue/governed-action.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { vaultParameters } from "#protocol/providers/vault-parameters.ts";
import { slashCapEffect } from "./slash-cap-effect.ts";
import { unbondingEffect } from "./unbonding-effect.ts";

/** How long leaving takes, and how much a period may slash. */
export function vaultParameterActions(context: ActionContext, contracts: ProviderContracts): Action[] {
  return governedActions(context, {
    domain: "providers",
    contract: "StakeVault",
    address: contracts.vault,
    parameters: vaultParameters,
    of: "stake",
    pace: "once in 30 days",
    riskHint: "treasury",
    effect: (name, value, client) =>
      name === "slashCapBps"
        ? slashCapEffect(client, context.token, contracts, value)
        : unbondingEffect(client, contracts, value),
  });
}
