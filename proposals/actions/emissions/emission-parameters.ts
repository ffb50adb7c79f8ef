import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { governedActions } from "#proposals/catalogue/governed-action.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { readEmission } from "#protocol/emissions/read-emission.ts";
import { withParameter } from "#protocol/emissions/with-parameter.ts";
import { emissionEffect } from "./emission-effect.ts";

/** What the law of emission works with, each inside a rail that is fixed at deployment. */
export function emissionParameters(context: ActionContext, contracts: EmissionContracts): Action[] {
  return governedActions(context, {
    domain: "emissions",
    contract: "EmissionController",
    address: contracts.controller,
    parameters: controllerParameters,
    of: "emission",
    pace: "once in 30 days",
    riskHint: "treasury",
    async effect(name, value, client) {
      const standing = await readEmission(client, contracts);
      return emissionEffect({ standing, decided: withParameter(standing, name, value) }, context.token.symbol);
    },
  });
}
